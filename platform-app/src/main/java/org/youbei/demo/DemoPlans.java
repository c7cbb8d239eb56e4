package org.youbei.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.UuidV7;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.EvaluationOutcome;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanWay;
import org.youbei.plan.Step;

/** Walks one demo plan after the other through its story, with the facades that people use. */
@Component
class DemoPlans {
    private final PlanRegistry registry;
    private final PlanWay way;
    private final Clock clock;

    DemoPlans(PlanRegistry registry, PlanWay way, Clock clock) {
        this.registry = registry;
        this.way = way;
        this.clock = clock;
    }

    /**
     * A plan to be told.
     *
     * @param keeper who keeps the unit's plans
     * @param receiver who takes them on file
     * @param prefix the issuer's abbreviation in the document number, such as 武应急
     */
    record Telling(
            Actor keeper,
            Actor receiver,
            PlanEntry entry,
            PlanContent content,
            DemoStory story,
            String prefix,
            Random random) {}

    /** Document numbers already given, by abbreviation and year. */
    static class Numbers {
        private final Map<String, Integer> last = new HashMap<>();

        String next(String prefix, LocalDate on) {
            var key = prefix + "〔" + on.getYear() + "〕";
            return key + last.merge(key, 1, Integer::sum) + "号";
        }
    }

    static PlanEntry entry(
            JurisdictionCode unit,
            PlanKind kind,
            DemoTexts.@Nullable Special special,
            String title,
            @Nullable UUID above) {
        return new PlanEntry(
                unit,
                kind,
                special == null ? null : special.category(),
                title,
                above,
                Confidentiality.OPEN,
                unit.level() == JurisdictionLevel.COMMUNITY ? "社区居委会" : "应急管理办公室",
                approver(unit, kind));
    }

    private static String approver(JurisdictionCode unit, PlanKind kind) {
        return switch (unit.level()) {
            case COMMUNITY, GRID -> "居委会主任（示例）";
            case STREET -> "街道党工委、办事处";
            default -> kind == PlanKind.GENERAL ? "区委、区政府" : "区政府";
        };
    }

    UUID tell(Telling telling, Numbers numbers) {
        var id = UuidV7.next(clock);
        registry.register(telling.keeper(), id, telling.entry(), telling.content())
                .orElseThrow();
        var today = ChinaTime.today(clock);
        switch (telling.story()) {
            case DRAFT -> {}
            case SUBMITTED -> submit(telling, id);
            case APPROVED -> approve(telling, id, today.minusDays(4));
            default -> issued(telling, id, numbers, today);
        }
        return id;
    }

    private void issued(Telling telling, UUID id, Numbers numbers, LocalDate today) {
        var on = today.minusDays(age(telling.story(), telling.random()));
        approve(telling, id, on.minusDays(6));
        issue(telling, id, numbers, on);
        afterwards(telling, id, numbers, on, today);
    }

    /** Days since the issue. */
    private static int age(DemoStory story, Random random) {
        return switch (story) {
            case EVALUATION_LATE, EVALUATED, REVISED -> 1_110 + random.nextInt(150);
            case EVALUATION_SOON -> 1_040 + random.nextInt(50);
            case FILING_LATE, PUBLICATION_LATE -> 36 + random.nextInt(60);
            case FILING_UNDER_REVIEW, FILING_RETURNED -> 14 + random.nextInt(10);
            case JUST_ISSUED -> 2 + random.nextInt(10);
            default -> 90 + random.nextInt(900);
        };
    }

    private void afterwards(Telling telling, UUID id, Numbers numbers, LocalDate on, LocalDate today) {
        switch (telling.story()) {
            case JUST_ISSUED -> {}
            case FILING_LATE -> publish(telling, id, on.plusDays(9));
            case PUBLICATION_LATE -> file(telling, id, on);
            case FILING_UNDER_REVIEW -> send(telling, id, on.plusDays(8));
            case FILING_RETURNED -> {
                send(telling, id, on.plusDays(5));
                take(telling.receiver(), id, new Step.FilingReturn(on.plusDays(8), "缺少编制说明；联系人名单没有电话"));
            }
            default -> settled(telling, id, numbers, on, today);
        }
    }

    private void settled(Telling telling, UUID id, Numbers numbers, LocalDate on, LocalDate today) {
        file(telling, id, on);
        publish(telling, id, on.plusDays(12));
        switch (telling.story()) {
            case EVALUATED -> evaluate(telling, id, today.minusDays(25), EvaluationOutcome.KEEP);
            case REVISED -> {
                evaluate(telling, id, today.minusDays(260), EvaluationOutcome.REVISE_SIMPLY);
                take(telling.keeper(), id, new Step.Revision("评估建议更新联系人和疏散路线（办法第三十五条第五项）"));
                approve(telling, id, today.minusDays(206));
                var again = today.minusDays(200);
                issue(telling, id, numbers, again);
                file(telling, id, again);
                publish(telling, id, again.plusDays(10));
            }
            case IN_REVISION -> take(telling.keeper(), id, new Step.Revision("指挥机构职责调整（办法第三十五条第二项）"));
            case ABOLISHED -> take(telling.keeper(), id, new Step.Abolition(today.minusDays(30), "并入总体应急预案"));
            default -> {}
        }
    }

    private void submit(Telling telling, UUID id) {
        take(telling.keeper(), id, new Step.Submission("征求有关单位意见后修改形成送审稿，主要修改职责分工和疏散路线。"));
    }

    private void approve(Telling telling, UUID id, LocalDate on) {
        submit(telling, id);
        take(
                DemoDistrict.colleague(telling.keeper()),
                id,
                new Step.Approval(telling.entry().approver(), on, true));
    }

    private void issue(Telling telling, UUID id, Numbers numbers, LocalDate on) {
        take(telling.keeper(), id, new Step.Issue(numbers.next(telling.prefix(), on), on));
    }

    private void send(Telling telling, UUID id, LocalDate on) {
        take(telling.keeper(), id, new Step.Filing(on, "预案文本、电子文本和编制说明"));
    }

    private void file(Telling telling, UUID id, LocalDate on) {
        send(telling, id, on.plusDays(6));
        take(telling.receiver(), id, new Step.FilingAcceptance(on.plusDays(10), ""));
    }

    private void publish(Telling telling, UUID id, LocalDate on) {
        take(telling.keeper(), id, new Step.Publication(on, "政务公开栏", "", false));
    }

    private void evaluate(Telling telling, UUID id, LocalDate on, EvaluationOutcome outcome) {
        take(telling.keeper(), id, new Step.Evaluation(on, outcome, "预案评估组（示例）", false, "对照现行法规、机构职责和风险变化逐节核对，总体适用。"));
    }

    private void take(Actor actor, UUID id, Step step) {
        way.take(actor, id, UuidV7.next(clock), step).orElseThrow();
    }
}
