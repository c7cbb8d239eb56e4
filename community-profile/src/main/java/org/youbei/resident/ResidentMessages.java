package org.youbei.resident;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Scope;
import org.youbei.model.SealedValues;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.resident.Message.Kind;
import org.youbei.resident.Message.Verdict;

/**
 * Needs, offers of help and comments on drafts that residents leave, and what the unit does with them. Whoever writes has no account; how
 * often an address may write is limited before this is asked, how much a unit gets in a day is limited here.
 */
@Component
@Transactional
public class ResidentMessages {
    /** A day for one unit, whoever sends them. */
    static final int PER_UNIT = 300;

    public static final int LONGEST = 1_000;
    private static final UUID RESIDENT = new UUID(0, 2);
    private static final ObligationKind DUTY = ObligationKind.RESIDENT_MESSAGE;

    private final JdbcClient jdbc;
    private final SealedValues sealed;
    private final ObjectProvider<OpenDrafts> drafts;
    private final DutyBook duties;
    private final AuditTrail audit;
    private final Clock clock;

    ResidentMessages(
            JdbcClient jdbc,
            SealedValues sealed,
            ObjectProvider<OpenDrafts> drafts,
            DutyBook duties,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.drafts = drafts;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody writes.
     *
     * @param id made with the form, so that sending it twice leaves one
     * @param unit whose people review it
     * @param draft of a comment; null for a need or an offer
     * @param phone may be empty
     * @param secret the hash of what the page of the answer is opened by
     */
    public record Writing(
            UUID id,
            JurisdictionCode unit,
            Kind kind,
            OpenDrafts.@Nullable Draft draft,
            String words,
            String phone,
            byte[] secret) {}

    /** Whoever writes here: holds no role, and is nobody in particular. */
    public static Actor resident(String name, JurisdictionCode unit) {
        return new Actor(RESIDENT, name, Set.of(), Scope.of(unit));
    }

    public static Subject subject(UUID message) {
        return new Subject("resident-message", message);
    }

    /** Takes something in, inside the scope of the unit. */
    public Outcome<UUID> receive(Actor resident, Writing said) {
        var phone = PhoneNumber.parse(said.phone());
        var texts = new Texts().required("words", said.words(), LONGEST);
        if (!said.phone().isBlank() && phone.isEmpty()) {
            texts.found().add(ResidentRefusal.PHONE.at("phone"));
        }
        var draft = said.draft();
        if (said.kind() == Kind.COMMENT && (draft == null || !draft.open())) {
            texts.found().add(ResidentRefusal.NO_DRAFT.refusal());
        }
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        if (since(said.unit(), clock.instant().minus(Duration.ofDays(1))) >= PER_UNIT) {
            return Outcome.refused(ResidentRefusal.FULL.refusal());
        }
        if (!insert(said, phone)) {
            return Outcome.refused(ResidentRefusal.SENT.refusal());
        }
        duties.open(
                Actor.platform(),
                DUTY,
                subject(said.id()),
                title(said.words()),
                said.unit(),
                "resident-message",
                ChinaTime.today(clock));
        remember(
                resident,
                "resident-message.received",
                said.id(),
                said.unit(),
                Map.of("kind", said.kind().name()));
        return Outcome.done(said.id());
    }

    private static String title(String said) {
        var words = said.strip().replace('\n', ' ');
        return words.substring(0, Math.min(60, words.length()));
    }

    private boolean insert(Writing said, Optional<PhoneNumber> phone) {
        var draft = said.draft();
        return jdbc.sql("""
            insert into resident.message (id, jurisdiction, district, kind, plan, about, words, contact, contact_shown, secret_hash, state,
              received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?) on conflict do nothing\
            """)
                        .param(said.id())
                        .param(said.unit().value())
                        .param(said.unit().district())
                        .param(said.kind().name())
                        .param(draft == null ? null : draft.plan())
                        .param(draft == null ? "" : draft.title())
                        .param(said.words().strip())
                        .param(phone.map(number -> sealed.encrypt(number.dialled(), place(said.id())))
                                .orElse(""))
                        .param(phone.map(ResidentMessages::masked).orElse(""))
                        .param(said.secret())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Also the fixed line of a home belongs to somebody. */
    private static String masked(PhoneNumber number) {
        var digits = number.dialled();
        return digits.length() < 7
                ? "*".repeat(digits.length())
                : digits.substring(0, 3) + "*".repeat(digits.length() - 5) + digits.substring(digits.length() - 2);
    }

    private int since(JurisdictionCode unit, Instant from) {
        return jdbc.sql("select count(*) from resident.message where jurisdiction = ? and received_at >= ?")
                .params(unit.value(), Timestamp.from(from))
                .query(Integer.class)
                .single();
    }

    /** What the one who wrote sees: inside the scope of the unit, by the hash of the secret. */
    @Transactional(readOnly = true)
    public Optional<Message> behind(byte[] secret) {
        return jdbc.sql(ResidentMessageList.SELECT + " and m.secret_hash = ?")
                .param(secret)
                .query(ResidentMessageList::message)
                .optional();
    }

    @Transactional(readOnly = true)
    public Message find(UUID id) {
        return jdbc.sql(ResidentMessageList.SELECT + " and m.id = ?")
                .param(id)
                .query(ResidentMessageList::message)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /**
     * What becomes of it. A comment that is taken up goes into the round of its plan in the same transaction.
     *
     * @param answer what the one who wrote reads; a comment that is taken up needs none
     */
    public Outcome<UUID> review(Actor actor, UUID id, Verdict verdict, String answer) {
        jdbc.sql("select id from resident.message where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        var message = find(id);
        if (!Texts.works(actor, message.unit())) {
            return Outcome.refused(ResidentRefusal.NOT_YOURS.refusal());
        }
        if (!verdict.fits(message.kind(), message.state())) {
            return Outcome.refused(ResidentRefusal.OUT_OF_ORDER.refusal());
        }
        var plan = verdict == Verdict.TAKE ? message.plan() : null;
        var texts = new Texts();
        texts = plan == null ? texts.required("answer", answer, LONGEST) : texts.atMost("answer", answer, LONGEST);
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        return plan == null
                ? reviewed(actor, message, verdict, answer)
                : drafts.getObject()
                        .comment(actor, plan, ChinaTime.day(message.receivedAt()), message.words())
                        .then(taken -> reviewed(actor, message, verdict, answer));
    }

    private Outcome<UUID> reviewed(Actor actor, Message message, Verdict verdict, String answer) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
            update resident.message set state = ?, answer = ?, reviewed_at = coalesce(reviewed_at, ?), reviewed_by = ?,
              answered_at = case when ? = 'ANSWERED' then ?::timestamptz end where id = ?\
            """)
                .params(
                        verdict.to().name(),
                        answer.strip(),
                        now,
                        actor.name(),
                        verdict.to().name(),
                        now,
                        message.id())
                .update();
        var evidence = new Evidence("resident-message", message.id(), title(message.words()));
        duties.fulfil(actor, subject(message.id()), DUTY, evidence, ChinaTime.today(clock));
        remember(
                actor,
                "resident-message.reviewed",
                message.id(),
                message.unit(),
                Map.of("state", verdict.to().name(), "answer", answer.strip()));
        return Outcome.done(message.id());
    }

    /** What can be done with it now. */
    public static List<Verdict> possible(Message message) {
        return java.util.Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.fits(message.kind(), message.state()))
                .toList();
    }

    /** The whole number, for somebody who has to call it; who asked and why is remembered. */
    public Outcome<String> phone(Actor actor, UUID id, String reason) {
        var message = find(id);
        if (!Texts.works(actor, message.unit())) {
            return Outcome.refused(ResidentRefusal.NOT_YOURS.refusal());
        }
        if (message.contactShown().isEmpty()) {
            return Outcome.refused(ResidentRefusal.NO_PHONE.refusal());
        }
        var texts = new Texts().required("reason", reason, 200);
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        remember(actor, "resident-message.phone-revealed", id, message.unit(), Map.of("reason", reason.strip()));
        var stored = jdbc.sql("select contact from resident.message where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return Outcome.done(sealed.decrypt(stored, place(id)));
    }

    private static String place(UUID id) {
        return "resident.message.contact:" + id;
    }

    private void remember(Actor actor, String action, UUID id, JurisdictionCode unit, Map<String, String> values) {
        audit.record(actor, AuditEntry.of(action, subject(id), unit, Map.copyOf(values)));
    }
}
