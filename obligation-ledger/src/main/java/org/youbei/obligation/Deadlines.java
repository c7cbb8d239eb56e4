package org.youbei.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.Openings.Deadline;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.obligation.calendar.WorkingDays;
import org.youbei.obligation.rule.EffectiveRule;
import org.youbei.obligation.rule.Period;
import org.youbei.obligation.rule.Rules;

/** Computes due dates from rules and the working calendar. */
@Component
class Deadlines {
    /** Enough for what counts no working days, and read from nowhere. */
    private static final WorkingDays WEEKS = new WorkingDays(List.of());

    private final Rules rules;
    private final WorkingCalendar calendar;

    Deadlines(Rules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    boolean knows(String ruleId) {
        return rules.pack().find(ruleId).isPresent();
    }

    /** Whether people agree on the due date, so that no decision about the rule moves it. */
    boolean agreed(String ruleId) {
        return rules.pack().get(ruleId).clock().equals("agreed");
    }

    boolean repeats(String ruleId) {
        return rules.pack().get(ruleId).repeats();
    }

    Deadline of(Opening opening) {
        return of(List.of(opening)).getFirst();
    }

    List<Deadline> of(List<Opening> openings) {
        var decided = new HashMap<RuleOfDay, Function<JurisdictionCode, EffectiveRule>>();
        return openings.stream().map(opening -> of(opening, decided)).toList();
    }

    private record RuleOfDay(String rule, LocalDate day) {}

    private Deadline of(Opening opening, Map<RuleOfDay, Function<JurisdictionCode, EffectiveRule>> decided) {
        var start = opening.clockStart();
        var agreed = opening.agreed();
        if (agreed != null) {
            return new Deadline(ChronoUnit.DAYS.between(start, agreed) + "d", agreed, false);
        }
        var period = decided.computeIfAbsent(
                        new RuleOfDay(opening.ruleId(), start), asked -> rules.effective(asked.rule(), asked.day()))
                .apply(opening.jurisdiction())
                .period();
        var days = period.unit() == Period.Unit.WORKING_DAYS ? calendar.days() : WEEKS;
        return new Deadline(period.toString(), period.due(start, days), period.restsOnWeekendsOnly(start, days));
    }

    /** The due date moved by as long as the clock stood: in working days where the rule counts those, else in days. */
    Deadline afterPause(Obligation duty, LocalDate today) {
        var since = Objects.requireNonNull(duty.pausedSince());
        var days = calendar.days();
        if (Period.parse(duty.period()).orElseThrow().unit() != Period.Unit.WORKING_DAYS) {
            return new Deadline(duty.period(), duty.due().plusDays(ChronoUnit.DAYS.between(since, today)), false);
        }
        var due = days.plus(duty.due(), days.between(since, today));
        return new Deadline(duty.period(), due, days.isComputed(duty.clockStart(), due));
    }
}
