package org.youbei.incident;

import static org.youbei.duty.DutyRoom.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.youbei.model.Actor;
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

/** Plans of the street 420106001 that can be put into action; each has a title of its own. */
public final class DeskPlans {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PlanRegistry registry;
    private final PlanActions actions;
    private final PlanWay way;
    private final Clock clock;

    public DeskPlans(ApplicationContext context) {
        registry = context.getBean(PlanRegistry.class);
        actions = context.getBean(PlanActions.class);
        way = context.getBean(PlanWay.class);
        clock = context.getBean(Clock.class);
    }

    /** In force, with two steps at level III and a third one at level I. */
    public UUID inForce() {
        var entry = new PlanEntry(
                Cast.JIYUQIAO,
                PlanKind.GENERAL,
                null,
                "示例防汛" + NUMBER.incrementAndGet(),
                null,
                Confidentiality.OPEN,
                "",
                "");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(new Passage(1, "1", "总则", "有内容。")), List.of());
        var plan = as(Cast.STREET, () -> registry.register(Cast.STREET, UUID.randomUUID(), entry, content))
                .getId();
        for (var step : List.of(
                new StepWords("应急办", "赶到现场", 10, "", null, null),
                new StepWords("社区", "封闭通道", 20, "", ResponseLevel.III, null),
                new StepWords("街道办", "转移群众", 60, "", ResponseLevel.I, null))) {
            as(Cast.STREET, () -> actions.addStep(Cast.STREET, plan, step));
        }
        var today = LocalDate.now(clock);
        take(Cast.STREET, plan, new Step.Submission(""));
        take(Cast.colleague(Cast.STREET), plan, new Step.Approval("主任", today));
        take(Cast.STREET, plan, new Step.Issue("示例〔2026〕" + NUMBER.incrementAndGet() + "号", today));
        return plan;
    }

    private void take(Actor actor, UUID plan, Step step) {
        as(actor, () -> way.take(actor, plan, UUID.randomUUID(), step));
    }
}
