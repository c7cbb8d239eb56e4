package org.youbei.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.person.CertificateCatalogue;
import org.youbei.person.Said;
import org.youbei.team.StaffingForecasts;
import org.youbei.volunteer.VolunteerFilter;
import org.youbei.volunteer.VolunteerList;
import org.youbei.volunteer.VolunteerState;

/**
 * What a unit trains in a year: drafted from what lapses in it, what teams lack, the holders of posts without their certificate and the volunteers on
 * probation; adopted, each line is a duty until as many have passed. To be called inside a scope.
 */
@Component
@Transactional
public class YearPlans {
    private static final int FIRST = 2020;
    private static final int LAST = 2100;
    private static final String BASICS = "volunteer_basics";
    private static final String OFFICER = "information_officer";
    private static final int MOST = 5_000;
    /** Who gives the certificates of courses that units hold themselves. */
    private static final String STREET = "街道";

    private final JdbcClient jdbc;
    private final StaffingForecasts forecasts;
    private final VolunteerList volunteers;
    private final DutyBook book;
    private final AuditTrail audit;
    private final Clock clock;

    YearPlans(
            JdbcClient jdbc,
            StaffingForecasts forecasts,
            VolunteerList volunteers,
            DutyBook book,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.forecasts = forecasts;
        this.volunteers = volunteers;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why people are to be trained. */
    public enum Ground {
        /** Certificates whose last day is in the year. */
        LAPSES,
        /** What teams need at least and do not have. */
        TEAMS,
        /** Holders of a post of information officer without the certificate. */
        POSTS,
        /** Volunteers on probation. */
        PROBATION
    }

    /**
     * A line of the draft, or of the plan.
     *
     * @param grounds how many for which reason; empty for a line of the plan
     * @param due by when
     * @param doneOn when as many had passed; null while it waits
     */
    public record Line(
            String certificate,
            int people,
            LocalDate due,
            Map<Ground, Integer> grounds,
            @Nullable LocalDate doneOn) {}

    /** What was adopted; empty where nothing was. */
    public record Plan(LocalDate adoptedOn, String adoptedBy, List<Line> lines) {}

    /** What the year asks for, as it stands today, kind by kind. */
    @Transactional(readOnly = true)
    public List<Line> draft(Scope scope, JurisdictionCode unit, int year) {
        var lines = new LinkedHashMap<String, Map<Ground, Integer>>();
        var due = new LinkedHashMap<String, LocalDate>();
        CertificateCatalogue.SHIPPED.kinds().keySet().forEach(kind -> lines.put(kind, new EnumMap<>(Ground.class)));
        lapses(unit, year, lines, due);
        if (year == ChinaTime.today(clock).getYear()) {
            teams(scope, unit, lines);
            add(lines, OFFICER, Ground.POSTS, officers(unit));
            add(lines, BASICS, Ground.PROBATION, probation(scope, unit));
        }
        var last = LocalDate.of(year, 12, 31);
        return lines.entrySet().stream()
                .filter(line -> !line.getValue().isEmpty())
                .map(line -> new Line(
                        line.getKey(),
                        line.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        earlier(due.getOrDefault(line.getKey(), last), last),
                        line.getValue(),
                        null))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static void add(Map<String, Map<Ground, Integer>> lines, String kind, Ground ground, int people) {
        var grounds = lines.get(kind);
        if (grounds != null && people > 0) {
            grounds.merge(ground, people, Integer::sum);
        }
    }

    /** Of people whom the units know now; a kind is due before the first of it lapses, and not before today. */
    private void lapses(
            JurisdictionCode unit, int year, Map<String, Map<Ground, Integer>> lines, Map<String, LocalDate> due) {
        var today = ChinaTime.today(clock);
        jdbc.sql("""
            select c.kind, count(*), min(c.until) from person.certificate c
            where c.jurisdiction >= ? and c.jurisdiction < ? || '~' and c.until >= ? and c.until <= ? and c.withdrawn_on is null
              and not exists (select from person.certificate l where l.person = c.person and l.kind = c.kind and l.issued > c.issued)
              and exists (select from person.membership m where m.person = c.person and m.until is null)
            group by c.kind\
            """)
                .params(unit.value(), unit.value(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(row -> {
                    add(lines, row.getString(1), Ground.LAPSES, row.getInt(2));
                    var first = row.getObject(3, LocalDate.class);
                    due.put(row.getString(1), first.isBefore(today) ? today.plusMonths(1) : first);
                });
    }

    /** For each need that is not met today, as many as are missing, by a certificate that the street gives where there is one. */
    private void teams(Scope scope, JurisdictionCode unit, Map<String, Map<Ground, Integer>> lines) {
        for (var line : forecasts.of(unit)) {
            int missing = line.least() - line.people().getFirst();
            if (missing > 0) {
                giving(line.qualification()).ifPresent(kind -> add(lines, kind, Ground.TEAMS, missing));
            }
        }
    }

    private static Optional<String> giving(String qualification) {
        return CertificateCatalogue.SHIPPED.kinds().values().stream()
                .filter(kind -> kind.allows().contains(qualification))
                .sorted(Comparator.comparing(kind -> !kind.issuer().equals(STREET)))
                .map(CertificateCatalogue.CertificateKind::code)
                .findFirst();
    }

    private int officers(JurisdictionCode unit) {
        return jdbc.sql("""
            select count(distinct h.person) from team.holding h
            where h.jurisdiction >= ? and h.jurisdiction < ? || '~' and h.until is null
              and h.post in ('information-officer', 'community-information-officer')
              and not exists (select from person.certificate c where c.person = h.person and c.kind = ? and c.withdrawn_on is null
                and (c.until is null or c.until >= ?))\
            """)
                .params(unit.value(), unit.value(), OFFICER, ChinaTime.today(clock))
                .query(Integer.class)
                .single();
    }

    private int probation(Scope scope, JurisdictionCode unit) {
        return volunteers
                .first(scope, new VolunteerFilter(VolunteerState.PROBATION, null, unit, null), MOST)
                .size();
    }

    /** What the unit adopted for the year. */
    @Transactional(readOnly = true)
    public Optional<Plan> of(JurisdictionCode unit, int year) {
        var lines = new ArrayList<Line>();
        jdbc.sql("""
            select l.* from training.plan_line l join training.year_plan p on p.id = l.plan
            where p.jurisdiction = ? and p.year = ? order by l.due, l.certificate\
            """).params(unit.value(), year).query(row -> {
            lines.add(new Line(
                    row.getString("certificate"),
                    row.getInt("people"),
                    row.getObject("due", LocalDate.class),
                    Map.of(),
                    row.getObject("done_on", LocalDate.class)));
        });
        return jdbc.sql("select adopted_on, adopted_by from training.year_plan where jurisdiction = ? and year = ?")
                .params(unit.value(), year)
                .query((row, n) -> new Plan(row.getObject(1, LocalDate.class), row.getString(2), lines))
                .optional();
    }

    /** Adopts the draft as it stands; each line is a duty from then on. */
    public Outcome<UUID> adopt(Actor actor, JurisdictionCode unit, int year) {
        if (!Said.works(actor, unit)) {
            return Outcome.refused(TrainingRefusal.NOT_YOURS.refusal());
        }
        if (year < FIRST || year > LAST) {
            return Outcome.refused(TrainingRefusal.YEAR.at("year"));
        }
        var draft = draft(actor.scope(), unit, year);
        if (draft.isEmpty()) {
            return Outcome.refused(TrainingRefusal.NOTHING.refusal());
        }
        var id = UuidV7.next(clock);
        int made = jdbc.sql("""
            insert into training.year_plan (id, jurisdiction, district, year, adopted_on, adopted_by) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                .params(id, unit.value(), unit.district(), year, ChinaTime.today(clock), actor.name())
                .update();
        if (made == 0) {
            return Outcome.refused(TrainingRefusal.ADOPTED.refusal());
        }
        draft.forEach(line -> write(actor, unit, id, line));
        audit.record(
                actor,
                AuditEntry.of(
                        "training-plan.adopted",
                        new Subject("training-plan", id),
                        unit,
                        Map.of("year", String.valueOf(year))));
        return Outcome.done(id);
    }

    private void write(Actor actor, JurisdictionCode unit, UUID plan, Line line) {
        var id = UuidV7.next(clock);
        jdbc.sql("""
            insert into training.plan_line (id, plan, jurisdiction, district, certificate, people, due) values (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(id, plan, unit.value(), unit.district(), line.certificate(), line.people(), line.due())
                .update();
        var today = ChinaTime.today(clock);
        var name = CertificateCatalogue.SHIPPED.get(line.certificate()).zh();
        book.open(
                actor,
                new Opening(
                        ObligationKind.TRAINING,
                        subject(id),
                        "培训 " + line.people() + " 人：" + name,
                        unit,
                        null,
                        null,
                        "training-plan",
                        today,
                        line.due()));
    }

    private static Subject subject(UUID line) {
        return new Subject("training-plan", line);
    }

    private record Open(UUID id, int people) {}

    /** A session has results: the line of its unit and year is done once as many have passed as were planned. */
    void settle(Actor actor, Session session) {
        var kind = session.certificate();
        if (kind == null) {
            return;
        }
        int year = session.day().getYear();
        var open = jdbc.sql("""
            select l.id, l.people from training.plan_line l join training.year_plan p on p.id = l.plan
            where p.jurisdiction = ? and p.year = ? and l.certificate = ? and l.done_on is null for update of l\
            """)
                .params(session.unit().value(), year, kind)
                .query((row, n) -> new Open(row.getObject(1, UUID.class), row.getInt(2)))
                .optional();
        if (open.isPresent() && passed(session.unit(), year, kind) >= open.get().people()) {
            var today = ChinaTime.today(clock);
            jdbc.sql("update training.plan_line set done_on = ? where id = ?")
                    .params(today, open.get().id())
                    .update();
            book.fulfil(
                    actor,
                    subject(open.get().id()),
                    ObligationKind.TRAINING,
                    new Evidence("training-session", session.id(), session.title()),
                    today);
        }
    }

    /** How many passed a course for a kind in a year, in sessions of a unit and below. */
    @Transactional(readOnly = true)
    public int passed(JurisdictionCode unit, int year, String kind) {
        return jdbc.sql("""
            select count(*) from training.place p join training.session s on s.id = p.session join training.course c on c.id = s.course
            where s.jurisdiction >= ? and s.jurisdiction < ? || '~' and c.certificate = ? and p.result = 'PASSED'
              and s.starts_at >= ? and s.starts_at < ?\
            """)
                .params(
                        unit.value(),
                        unit.value(),
                        kind,
                        java.sql.Timestamp.from(start(year)),
                        java.sql.Timestamp.from(start(year + 1)))
                .query(Integer.class)
                .single();
    }

    private static java.time.Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ChinaTime.ZONE).toInstant();
    }
}
