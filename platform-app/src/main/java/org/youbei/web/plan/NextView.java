package org.youbei.web.plan;

import java.util.List;
import org.youbei.plan.NextStep;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStep;
import org.youbei.web.kit.word.Words;

/**
 * A step that may come next, as the page offers it.
 *
 * @param who whose it is
 * @param missing what stands in its way
 * @param primary whether it is the step that the way leads on with
 */
record NextView(String label, String href, String who, boolean mine, boolean primary, List<Lack> missing) {
    static NextView of(NextStep next, PlanDossier plan, String unit, List<Lack> missing, PlanWords words) {
        var noun = Words.noun(next.step());
        return new NextView(
                words.say("plan.step." + noun),
                "/plans/" + plan.id() + "/" + noun,
                words.say("plan.next.who", unit, words.say("role." + next.role())),
                next.mine(),
                isOnTheWay(next.step()),
                missing);
    }

    /** Whether the person may take it now: theirs, and nothing in its way. */
    public boolean open() {
        return mine && missing.isEmpty();
    }

    private static boolean isOnTheWay(PlanStep step) {
        return switch (step) {
            case SUBMISSION, CONSULTATION_END, VERDICT, APPROVAL, ISSUE, FILING, FILING_ACCEPTANCE, PUBLICATION -> true;
            default -> false;
        };
    }
}
