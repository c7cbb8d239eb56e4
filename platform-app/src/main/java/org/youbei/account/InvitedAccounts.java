package org.youbei.account;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.youbei.account.password.PasswordHashes;
import org.youbei.account.password.PasswordPolicy;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;

/** Opens accounts for people who were invited and choose a name and a password themselves. The platform opens them: nobody is signed in yet. */
@Component
public class InvitedAccounts {
    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;

    InvitedAccounts(Accounts accounts, PasswordPolicy policy, PasswordHashes hashes) {
        this.accounts = accounts;
        this.policy = policy;
        this.hashes = hashes;
    }

    /**
     * Opens an account. Both happen, the account and what the invitation brings, or neither.
     *
     * @param redeem takes the invitation up; runs in the same transaction over the whole tree, before the account is opened
     */
    public Outcome<UUID> open(NewAccount account, String password, Supplier<Outcome<UUID>> redeem) {
        var refusals = Accounts.refusals(Actor.platform(), account);
        refusals.addAll(policy.refusals(password, account.username()));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var hash = hashes.of(password);
        return accounts.changing(() -> redeem.get()
                .then(done -> accounts.openChosen(Actor.platform(), account, hash))
                .then(opened -> Outcome.done(account.id())));
    }
}
