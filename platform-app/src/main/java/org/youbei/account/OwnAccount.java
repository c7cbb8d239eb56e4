package org.youbei.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.account.password.Guesses;
import org.youbei.account.password.PasswordHashes;
import org.youbei.account.password.PasswordPolicy;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Scope;

/** What people change of their own account. */
@Component
public class OwnAccount {
    private final StoredAccounts stored;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final Guesses guesses;
    private final PasswordPolicy policy;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    OwnAccount(
            StoredAccounts stored,
            Sessions sessions,
            PasswordHashes hashes,
            Guesses guesses,
            PasswordPolicy policy,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.sessions = sessions;
        this.hashes = hashes;
        this.guesses = guesses;
        this.policy = policy;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Changes the password. Every session of the account ends; the returned person may go on in a new one.
     */
    public Outcome<SignedIn> changePassword(SignedIn person, String present, String next) {
        return Scopes.in(Scope.ALL, () -> {
            var refusals = policy.refusals(next, person.username());
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            List<String> known = Objects.requireNonNull(
                    transaction.execute(status -> stored.passwords(person.account(), policy.remembered())));
            var objection = guesses.objection(person.account(), present, known.getFirst(), "present");
            if (objection.isPresent()) {
                return Outcome.refused(objection.get());
            }
            if (known.stream().anyMatch(former -> hashes.matches(next, former))) {
                return Outcome.refused(Refusal.at("password", "password.former"));
            }
            var hash = hashes.of(next);
            return Outcome.done(Objects.requireNonNull(transaction.execute(status -> replaced(person, hash))));
        });
    }

    private SignedIn replaced(SignedIn person, String hash) {
        var account = stored.locked(person.account()).orElseThrow();
        stored.password(person.account(), hash, false);
        var epoch = sessions.endAll(person.account());
        audit.record(
                person.actor(),
                AuditEntry.of("account.password-changed", account.subject(), account.jurisdiction(), Map.of()));
        return new SignedIn(
                person.account(),
                epoch,
                person.username(),
                person.name(),
                person.held(),
                person.scope(),
                person.since(),
                false);
    }
}
