package org.youbei.education.year;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.education.activity.Activities;
import org.youbei.education.activity.Activity;
import org.youbei.education.activity.ActivityForm;
import org.youbei.education.activity.Audience;
import org.youbei.education.activity.Entry;
import org.youbei.education.keydate.PublicityWeek;
import org.youbei.education.keydate.Window;
import org.youbei.education.quiz.Topic;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.rule.Rules;
import org.youbei.risk.RiskFilter;
import org.youbei.risk.RiskList;

/** The years of units. To be called inside a scope. */
@Component
@Transactional
public class YearDesk {
    private static final int MOST_RISKS = 3;
    private static final int MOST_UNREACHED = 10;
    private static final Duration LONG = Duration.ofMinutes(90);
    private static final int ROOM = 60;

    private final JdbcClient jdbc;
    private final Activities activities;
    private final Jurisdictions units;
    private final RiskList risks;
    private final Rules rules;
    private final DutyBook duties;
    private final AuditTrail audit;
    private final Clock clock;

    YearDesk(
            JdbcClient jdbc,
            Activities activities,
            Jurisdictions units,
            RiskList risks,
            Rules rules,
            DutyBook duties,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.units = units;
        this.risks = risks;
        this.rules = rules;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID plan) {
        return new Subject("education-plan", plan);
    }

