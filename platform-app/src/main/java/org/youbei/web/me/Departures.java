package org.youbei.web.me;

import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.account.Accounts;
import org.youbei.jurisdiction.AfterCommit;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Scope;
import org.youbei.volunteer.VolunteerLeft;

/** Nobody signs in any more once they have left; what the account showed ended with the step itself. */
@Component
class Departures {
    private final AfterCommit<VolunteerLeft> closing = new AfterCommit<>(this::close);
    private final Accounts accounts;
    private final TransactionTemplate own;

    Departures(Accounts accounts, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void left(VolunteerLeft one) {
        closing.also(one);
    }

    private void close(Collection<VolunteerLeft> left) {
        Scopes.run(
                Scope.ALL,
                () -> own.executeWithoutResult(status -> left.forEach(
                        one -> accounts.disable(Actor.platform(), one.account()).orElseThrow())));
    }
}
