package org.youbei.web.plan;

import java.util.List;
import org.youbei.plan.NextStep;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStep;
import org.youbei.plan.SubmissionPolicy;

/**
 * A step that may come next, as the page offers it.
 *
 * @param who whose it is
 * @param missing what stands in its way
 * @param primary whether it is the step that the way leads on with
 */
record NextView(String label, String href, String who, boolean mine, boolean primary, List<String> missing) {
    static NextView of(NextStep next, PlanDossier plan, String unit, PlanWords words) {
        var noun = PlanWords.noun(next.step());
        return new NextView(
                words.say("plan.step." + noun),
                "/plans/" + plan.id() + "/" + noun,
                words.say("plan.next.who", unit, words.say("role." + next.role())),
                next.mine(),
                isOnTheWay(next.step()),
                next.step() == PlanStep.SUBMISSION ? missing(plan, words) : List.of());
    }

    private static boolean isOnTheWay(PlanStep step) {
        return switch (step) {
            case SUBMISSION, CONSULTATION_END, VERDICT, APPROVAL, ISSUE, FILING, FILING_ACCEPTANCE, PUBLICATION -> true;
            default -> false;
        };
    }

    private static List<String> missing(PlanDossier plan, PlanWords words) {
        return SubmissionPolicy.unsatisfiedBy(plan.submissionDraft()).stream()
                .map(policy -> words.say(
                        policy.isBlocker() ? "plan.policy.blocker" : "plan.policy.advice",
                        words.say("plan.policy." + policy),
                        policy.article()))
                .toList();
    }
}
