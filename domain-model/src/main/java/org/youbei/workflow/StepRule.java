package org.youbei.workflow;

import java.util.List;
import org.youbei.model.Refusal;

/**
 * How a step is taken: what may speak against it, and what it does. {@link Workflow} asks in this order.
 *
 * @param <T> the thing
 * @param <S> what a person says about the step
 */
public interface StepRule<T, S> {
    /** The right, the place in the table of steps, the words field by field. Changes nothing, so that a page may ask as well. */
    List<Refusal> objections(StepRequest<T> asked, S step);

    /** What other things object, such as the ledger as it acts. Asked only where nothing else speaks against the step. */
    default List<Refusal> demands(StepRequest<T> asked, S step) {
        return List.of();
    }

    /** Does it, with all that it brings; nothing speaks against it any more. */
    StepRecord apply(StepRequest<T> asked, S step);
}
