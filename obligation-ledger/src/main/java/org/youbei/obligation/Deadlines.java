package org.youbei.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.youbei.obligation.Openings.Deadline;
import org.youbei.obligation.calendar.WorkingCalendar;
import org.youbei.obligation.rule.Period;
import org.youbei.obligation.rule.Rules;

/** Computes due dates from rules and the working calendar. */
@Component
class Deadlines {
    private final Rules rules;
    private final WorkingCalendar calendar;

    Deadlines(Rules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    boolean knows(String ruleId) {
        return rules.pack().find(ruleId).isPresent();
    }

    boolean repeats(String ruleId) {
        return rules.pack().get(ruleId).repeats();
    }

    Deadline of(Opening opening) {
        var start = opening.clockStart();
        var period =
                rules.effective(opening.ruleId(), opening.jurisdiction(), start).period();
        var days = calendar.days();
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
