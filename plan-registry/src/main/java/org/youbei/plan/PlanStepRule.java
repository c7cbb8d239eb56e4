package org.youbei.plan;

import java.util.List;
import org.youbei.model.Refusal;
import org.youbei.workflow.StepRecord;

/**
 * How one step of the way is taken: what may speak against it, and what it does. A step is a record of {@link Step}, a row in the
 * table of {@link PlanStep}, and one of these; {@link PlanStepRules} finds them, {@link PlanWay} asks them in this order.
 *
 * @param <S> what a person says about the step
 */
interface PlanStepRule<S extends Step> {
    Class<S> step();

    /** What is wrong with the words, field by field. Whether the step fits at all is {@link PlanStep}'s matter. */
    default void check(VersionRequest asked, S step, Objections found) {}

    /** What other things object: the text, other plans' numbers, the ledger. Asked only where the words are in order. */
    default List<Refusal> demands(VersionRequest asked, S step) {
        return List.of();
    }

    /** Does it; nothing speaks against it any more. */
    StepRecord apply(VersionRequest asked, S step);
}
