package org.youbei.route;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.duty.Rosters;
import org.youbei.duty.Slot;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Pattern;
import org.youbei.duty.station.Station;
import org.youbei.duty.station.Stations;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanActions;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanSource;
import org.youbei.plan.PlanWay;
import org.youbei.plan.Step;
import org.youbei.plan.response.StepWords;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;

/** A duty room of the street 420106001 with its people and rosters; each has a name of its own. */
public final class DeskRoom {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Stations stations;
    private final Rosters rosters;
    private final PlanRegistry registry;
    private final PlanActions actions;
    private final PlanWay way;
    private final Clock clock;

    public DeskRoom(ApplicationContext context) {
        stations = context.getBean(Stations.class);
        rosters = context.getBean(Rosters.class);
        registry = context.getBean(PlanRegistry.class);
        actions = context.getBean(PlanActions.class);
        way = context.getBean(PlanWay.class);
        clock = context.getBean(Clock.class);
    }

    public static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }

    public UUID station() {
        var name = "示例值班室" + NUMBERS.incrementAndGet();
        var said = new Station(UUID.randomUUID(), Cast.JIYUQIAO, name, "027-88880000", 1, 1, 24, true, "");
        var id = as(Cast.STREET, () -> stations.enter(Cast.STREET, said));
        var whole = new Pattern(UUID.randomUUID(), "全天", Pattern.Days.EVERY, 540, 1_440);
        as(Cast.STREET, () -> stations.addPattern(Cast.STREET, id, whole));
        List.of("甲示例", "乙示例", "丙示例").forEach(person -> person(id, person, true));
        List.of("丁示例", "戊示例", "己示例").forEach(person -> person(id, person, false));
        return id;
    }

    public UUID person(UUID station, String name, boolean leads) {
        var id = UUID.randomUUID();
        var said = new DutyPerson(
                id, station, null, name, leads ? "示例主任" : "示例科员", leads, "", ChinaTime.today(clock), "", null);
        as(Cast.STREET, () -> stations.addPerson(Cast.STREET, said, "13800000001"));
        return id;
    }

    public UUID draft(UUID station, int monthsAhead) {
        var month = YearMonth.from(ChinaTime.today(clock)).plusMonths(monthsAhead);
        return as(Cast.STREET, () -> rosters.draft(Cast.STREET, UUID.randomUUID(), station, month));
    }

    public UUID published() {
        var roster = draft(station(), 0);
        as(Cast.STREET, () -> rosters.proposed(Cast.STREET, roster, 60_000));
        return as(Cast.STREET, () -> rosters.publish(Cast.STREET, roster));
    }

    public Rosters.Sheet sheet(UUID roster) {
        return Scopes.in(Cast.STREET.scope(), () -> rosters.sheet(roster));
    }

    public static UUID leading(Slot slot) {
        return Objects.requireNonNull(slot.seats().getFirst().person());
    }

    public static UUID otherLeader(Rosters.Sheet sheet, Slot slot) {
        return sheet.people().stream()
                .filter(person -> person.leads() && !slot.people().contains(person.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A plan of the street in force, with a step at every level and one more at level Ⅰ. */
    public UUID plan() {
        var title = "示例启动" + NUMBERS.incrementAndGet();
        var entry = new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, title, null, Confidentiality.OPEN, "", "");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(new Passage(1, "1", "总则", "有内容。")), List.of());
        var plan = as(Cast.STREET, () -> registry.register(Cast.STREET, UUID.randomUUID(), entry, content))
                .getId();
        for (var step : List.of(
                new StepWords("应急办", "赶到现场", 10, "", null, null),
                new StepWords("街道办", "转移群众", 60, "", ResponseLevel.I, null))) {
            as(Cast.STREET, () -> actions.addStep(Cast.STREET, plan, step));
        }
        var today = ChinaTime.today(clock);
        take(Cast.STREET, plan, new Step.Submission(""));
        take(Cast.colleague(Cast.STREET), plan, new Step.Approval("主任", today));
        var number = "示例启〔" + today.getYear() + "〕" + NUMBERS.incrementAndGet() + "号";
        take(Cast.STREET, plan, new Step.Issue(number, today));
        return plan;
    }

    private void take(Actor actor, UUID plan, Step next) {
        as(actor, () -> way.take(actor, plan, UUID.randomUUID(), next));
    }
}