    /** The week of a year as a unit knows it: its own notice, or that of a unit above. */
    @Transactional(readOnly = true)
    public PublicityWeek week(JurisdictionCode unit, int year) {
        var window = jdbc.sql("""
                select from_on, to_on from education.week_notice where year = ? and starts_with(?, jurisdiction)
                order by length(jurisdiction) desc limit 1""")
                .params(year, unit.value())
                .query((row, n) -> new Window(
                        PublicityWeek.NAME, row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional();
        return new PublicityWeek(year, window);
    }

    /** Writes down the week as the notice of the year says; there is none before the notice. */
    public Outcome<UUID> announce(
            Actor actor, UUID id, JurisdictionCode unit, LocalDate from, LocalDate to, String source) {
        if (!works(actor, unit)) {
            return Outcome.refused(YearRefusal.NOT_YOURS.refusal());
        }
        int year = from.getYear();
        if (to.isBefore(from) || to.isAfter(from.plusDays(31)) || !holds(from, to, LocalDate.of(year, 5, 12))) {
            return Outcome.refused(YearRefusal.DATES.at("to"));
        }
        if (source.isBlank() || source.length() > 300) {
            return Outcome.refused(YearRefusal.MISSING.at("source"));
        }
        int added = jdbc.sql("""
                insert into education.week_notice (id, jurisdiction, district, year, from_on, to_on, source) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (jurisdiction, year) do nothing""")
                .params(id, unit.value(), unit.district(), year, from, to, source.strip())
                .update();
        if (added == 0) {
            var known = week(unit, year).sure();
            return known.start().equals(from) && known.end().equals(to)
                    ? Outcome.done(id)
                    : Outcome.refused(YearRefusal.ANNOUNCED.at("from", known.start(), known.end()));
        }
        record(
                actor,
                "education-week.announced",
                new Subject("education-week", id),
                unit,
                Map.of("from", from.toString(), "to", to.toString()));
        return Outcome.done(id);
    }

    private static boolean holds(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Drafts the year of a unit.
     *
     * @param id made with the form, so that sending it twice makes one
     */
    public Outcome<UUID> draft(Actor actor, UUID id, JurisdictionCode unit, int year) {
        if (units.find(unit).isEmpty()) {
            return Outcome.refused(YearRefusal.UNIT.at("unit"));
        }
        if (!works(actor, unit)) {
            return Outcome.refused(YearRefusal.NOT_YOURS.refusal());
        }
        var today = ChinaTime.today(clock);
        if (year < today.getYear() || year > today.getYear() + 1) {
            return Outcome.refused(YearRefusal.YEAR.at("year"));
        }
        int added = jdbc.sql("""
                insert into education.year_plan (id, jurisdiction, district, year, state, made_by, made_at)
                values (?, ?, ?, ?, 'DRAFT', ?, ?) on conflict do nothing""")
                .params(id, unit.value(), unit.district(), year, actor.name(), Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return known(id).isPresent() ? Outcome.done(id) : Outcome.refused(YearRefusal.THERE.at("year"));
        }
        var dates = rules.pack().dates(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var gravest = risks.first(actor.scope(), RiskFilter.OPEN.in(unit), MOST_RISKS);
        YearDraft.of(year, dates, week(unit, year), gravest, unreached(unit, today))
                .forEach(line -> insert(id, unit, line));
        record(actor, "education-plan.drafted", subject(id), unit, Map.of("year", year));
        return Outcome.done(id);
    }

    /** Communities below from whose activities nobody has checked in or was counted for a year. */
    private List<String> unreached(JurisdictionCode unit, LocalDate today) {
        var reached = jdbc.sql("""
                select distinct jurisdiction from education.activity
                where jurisdiction >= ? and jurisdiction < ? and state in ('HELD', 'RECORDED') and held_on > ?""")
                .params(unit.value(), unit.value() + "~", today.minusYears(1))
                .query((row, n) -> row.getString(1))
                .list();
        return units.subtree(unit, 3_000).stream()
                .filter(one -> one.code().level() == JurisdictionLevel.COMMUNITY)
                .filter(one -> !reached.contains(one.code().value()))
                .map(Jurisdiction::name)
                .limit(MOST_UNREACHED)
                .toList();
    }

    /** Adds a line of the unit's own, such as an anniversary or a course that a weak indicator asks for. */
    public Outcome<UUID> add(Actor actor, UUID plan, UUID id, String title, Topic topic, LocalDate from, LocalDate to) {
        var year = locked(plan);
        if (!works(actor, year.unit())) {
            return Outcome.refused(YearRefusal.NOT_YOURS.refusal());
        }
        if (!year.isDraft()) {
            return Outcome.refused(YearRefusal.CONFIRMED.refusal());
        }
        if (title.isBlank() || title.strip().length() > 200) {
            return Outcome.refused(YearRefusal.MISSING.at("title"));
        }
        if (to.isBefore(from) || from.getYear() != year.year() || to.getYear() != year.year()) {
            return Outcome.refused(YearRefusal.DATES.at("to"));
        }
        if (lines(plan).stream().noneMatch(line -> line.id().equals(id))) {
            insert(
                    plan,
                    year.unit(),
                    new PlanLine(id, PlanLine.Why.OWN, title.strip(), topic, from, to, false, null, ""));
            record(actor, "education-plan.line-added", subject(plan), year.unit(), Map.of("title", title.strip()));
        }
        return Outcome.done(id);
    }

    /** Leaves a line of the draft out, or takes it in again. */
    public Outcome<UUID> drop(Actor actor, UUID plan, UUID line, boolean dropped) {
        var year = locked(plan);
        if (!works(actor, year.unit())) {
            return Outcome.refused(YearRefusal.NOT_YOURS.refusal());
        }
        if (!year.isDraft()) {
            return Outcome.refused(YearRefusal.CONFIRMED.refusal());
        }
        int changed = jdbc.sql("update education.plan_line set dropped = ? where plan = ? and id = ? and dropped <> ?")
                .params(dropped, plan, line, dropped)
                .update();
        if (changed == 1) {
            record(actor, "education-plan.line-dropped", subject(plan), year.unit(), Map.of("dropped", dropped));
        }
        return Outcome.done(plan);
    }

    /**
     * Confirms the year and spreads it: over the units directly below, or the unit itself where there are none. A line that finds no place says why and can
     * be planned by hand.
     *
     * @return how many found a place
     */
    public Outcome<Integer> confirm(Actor actor, UUID plan, List<String> halls, List<String> speakers) {
        var year = locked(plan);
        if (!works(actor, year.unit())) {
            return Outcome.refused(YearRefusal.NOT_YOURS.refusal());
        }
        if (!year.isDraft()) {
            return Outcome.refused(YearRefusal.CONFIRMED.refusal());
        }
        var rooms = named(halls);
        var people = named(speakers);
        if (rooms.isEmpty() || people.isEmpty()) {
            return Outcome.refused(YearRefusal.NOBODY.at(rooms.isEmpty() ? "halls" : "speakers"));
        }
        var today = ChinaTime.today(clock);
        var below = units.children(year.unit()).stream()
                .map(Jurisdiction::code)
                .filter(code -> code.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0)
                .toList();
        var open = lines(plan).stream().filter(line -> !line.dropped()).toList();
        var slots = new HashMap<UUID, Spread.Slot>();
        new Spread(below.isEmpty() ? List.of(year.unit()) : below, rooms, people, today.plusDays(1))
                .of(open)
                .forEach(slot -> slots.put(slot.line(), slot));
        int placed = 0;
        for (var line : open) {
            placed += place(actor, line, slots.get(line.id())) ? 1 : 0;
        }
        jdbc.sql("update education.year_plan set state = 'CONFIRMED', confirmed_on = ? where id = ?")
                .params(today, plan)
                .update();
        duties.open(
                actor,
                ObligationKind.EDUCATION_PLAN,
                subject(plan),
                year.year() + 1 + "",
                year.unit(),
                "education-plan",
                today);
        record(actor, "education-plan.confirmed", subject(plan), year.unit(), Map.of("placed", placed));
        return Outcome.done(placed);
    }

    private static List<String> named(List<String> said) {
        return said.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty() && one.length() <= 120)
                .distinct()
                .toList();
    }

    private boolean place(Actor actor, PlanLine line, Spread.@Nullable Slot slot) {
        if (slot == null) {
            hinder(line, "year.no-slot");
            return false;
        }
        var start = slot.at().atZone(ChinaTime.ZONE).toInstant();
        var entry = new Entry(
                line.title(),
                ActivityForm.LECTURE,
                line.topic(),
                Audience.EVERYBODY,
                slot.hall(),
                slot.speaker(),
                start,
                start.plus(LONG),
                ROOM,
                BigDecimal.ZERO,
                line.why() == PlanLine.Why.KEY_DATE || line.why() == PlanLine.Why.WEEK
                        ? line.title().substring(0, Math.min(60, line.title().length()))
                        : "",
                "");
        return switch (activities.plan(actor, UuidV7.next(clock), slot.unit(), entry)) {
            case Outcome.Done<Activity>(var activity) -> {
                jdbc.sql("update education.plan_line set activity = ?, obstacle = '' where id = ?")
                        .params(activity.getId(), line.id())
                        .update();
                yield true;
            }
            case Outcome.Refused<Activity>(var refusals) -> {
                hinder(line, "refusal." + refusals.getFirst().code());
                yield false;
            }
        };
    }

    private void hinder(PlanLine line, String key) {
        jdbc.sql("update education.plan_line set obstacle = ? where id = ?")
                .params(key, line.id())
                .update();
    }

    @Transactional(readOnly = true)
    public YearPlan find(UUID id) {
        return known(id).orElseThrow(() -> new NotFound(id));
    }

    /** In the order of their days. */
    @Transactional(readOnly = true)
    public List<PlanLine> lines(UUID plan) {
        return jdbc.sql("select * from education.plan_line where plan = ? order by from_on, id")
                .param(plan)
                .query(YearDesk::line)
                .list();
    }

    private Optional<YearPlan> known(UUID id) {
        return jdbc.sql("select * from education.year_plan where id = ?")
                .param(id)
                .query(YearDesk::plan)
                .optional();
    }

    private YearPlan locked(UUID id) {
        return jdbc.sql("select * from education.year_plan where id = ? for update")
                .param(id)
                .query(YearDesk::plan)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private void insert(UUID plan, JurisdictionCode unit, PlanLine line) {
        jdbc.sql("""
                insert into education.plan_line (id, jurisdiction, district, plan, why, title, topic, from_on, to_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        line.id(),
                        unit.value(),
                        unit.district(),
                        plan,
                        line.why().name(),
                        line.title(),
                        line.topic().name(),
                        line.from(),
                        line.to())
                .update();
    }

    private void record(Actor actor, String action, Subject subject, JurisdictionCode unit, Map<String, Object> after) {
        audit.record(actor, AuditEntry.of(action, subject, unit, new HashMap<>(after)));
    }

    private static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || actor.works() && actor.scope().contains(unit);
    }

    static YearPlan plan(ResultSet row, int n) throws SQLException {
        return new YearPlan(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getInt("year"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getString("made_by"));
    }

    private static PlanLine line(ResultSet row, int n) throws SQLException {
        return new PlanLine(
                row.getObject("id", UUID.class),
                PlanLine.Why.valueOf(row.getString("why")),
                row.getString("title"),
                Topic.valueOf(row.getString("topic")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getBoolean("dropped"),
                row.getObject("activity", UUID.class),
                row.getString("obstacle"));
    }
}
