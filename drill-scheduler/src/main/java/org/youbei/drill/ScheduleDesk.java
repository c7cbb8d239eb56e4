package org.youbei.drill;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.coverage.CoverageFilter;
import org.youbei.drill.coverage.CoverageList;
import org.youbei.drill.coverage.CoverageRow;
import org.youbei.drill.preparation.Cover;
import org.youbei.drill.schedule.Drafting;
import org.youbei.drill.schedule.Drafting.Choice;
import org.youbei.drill.schedule.Drafting.Need;
import org.youbei.drill.schedule.ScheduleLine;
import org.youbei.drill.schedule.Schedules;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.obligation.rule.LegalDate;
import org.youbei.obligation.rule.Rules;

/**
 * Drafts the year's schedule from what falls due and is not planned yet. A person shifts and confirms the lines; a confirmed line is a
 * planned drill like any other. Drafting anew keeps what a person shifted or confirmed.
 */
@Component
@Transactional
public class ScheduleDesk {
    /** A district with every plan and requirement stays below this. */
    private static final int MOST = 6_000;

    private static final int FIRST_DAYS = 14;
    private static final int START_HOUR = 9;
    private static final int HOURS = 2;
    private static final Set<String> KEY_DATES = Set.of(
            "disaster-reduction-day", "work-safety-month", "work-safety-day", "international-disaster-day", "fire-day");

    /** 全国年节及纪念日放假办法, article 2, as far as they fall on the same day every year. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private final Schedules schedules;
    private final CoverageList coverage;
    private final DrillCalendar drills;
    private final PreparationDesk preparation;
    private final WorkingCalendar calendar;
    private final Rules rules;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleDesk(
            Schedules schedules,
            CoverageList coverage,
            DrillCalendar drills,
            PreparationDesk preparation,
            WorkingCalendar calendar,
            Rules rules,
            AuditTrail audit,
            Clock clock) {
        this.schedules = schedules;
        this.coverage = coverage;
        this.drills = drills;
        this.preparation = preparation;
        this.calendar = calendar;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ScheduleLine> of(Actor actor, int year) {
        return schedules.of(actor.scope(), year);
    }

    /** @return how many lines were drafted */
    public Outcome<Integer> draft(Actor actor, int year) {
        var top = actor.scope().unit();
        if (top.isEmpty() || !DrillAuthority.keeps(actor, top.get())) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        var first = today().plusDays(FIRST_DAYS);
        var from = first.isAfter(LocalDate.of(year, 1, 1)) ? first : LocalDate.of(year, 1, 1);
        schedules.dropDrafts(actor.scope(), year);
        var drafting = new Drafting(from, LocalDate.of(year, 12, 31), working(), keyDates(year));
        var kept = schedules.of(actor.scope(), year);
        kept.forEach(line -> drafting.take(line.unit(), line.day()));
        var known = kept.stream().map(line -> line.subject().id()).collect(Collectors.toSet());
        var needs = coverage.first(actor.scope(), CoverageFilter.ALL, MOST).stream()
                .filter(row -> row.nextDrill() == null
                        && !row.paused()
                        && !known.contains(row.subject().id()))
                .map(ScheduleDesk::need)
                .toList();
        var lines =
                drafting.draft(needs).stream().map(choice -> line(choice, year)).toList();
        schedules.add(lines, clock.instant());
        record(
                actor,
                "drill-schedule.drafted",
                new UUID(0, year),
                top.get(),
                Map.of("year", year, "lines", lines.size()));
        return Outcome.done(lines.size());
    }

    /** Moves a line to another day of its year. */
    public Outcome<UUID> shift(Actor actor, UUID id, LocalDate day) {
        var line = schedules.locked(id).orElseThrow(() -> new NotFound(id));
        if (!DrillAuthority.keeps(actor, line.unit())) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        if (line.drill() != null) {
            return Outcome.refused(DrillRefusal.LINE_CONFIRMED.refusal());
        }
        if (day.getYear() != line.year()) {
            return Outcome.refused(DrillRefusal.OTHER_YEAR.at("day", line.year()));
        }
        schedules.shift(id, day, actor.name());
        record(actor, "drill-schedule.shifted", id, line.unit(), Map.of("day", day.toString()));
        return Outcome.done(id);
    }

    /**
     * Makes a planned table-top drill of a line, from nine to eleven; everything about it can be changed there.
     *
     * @param naming what the drill of something is called
     */
    public Outcome<UUID> confirm(Actor actor, UUID id, UnaryOperator<String> naming) {
        var line = schedules.locked(id).orElseThrow(() -> new NotFound(id));
        if (!DrillAuthority.keeps(actor, line.unit())) {
            return Outcome.refused(DrillRefusal.NOT_YOURS.refusal());
        }
        var made = line.drill();
        if (made != null) {
            return Outcome.done(made);
        }
        return drills.register(actor, UuidV7.next(clock), entry(line, naming))
                .then(drill -> cover(actor, drill.getId(), line.subject()))
                .then(drill -> {
                    schedules.confirm(id, drill, actor.name());
                    record(actor, "drill-schedule.confirmed", id, line.unit(), Map.of("drill", drill.toString()));
                    return Outcome.done(drill);
                });
    }

    /** Nobody drills on a holiday, nor on one of those fixed days in a year whose calendar is not published yet. */
    private Predicate<LocalDate> working() {
        var known = calendar.days();
        return day -> known.isWorkingDay(day) && !HOLIDAYS.contains(MonthDay.from(day));
    }

    private Outcome<UUID> cover(Actor actor, UUID drill, Subject subject) {
        var covered = subject.type().equals(Cover.PLAN)
                ? preparation.coverPlan(actor, drill, subject.id())
                : preparation.coverRequirement(actor, drill, subject.id());
        return covered.then(done -> Outcome.done(drill));
    }

    private static DrillEntry entry(ScheduleLine line, UnaryOperator<String> naming) {
        var start = line.day().atTime(START_HOUR, 0).atZone(ChinaTime.ZONE);
        var title = naming.apply(line.title());
        return new DrillEntry(
                line.unit(),
                title.substring(0, Math.min(title.length(), DrillEntry.LONGEST_TITLE)),
                DrillForm.TABLE_TOP,
                DrillContent.SINGLE,
                DrillPurpose.CHECK,
                true,
                "",
                "",
                "",
                "",
                start.toInstant(),
                start.plusHours(HOURS).toInstant());
    }

    private static Need need(CoverageRow row) {
        return new Need(row.subject(), row.unit(), row.rule(), row.title(), row.due());
    }

    private ScheduleLine line(Choice choice, int year) {
        var need = choice.need();
        return new ScheduleLine(
                UuidV7.next(clock),
                need.unit(),
                "",
                year,
                need.subject(),
                need.rule(),
                need.title(),
                need.due(),
                choice.day(),
                choice.reason(),
                "",
                "",
                null);
    }

    private List<LegalDate.Occurrence> keyDates(int year) {
        return rules.pack().dates(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .filter(key -> KEY_DATES.contains(key.date().id()))
                .toList();
    }

    private void record(
            Actor actor,
            String action,
            UUID id,
            JurisdictionCode unit,
            Map<String, @org.jspecify.annotations.Nullable Object> what) {
        audit.record(actor, AuditEntry.of(action, new Subject("drill-schedule", id), unit, what));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
