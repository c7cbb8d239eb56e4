package org.youbei.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/**
 * Several verbs of one form, of which all take effect or none: collects every reason, and takes back what was done before the first.
 * Used by a public method that is transactional itself, and only there.
 */
public final class AllOrNone {
    private final List<Refusal> refused = new ArrayList<>();

    /** @param field where a reason stands on the form, by the field that the verb names */
    public void take(Outcome<?> outcome, UnaryOperator<String> field) {
        if (outcome instanceof Outcome.Refused<?>(var refusals)) {
            refusals.forEach(refusal -> refuse(beside(refusal, field)));
        }
    }

    /** With its reasons beside one field of the form, whatever the verb names. */
    public void take(Outcome<?> outcome, String field) {
        take(outcome, name -> field);
    }

    public void take(Outcome<?> outcome) {
        take(outcome, UnaryOperator.identity());
    }

    public void refuse(Refusal refusal) {
        if (!refused.contains(refusal)) {
            refused.add(refusal);
        }
    }

    public boolean isSound() {
        return refused.isEmpty();
    }

    /** Ends it: with what was made, or with every reason and nothing done. */
    public <T> Outcome<T> outcome(T made) {
        if (isSound()) {
            return Outcome.done(made);
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.refused(refused);
    }

    private static Refusal beside(Refusal refusal, UnaryOperator<String> field) {
        var known = refusal.field();
        return known == null ? refusal : refusal.at(field.apply(known));
    }
}
