package org.youbei.web.plan;

import org.jspecify.annotations.Nullable;
import org.youbei.model.Refusal;
import org.youbei.plan.PlanRefusal;

/**
 * Something that is missing, and where it is mended.
 *
 * @param href nothing where the person who looks may not mend it
 */
record Lack(String text, @Nullable String href) {

    static Lack of(Refusal missing, String plan, boolean keeps, PlanWords words) {
        var text = words.say("refusal." + missing.code(), missing.arguments().toArray());
        return new Lack(text, keeps ? page(missing, plan) : null);
    }

    private static @Nullable String page(Refusal missing, String plan) {
        if (is(missing, PlanRefusal.GROUP_MISSING, PlanRefusal.LEADER_MISSING)) {
            return plan + "/drafters";
        }
        if (is(missing, PlanRefusal.RISK_ASSESSMENT_MISSING, PlanRefusal.RESOURCE_SURVEY_MISSING)
                || is(missing, PlanRefusal.CASE_ANALYSIS_MISSING, PlanRefusal.SHORT_VERSION_MISSING)) {
            return plan + "/papers";
        }
        if (is(missing, PlanRefusal.SECTIONS_MISSING, PlanRefusal.TEXT_MISSING, PlanRefusal.UNPLACED_OPEN)) {
            return plan + "/sections";
        }
        if (is(missing, PlanRefusal.TRIGGER_MISSING, PlanRefusal.POST_MISSING, PlanRefusal.PHONE_MISSING)) {
            return plan + "/structure";
        }
        return is(missing, PlanRefusal.CATEGORY_MISSING) ? plan + "/edit" : onTasks(missing, plan);
    }

    private static @Nullable String onTasks(Refusal missing, String plan) {
        if (is(missing, PlanRefusal.NOT_CONSULTED, PlanRefusal.ANSWERS_OUTSTANDING, PlanRefusal.COMMENTS_OPEN)) {
            return plan + "/tasks?task=CONSULTATION#now";
        }
        if (is(missing, PlanRefusal.NOT_REVIEWED, PlanRefusal.POINTS_MISSING, PlanRefusal.SIGNATURES_MISSING)) {
            return plan + "/tasks?task=EXPERTS#now";
        }
        return is(missing, PlanRefusal.FILING_LACKS) ? plan + "/tasks?task=FILING#now" : null;
    }

    private static boolean is(Refusal missing, PlanRefusal... reasons) {
        for (var reason : reasons) {
            if (reason.is(missing)) {
                return true;
            }
        }
        return false;
    }
}
