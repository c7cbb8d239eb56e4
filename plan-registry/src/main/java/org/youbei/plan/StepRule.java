package org.youbei.plan;

import java.util.List;
import org.youbei.model.Refusal;

/**
 * How one step of the way is taken: what may speak against it, and what it does. A step is a record of {@link Step}, a row in the
 * table of {@link PlanStep}, and one of these; {@link StepRules} finds them, {@link PlanWay} asks them in this order.
 *
 * @param <S> what a person says about the step
 */
interface StepRule<S extends Step> {
    Class<S> step();

    /** What is wrong with the words, field by field. Whether the step fits at all is {@link PlanStep}'s matter. */
    default void check(Taking taking, S step, Objections found) {}

    /** What other things object: the text, other plans' numbers, the ledger. Asked only where the words are in order. */
    default List<Refusal> demands(Taking taking, S step) {
        return List.of();
    }

    /** Does it; nothing speaks against it any more. */
    Mark apply(Taking taking, S step);
}
