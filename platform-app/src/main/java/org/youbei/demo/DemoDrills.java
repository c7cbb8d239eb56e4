package org.youbei.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.demo.DemoDrillRows.DrilledPlan;
import org.youbei.drill.RequirementDesk;
import org.youbei.drill.ScheduleDesk;
import org.youbei.drill.schedule.ScheduleLine;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;

/**
 * Drills of two years in every state, requirements of which some are overdue, and the schedules of this year and the next. A facade knows
 * today only, so that drills of the past are written as rows; their duties go through the ledger, which takes days of the past.
 */
@Component
@Order(20)
class DemoDrills implements DemoPart {
    /** A plan is drilled a month after its issue at the earliest. */
    private static final int SETTLED = 30;

    private final DemoDrillRows rows;
    private final DemoDrillTale tale;
    private final RequirementDesk requirements;
    private final ScheduleDesk schedule;
    private final ObligationLedger ledger;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final DemoDrillTexts texts = new DemoDrillTexts();

    DemoDrills(
            DemoDrillRows rows,
            DemoDrillTale tale,
            RequirementDesk requirements,
            ScheduleDesk schedule,
            ObligationLedger ledger,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.rows = rows;
        this.tale = tale;
        this.requirements = requirements;
        this.schedule = schedule;
        this.ledger = ledger;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        rows.steps(texts.lines("steps"));
        var plans = new ArrayList<>(rows.plans());
        var earlier = new HashMap<String, DemoDrillTale.Told>();
        var sheet = new DemoDrillRows.Sheet();
        var told = new ArrayList<DemoDrillTale.Told>();
        for (var story : DemoDrillStory.ALL) {
            var before = story.again() ? earlier.get(story.unit()) : null;
            var plan = before == null ? plan(plans, story) : before.plan();
            if (plan != null) {
                var drill = tale.tell(sheet, texts, story, plan, before);
                earlier.put(story.unit(), drill);
                told.add(drill);
            }
        }
        rows.write(sheet);
        told.forEach(this::duties);
        required(district);
        scheduled(people("周示例", Role.DISTRICT_SUPERVISOR, district));
    }

    /** A plan of the unit that had been in force long enough by then; each plan is drilled by one story. */
    private static @Nullable DrilledPlan plan(List<DrilledPlan> plans, DemoDrillStory story) {
        var found = plans.stream()
                .filter(plan -> plan.unit().equals(story.unit()) && plan.age() > story.days() + SETTLED)
                .findFirst()
                .orElse(null);
        plans.remove(found);
        return found;
    }

    private void duties(DemoDrillTale.Told told) {
        var story = told.story();
        if (!story.state().counts()) {
            return;
        }
        var keeper = people(
                "吴示例", Role.STREET_STAFF, new JurisdictionCode(told.plan().unit()));
        ledger.fulfil(
                        keeper,
                        new Subject("plan", told.plan().id()),
                        ObligationKind.PLAN_DRILL,
                        new Evidence("drill", told.id(), told.title()),
                        told.day())
                .orElseThrow();
        if (story.isImproving()) {
            told.findings().forEach(finding -> finding.duty(ledger, keeper, told));
        }
    }

    private void required(JurisdictionCode district) {
        var streets = jurisdictions.children(district);
        var lines = texts.lines("requirements");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var unit = streets.get(i % streets.size()).code();
            requirements
                    .enter(
                            people("吴示例", Role.STREET_STAFF, unit),
                            UuidV7.next(clock),
                            unit,
                            line.get(0),
                            line.get(1),
                            today().minusDays(Integer.parseInt(line.get(2))))
                    .orElseThrow();
        }
    }

    /** Two lines of the coming year are confirmed, one was shifted. */
    private void scheduled(Actor supervisor) {
        int year = today().getYear();
        schedule.draft(supervisor, year).orElseThrow();
        schedule.draft(supervisor, year + 1).orElseThrow();
        var coming = schedule.of(supervisor, year + 1).stream()
                .filter(line -> line.drill() == null)
                .map(ScheduleLine::id)
                .limit(3)
                .toList();
        for (int i = 0; i < coming.size(); i++) {
            var line = coming.get(i);
            if (i < 2) {
                schedule.confirm(supervisor, line, title -> title.replace("专项应急预案", "") + "桌面推演")
                        .orElseThrow();
            } else {
                schedule.shift(supervisor, line, LocalDate.of(year + 1, 6, 16)).orElseThrow();
            }
        }
    }

    static Actor people(String name, Role role, JurisdictionCode unit) {
        return DemoAccounts.PEOPLE.stream()
                .filter(person -> person.role() == role && person.scope().equals(Scope.of(unit)))
                .findFirst()
                .map(person -> new Actor(person.id(), person.name(), Set.of(role), person.scope()))
                .orElseGet(() -> new Actor(new UUID(2, unit.value().hashCode()), name, Set.of(role), Scope.of(unit)));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
