package org.youbei.plan;

import static org.youbei.plan.VersionState.APPROVED;
import static org.youbei.plan.VersionState.DRAFT;
import static org.youbei.plan.VersionState.ISSUED;
import static org.youbei.plan.VersionState.SUBMITTED;

import java.util.function.Predicate;

/**
 * The steps that people take with a plan, each with the standing that it may be taken in. This is the table of states and actions:
 * what is not in it is refused.
 */
public enum PlanStep {
    CONSULTATION(Target.IN_WORK, Taker.OWNER, standing -> standing.state() == DRAFT),
    CONSULTATION_END(Target.IN_WORK, Taker.OWNER, standing -> standing.state() == VersionState.CONSULTATION),
    REVIEW(Target.IN_WORK, Taker.OWNER, standing -> standing.state() == DRAFT),
    VERDICT(Target.IN_WORK, Taker.OWNER, standing -> standing.state() == VersionState.REVIEW),
    SUBMISSION(Target.IN_WORK, Taker.OWNER, standing -> standing.state() == DRAFT),
    APPROVAL(Target.IN_WORK, Taker.OWNER, standing -> standing.state() == SUBMITTED),
    ISSUE(Target.IN_WORK, Taker.OWNER, standing -> standing.state() == APPROVED),
    RETURN(Target.IN_WORK, Taker.OWNER, PlanStep::beforeTheIssue),
    WITHDRAWAL(Target.IN_WORK, Taker.OWNER, standing -> standing.state().compareTo(ISSUED) < 0),
    FILING(Target.IN_FORCE, Taker.OWNER, PlanStep::toBeFiled),
    FILING_ACCEPTANCE(Target.IN_FORCE, Taker.RECEIVER, PlanStep::underReview),
    FILING_RETURN(Target.IN_FORCE, Taker.RECEIVER, PlanStep::firstReview),
    PUBLICATION(Target.IN_FORCE, Taker.OWNER, standing -> standing.state() == ISSUED && !standing.published()),
    WITHHOLDING(Target.IN_FORCE, Taker.OWNER, standing -> standing.state() == ISSUED && !standing.published()),
    EVALUATION(Target.IN_FORCE, Taker.OWNER, standing -> standing.state() == ISSUED),
    REVISION(Target.IN_FORCE, Taker.OWNER, standing -> standing.state() == ISSUED),
    ABOLITION(Target.IN_FORCE, Taker.OWNER, standing -> standing.state() == ISSUED);

    /** Which of a plan's versions a step is taken with. */
    public enum Target {
        IN_WORK,
        IN_FORCE
    }

    /** Who takes it: the unit of the plan, or the unit that receives the filing. */
    public enum Taker {
        OWNER,
        RECEIVER
    }

    private final Target target;
    private final Taker taker;
    private final Predicate<Standing> possible;

    PlanStep(Target target, Taker taker, Predicate<Standing> possible) {
        this.target = target;
        this.taker = taker;
        this.possible = possible;
    }

    public Target target() {
        return target;
    }

    public Taker taker() {
        return taker;
    }

    /** Whether the separation of duties looks at who takes it. */
    public boolean isSeparated() {
        return this == APPROVAL || this == FILING_ACCEPTANCE;
    }

    public boolean possibleIn(Standing standing) {
        return possible.test(standing);
    }

    private static boolean beforeTheIssue(Standing standing) {
        return standing.state().compareTo(DRAFT) > 0 && standing.state().compareTo(ISSUED) < 0;
    }

    private static boolean toBeFiled(Standing standing) {
        return standing.state() == ISSUED
                && (standing.filing() == FilingState.NOT_SENT || standing.filing() == FilingState.RETURNED);
    }

    private static boolean underReview(Standing standing) {
        return standing.state() == ISSUED
                && (standing.filing() == FilingState.SENT || standing.filing() == FilingState.SENT_AGAIN);
    }

    private static boolean firstReview(Standing standing) {
        return standing.state() == ISSUED && standing.filing() == FilingState.SENT;
    }
}
