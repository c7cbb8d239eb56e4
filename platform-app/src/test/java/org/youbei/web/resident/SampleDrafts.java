package org.youbei.web.resident;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanSource;
import org.youbei.plan.PlanWay;
import org.youbei.plan.Procedure;
import org.youbei.plan.Step;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;

/** Drafts of the street 420106001 that the public is asked about. */
public final class SampleDrafts {
    private final PlanRegistry registry;
    private final PlanWay way;
    private final Clock clock;

    public SampleDrafts(ApplicationContext context, Clock clock) {
        registry = context.getBean(PlanRegistry.class);
        way = context.getBean(PlanWay.class);
        this.clock = clock;
    }

    /** With a comment period of ten days from today. */
    public UUID open() {
        var entry =
                new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, "征求意见示例预案", null, Confidentiality.OPEN, "", "");
        var passage = new Passage(1, "1", "疏散", "联系人 13800000009，先到示例广场集合。");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(passage), List.of());
        var today = ChinaTime.today(clock);
        return Scopes.in(Cast.STREET.scope(), () -> {
            var plan = registry.register(Cast.STREET, UUID.randomUUID(), entry, content, Procedure.FULL)
                    .orElseThrow()
                    .getId();
            way.take(
                            Cast.STREET,
                            plan,
                            UUID.randomUUID(),
                            new Step.Consultation(today, today.plusDays(10), "派出所", "", today, today.plusDays(10), ""))
                    .orElseThrow();
            return plan;
        });
    }
}
