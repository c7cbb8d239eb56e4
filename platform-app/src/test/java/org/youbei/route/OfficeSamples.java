package org.youbei.route;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
import org.youbei.plan.Step;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;

/** What is sent from the task list of the street 420106001, and filings that it sent. */
class OfficeSamples implements RouteSamples {
    private static final AtomicInteger NUMBER = new AtomicInteger(83_000);

    private final PlanRegistry registry;
    private final PlanWay way;
    private final DrillSamples drills;
    private final Clock clock;

    OfficeSamples(ApplicationContext context) {
        registry = context.getBean(PlanRegistry.class);
        way = context.getBean(PlanWay.class);
        drills = new DrillSamples(context);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        var today = ChinaTime.today(clock);
        samples.put("POST /plans/{id}/preparation", () -> Sample.at(draft()).with("drafters", "王示例，示例街道"));
        samples.put(
                "POST /plans/{id}/answers",
                () -> Sample.at(with(new Step.Consultation(today, today, "示例派出所", "", null, null, "")))
                        .with("answeredOn", today));
        samples.put(
                "POST /plans/{id}/minutes",
                () -> Sample.at(with(new Step.Review(today, "陈示例"))).with("on", today));
        samples.put("POST /plan-filings/acceptances", () -> Sample.none().with("plan", filed()));
        samples.put("GET /plans/{id}/replacement", () -> Sample.at(draft()));
        samples.put(
                "POST /plans/{id}/replacement",
                () -> Sample.at(draft()).with("find", "内容").with("by", "字"));
        samples.put("GET /drills/{id}/items", () -> Sample.at(drills.planned()));
        samples.put("POST /drills/{id}/items", () -> Sample.at(drills.planned()).with("objectives", "预警：五分钟内"));
    }

    private UUID draft() {
        var entry = new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, "示例任务清单", null, Confidentiality.OPEN, "", "");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(new Passage(1, "1", "总则", "有内容。")), List.of());
        return Scopes.in(Cast.STREET.scope(), () -> registry.register(Cast.STREET, UUID.randomUUID(), entry, content))
                .orElseThrow()
                .getId();
    }

    private UUID with(Step... steps) {
        var plan = draft();
        for (var step : steps) {
            var actor = step instanceof Step.Approval ? Cast.colleague(Cast.STREET) : Cast.STREET;
            Scopes.in(actor.scope(), () -> way.take(actor, plan, UUID.randomUUID(), step))
                    .orElseThrow();
        }
        return plan;
    }

    private UUID filed() {
        var today = ChinaTime.today(clock);
        return with(
                new Step.Submission(""),
                new Step.Approval("示例主任", today),
                new Step.Issue("示例〔" + today.getYear() + "〕" + NUMBER.incrementAndGet() + "号", today),
                new Step.Filing(today, ""));
    }
}
