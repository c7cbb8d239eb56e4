package org.youbei.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;

/**
 * What administrators ask for about auditors, and how it takes effect: who runs the system neither makes nor unmakes those who watch it alone
 * (三员分立, 等保2.0 8.1.5.2 – 8.1.5.4). An auditor who oversees the account confirms it, the one concerned not excepted; where there is none,
 * the command line of the server does. Whoever asked, or an auditor, takes it back.
 */
@Component
public class AuditorChanges {
    private final Accounts accounts;
    private final StoredAccounts stored;
    private final StoredAuditorChanges waiting;

    AuditorChanges(Accounts accounts, StoredAccounts stored, StoredAuditorChanges waiting) {
        this.accounts = accounts;
        this.stored = stored;
        this.waiting = waiting;
    }

    /** What waits for an auditor within the present scope, the oldest first. */
    @Transactional(readOnly = true)
    public List<AuditorChange> all() {
        return waiting.all();
    }

    /** What waits for an auditor about this account; nothing where the reader does not see the account. */
    public List<AuditorChange> of(Actor actor, UUID account) {
        return accounts.find(actor, account).isEmpty() ? List.of() : accounts.changing(() -> waiting.of(account));
    }

    /** The change takes effect at once. It is refused where the account has got roles since that an auditor must not hold. */
    public Outcome<Accounts.Effect> confirm(Actor actor, UUID account, UUID change) {
        if (!actor.isPlatform() && !actor.has(Role.AUDITOR)) {
            return Outcome.refused(Refusal.forbidden("account.auditor-confirms"));
        }
        return settle(actor, account, change, (found, asked) -> {
            if (asked.askedBy().equals(actor.account())) {
                return Outcome.refused(Refusal.of("account.second-person"));
            }
            if (asked.scope() != null && !actor.scope().contains(asked.role().at())) {
                return Outcome.refused(Refusal.of("account.reaches-beyond"));
            }
            waiting.settle(change, actor, true);
            note(actor, "account.auditor-change-confirmed", found, asked);
            return accounts.carryOut(actor, found, asked);
        });
    }

    /** Nothing changes, and nobody can confirm it any more. */
    public Outcome<Accounts.Effect> withdraw(Actor actor, UUID account, UUID change) {
        if (!Accounts.mayAdminister(actor) && !actor.has(Role.AUDITOR)) {
            return Outcome.refused(Refusal.forbidden("account.forbidden"));
        }
        return settle(actor, account, change, (found, asked) -> {
            waiting.settle(change, actor, false);
            note(actor, "account.auditor-change-withdrawn", found, asked);
            return Outcome.done(Accounts.Effect.NOW);
        });
    }

    @FunctionalInterface
    private interface Settlement {
        Outcome<Accounts.Effect> of(Account account, AuditorChange change);
    }

    private Outcome<Accounts.Effect> settle(Actor actor, UUID account, UUID change, Settlement settlement) {
        return accounts.changing(() -> {
            stored.lockAdministration();
            var asked = waiting.find(change).filter(each -> each.account().equals(account));
            var found = asked.flatMap(each -> stored.locked(account)).filter(each -> Accounts.visible(actor, each));
            return found.isEmpty()
                    ? Outcome.<Accounts.Effect>refused(Refusal.unknown("account.change-unknown"))
                    : settlement.of(found.get(), asked.orElseThrow());
        });
    }

    private void note(Actor actor, String action, Account account, AuditorChange change) {
        var after = new LinkedHashMap<>(Accounts.change(change.kind(), change.scope()));
        after.put("askedBy", change.askedByName());
        accounts.note(actor, action, account, Map.of(), after);
    }
}
