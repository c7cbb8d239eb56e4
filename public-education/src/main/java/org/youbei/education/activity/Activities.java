package org.youbei.education.activity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.education.quiz.QuestionBank;
import org.youbei.file.FileStore;
import org.youbei.file.IncomingFile;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.Workflow;

/** Activities of education. To be called inside a scope. */
@Component
@Transactional
public class Activities {
    /** How many questions are asked before and after. */
    public static final int QUESTIONS = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without what is taken for something else when it is read from paper. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int CODE = 10;

    private final StoredActivities stored;
    private final ActivityWay way;
    private final Workflow<Activity, Step> workflow;
    private final Chronicle chronicle;
    private final QuestionBank bank;
    private final Jurisdictions units;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final TransactionTemplate everywhere;
    private final Clock clock;

    Activities(
            StoredActivities stored,
            ActivityWay way,
            QuestionBank bank,
            Jurisdictions units,
            FileStore files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.stored = stored;
        this.way = way;
        this.chronicle = way.chronicle();
        this.workflow = new Workflow<>("activity", this::locked, way, chronicle, audit, events, clock);
        this.bank = bank;
        this.units = units;
        this.files = files;
        this.jdbc = jdbc;
        everywhere = new TransactionTemplate(transactions);
        everywhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        everywhere.setReadOnly(true);
        this.clock = clock;
    }

    public static Subject subject(UUID activity) {
        return ActivityWay.subject(activity);
    }

    /**
     * Plans an activity where neither its place nor its speaker is taken.
     *
     * @param id made with the form, so that sending it twice makes one
     */
    public Outcome<Activity> plan(Actor actor, UUID id, JurisdictionCode unit, Entry entry) {
        if (units.find(unit).isEmpty()) {
            return Outcome.refused(ActivityRefusal.UNIT.at("unit"));
        }
        if (!ActivityRules.works(actor, unit)) {
            return Outcome.refused(ActivityRefusal.NOT_YOURS.refusal());
        }
        var known = stored.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var found = ActivityRules.objections(entry, clock.instant());
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        // Two who plan at a time would not see each other's activity.
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('education ' || ?))")
                .param(unit.district())
                .query(Integer.class)
                .single();
        var clashes = ActivityRules.clashes(
                unit, entry, stored.during(unit.district(), entry.startsAt(), entry.endsAt()), engaged(unit, entry));
        if (!clashes.isEmpty()) {
            return Outcome.refused(clashes);
        }
        var asked = bank.pick(entry.topic(), id, QUESTIONS);
        var codes = new Activity.Codes(code(), code(), code());
        var activity = stored.saveAndFlush(new Activity(id, unit, entry, codes, asked));
        way.planned(actor, activity);
        workflow.note(
                actor,
                activity,
                id,
                StepRecord.of("PLANNED", null, activity.state(), ChinaTime.today(clock), entry.title()));
        return Outcome.done(activity);
    }

    /** Where the speaker is at that time, in whatever unit of the district: a name, a title and a time, nothing else of the other unit. */
    private Optional<Refusal> engaged(JurisdictionCode unit, Entry entry) {
        if (entry.speaker().isEmpty()) {
            return Optional.empty();
        }
        return Scopes.wholeTree(() -> everywhere.execute(status -> jdbc.sql("""
            select title, starts_at from education.activity where district = :district and state <> 'CANCELLED'
            and speaker = :speaker and starts_at < :to and ends_at > :from order by starts_at limit 1\
            """)
                .param("district", unit.district())
                .param("speaker", entry.speaker())
                .param("from", Timestamp.from(entry.startsAt()))
                .param("to", Timestamp.from(entry.endsAt()))
                .query((row, n) -> ActivityRefusal.SPEAKER_TAKEN.at(
                        "speaker",
                        row.getString(1),
                        ActivityRules.when(row.getTimestamp(2).toInstant())))
                .optional()));
    }

    private static String code() {
        return RANDOM.ints(CODE, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    public Outcome<Activity> take(Actor actor, UUID id, UUID request, Step step) {
        return workflow.take(actor, id, request, step);
    }

    /** Keeps a photo as proof; a later one takes its place. */
    public Outcome<UUID> prove(Actor actor, UUID id, String name, IncomingFile picture) {
        var activity = locked(id);
        if (!ActivityRules.works(actor, activity.unit())) {
            return Outcome.refused(ActivityRefusal.NOT_YOURS.refusal());
        }
        if (activity.state() != ActivityState.HELD && activity.state() != ActivityState.RECORDED) {
            return Outcome.refused(ActivityRefusal.OUT_OF_ORDER.refusal());
        }
        return files.keepPhoto(actor, activity.unit(), name, picture).then(file -> {
            activity.prove(file);
            stored.saveAndFlush(activity);
            var noted = StepRecord.of(
                    "PROOF",
                    activity.state(),
                    activity.state(),
                    ChinaTime.today(clock),
                    name.substring(0, Math.min(200, name.length())));
            workflow.note(actor, activity, file, noted);
            return Outcome.done(file);
        });
    }

    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Activity activity, Step step) {
        return workflow.objections(actor, activity, step);
    }

    /** The steps that the actor may take now. */
    @Transactional(readOnly = true)
    public List<ActivityStep> possible(Actor actor, Activity activity) {
        return ActivityRules.works(actor, activity.unit())
                ? Arrays.stream(ActivityStep.values())
                        .filter(step -> step.fits(activity.state()))
                        .toList()
                : List.of();
    }

    @Transactional(readOnly = true)
    public Activity find(UUID id) {
        return stored.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** The activity that a printed code belongs to. */
    @Transactional(readOnly = true)
    public Optional<Activity> behind(String code) {
        return stored.behind(code);
    }

    @Transactional(readOnly = true)
    public List<Fact<ActivityState>> timeline(UUID activity) {
        return chronicle.of(activity, ActivityState.class);
    }

    private Activity locked(UUID id) {
        return stored.locked(id).orElseThrow(() -> new NotFound(id));
    }
}
