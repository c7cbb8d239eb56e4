package org.youbei.separation;

import org.youbei.model.Reason;
import org.youbei.model.Refusal.Kind;

/**
 * Two acts that one person may not do both. Each is a reason of its own: {@code refusal.separation.<name in lower case with hyphens>} says
 * who may not, and whom to ask instead.
 */
public enum Separation implements Reason {
    /** Whoever wrote in a version of a plan, or submitted it, does not approve it. */
    PLAN_APPROVAL,
    /** Whoever sent a plan for filing does not accept it. */
    PLAN_FILING,
    /** Whoever evaluates a drill does not direct it. */
    DRILL_EVALUATION,
    /** Whoever remedied a finding of a drill does not verify it. */
    DRILL_FINDING,
    /** Whoever rectified a hazard does not accept it. */
    HAZARD_ACCEPTANCE;

    @Override
    public String noun() {
        return "separation";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
