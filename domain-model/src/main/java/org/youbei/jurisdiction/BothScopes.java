package org.youbei.jurisdiction;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/**
 * One transaction that works in two units, each under the policies of that unit alone: it neither sees nor writes anything of a third. For what two units
 * have agreed on and one of them does for both, such as goods that leave the one store and enter the other. The caller has checked that they agreed.
 */
@Component
public class BothScopes {
    private final ScopedTransactions transactions;

    BothScopes(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Does something in the scope of the other unit and comes back, in the present transaction.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException where there is no transaction with a scope
     */
    public <T> T there(JurisdictionCode unit, Supplier<T> work) {
        return transactions.under(Scope.of(unit), work);
    }

    /** The same for work that answers nothing. */
    public void run(JurisdictionCode unit, Runnable work) {
        there(unit, () -> {
            work.run();
            return unit;
        });
    }
}
