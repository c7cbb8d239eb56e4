package org.youbei.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;

/** Opens the first account on a database without any, with a one-time password that is printed once. A demo district brings its own. */
@Component
@ConditionalOnBooleanProperty(name = "youbei.jobs.enabled", matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";

    private final Accounts accounts;
    private final StoredAccounts stored;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(Accounts accounts, StoredAccounts stored, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.stored = stored;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var empty = Scopes.in(Scope.ALL, () -> transaction.execute(status -> stored.none()));
        if (Boolean.TRUE.equals(empty)) {
            open().ifPresent(issued -> LOG.warn(
                    "The first administrator: sign in as {} with the one-time password {} within seven days and choose another."
                            + " It is not shown again.",
                    issued.username(),
                    issued.password()));
        }
    }

    /** Of two nodes that start at once, the one that is second finds the name taken and says nothing. */
    private Optional<Issued> open() {
        var held = List.of(new HeldRole(Role.ADMINISTRATOR, Scope.ALL));
        var first = new NewAccount(UuidV7.next(clock), USERNAME, "系统管理员", null, null, held);
        return switch (accounts.create(Actor.platform(), first)) {
            case Outcome.Done<Optional<Issued>>(var issued) -> issued;
            case Outcome.Refused<Optional<Issued>> refused -> {
                LOG.info("No first administrator: {}", refused.refusals());
                yield Optional.empty();
            }
        };
    }
}
