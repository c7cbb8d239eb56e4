package org.youbei.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.account.password.OneTimePassword;
import org.youbei.account.password.PasswordHashes;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.RightsLost;
import org.youbei.model.Role;
import org.youbei.model.Scope;

/**
 * Opens, changes and closes accounts. Administrators do so within their scope: they give no role that reaches beyond it, touch no account
 * that does, and nothing of their own. Each verb is a transaction of its own over the whole tree, because the roles an account holds
 * elsewhere decide as well; none of them may be called inside another transaction with a narrower scope.
 */
@Component
public class Accounts {
    private final StoredAccounts stored;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            StoredAccounts stored,
            Sessions sessions,
            PasswordHashes hashes,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.sessions = sessions;
        this.hashes = hashes;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens an account with a one-time password, told only here. Asking again with the same id is done without a password and without a
     * second account: the result is then empty.
     */
    public Outcome<Optional<Issued>> create(Actor actor, NewAccount account) {
        var password = OneTimePassword.generate();
        return open(actor, account, password, true)
                .then(opened -> Outcome.done(
                        opened
                                ? Optional.of(new Issued(account.id(), account.username(), password))
                                : Optional.empty()));
    }

    /** Opens an account with a chosen password, for the demo district: the platform alone may, and no policy judges the password. */
    public Outcome<UUID> createWithPassword(Actor actor, NewAccount account, String password) {
        return actor.isPlatform()
                ? open(actor, account, password, false).then(opened -> Outcome.done(account.id()))
                : Outcome.refused(Refusal.of("account.forbidden"));
    }

    private Outcome<Boolean> open(Actor actor, NewAccount account, String password, boolean oneTime) {
        var refusals = refusals(actor, account);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var hash = hashes.of(password);
        var home = account.held().getFirst().jurisdiction();
        return changing(() -> {
            if (!stored.insert(account, home, hash, oneTime)) {
                return Outcome.done(false);
            }
            if (!stored.claimName(account, home)) {
                return Outcome.refused(Refusal.at("username", "account.username-taken", account.username()));
            }
            account.held().forEach(role -> stored.grant(account.id(), role, actor.account()));
            var opened = stored.find(account.id()).orElseThrow();
            note(
                    actor,
                    "account.opened",
                    opened,
                    Map.of(),
                    Map.of("username", account.username(), "name", account.name(), "roles", roles(account.held())));
            return Outcome.done(true);
        });
    }

    private static List<Refusal> refusals(Actor actor, NewAccount account) {
        var refusals = new ArrayList<Refusal>();
        if (!mayAdminister(actor)) {
            refusals.add(Refusal.of("account.forbidden"));
        }
        if (!account.usernameWellFormed()) {
            refusals.add(Refusal.at("username", "account.username"));
        }
        if (!account.nameWellFormed()) {
            refusals.add(Refusal.at("name", "account.name"));
        }
        if (account.held().isEmpty()) {
            refusals.add(Refusal.at("role", "account.no-role"));
        }
        refusals.addAll(refusals(actor, account.held()));
        return refusals;
    }

    private static List<Refusal> refusals(Actor actor, Collection<HeldRole> held) {
        var refusals = new ArrayList<Refusal>();
        if (!held.stream().allMatch(role -> reaches(actor, role))) {
            refusals.add(Refusal.at("unit", "account.beyond-scope"));
        }
        if (SeparationOfRoles.broken(held)) {
            refusals.add(Refusal.at("role", "account.separation"));
        }
        return refusals;
    }

    public Outcome<Account> grant(Actor actor, UUID id, HeldRole role) {
        return change(actor, id, account -> {
            var next = new ArrayList<>(account.held());
            next.add(role);
            var refusals = refusals(actor, next);
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            if (stored.grant(id, role, actor.account())) {
                rolesChanged(actor, account, next);
            }
            return Outcome.done(account);
        });
    }

    public Outcome<Account> revoke(Actor actor, UUID id, HeldRole role) {
        return change(actor, id, account -> {
            if (last(account, role)) {
                return Outcome.refused(Refusal.of("account.last-administrator"));
            }
            if (stored.revoke(id, role)) {
                events.publishEvent(new RightsLost(actor, id));
                rolesChanged(
                        actor,
                        account,
                        account.held().stream()
                                .filter(held -> !held.equals(role))
                                .toList());
            }
            return Outcome.done(account);
        });
    }

    private void rolesChanged(Actor actor, Account account, List<HeldRole> next) {
        sessions.endAll(account.id());
        note(
                actor,
                "account.roles-changed",
                account,
                Map.of("roles", roles(account.held())),
                Map.of("roles", roles(next)));
    }

    /** Nobody signs in with a disabled account; its sessions end at once. */
    public Outcome<Account> disable(Actor actor, UUID id) {
        return change(actor, id, account -> {
            if (account.held().stream().anyMatch(role -> last(account, role))) {
                return Outcome.refused(Refusal.of("account.last-administrator"));
            }
            if (!account.disabled()) {
                stored.disabled(id, clock.instant());
                sessions.endAll(id);
                events.publishEvent(new RightsLost(actor, id));
                note(actor, "account.disabled", account, Map.of("disabled", false), Map.of("disabled", true));
            }
            return Outcome.done(account);
        });
    }

    public Outcome<Account> enable(Actor actor, UUID id) {
        return change(actor, id, account -> {
            if (account.disabled()) {
                stored.disabled(id, null);
                note(actor, "account.enabled", account, Map.of("disabled", true), Map.of("disabled", false));
            }
            return Outcome.done(account);
        });
    }

    /** A new one-time password instead of whatever was there, and no second factor: the person lost one of them. Ends all sessions. */
    public Outcome<Issued> resetPassword(Actor actor, UUID id) {
        var password = OneTimePassword.generate();
        var hash = hashes.of(password);
        return change(actor, id, account -> {
            stored.password(id, hash, true);
            stored.removeSecondFactor(id);
            sessions.endAll(id);
            note(
                    actor,
                    "account.password-reset",
                    account,
                    Map.of("secondFactor", account.secondFactor()),
                    Map.of("secondFactor", false));
            return Outcome.done(new Issued(id, account.username(), password));
        });
    }

    /**
     * The plain telephone number or e-mail address, for a stated reason that the audit trail keeps.
     *
     * @param what {@code phone} or {@code email}
     */
    public Outcome<String> reveal(Actor actor, UUID id, String what, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.at("reason", "account.reason"));
        }
        return change(
                actor,
                id,
                account -> stored.plain(id, what)
                        .map(plain -> {
                            note(
                                    actor,
                                    "account.contact-revealed",
                                    account,
                                    Map.of(),
                                    Map.of("what", what, "reason", reason.strip()));
                            return Outcome.done(plain);
                        })
                        .orElseGet(() -> Outcome.refused(Refusal.of("account.no-contact"))));
    }

    /** An account that is at home in the actor's scope; anybody else's is not there. */
    public Optional<Account> find(Actor actor, UUID id) {
        if (!mayRead(actor)) {
            return Optional.empty();
        }
        return changing(() -> stored.find(id)).filter(account -> visible(actor, account));
    }

    private static boolean visible(Actor actor, Account account) {
        var unit = account.jurisdiction();
        return unit.equals(HeldRole.WHOLE_TREE)
                ? actor.scope().equals(Scope.ALL)
                : actor.scope().contains(unit);
    }

    /** The checks of every change to an account that is there already. */
    private <T> Outcome<T> change(Actor actor, UUID id, Function<Account, Outcome<T>> verb) {
        if (!mayAdminister(actor)) {
            return Outcome.refused(Refusal.of("account.forbidden"));
        }
        return changing(() -> {
            stored.lockAdministration();
            var found = stored.locked(id).filter(account -> visible(actor, account));
            if (found.isEmpty()) {
                return Outcome.refused(Refusal.of("account.unknown"));
            }
            return refusal(actor, found.get())
                    .<Outcome<T>>map(Outcome::refused)
                    .orElseGet(() -> verb.apply(found.get()));
        });
    }

    private static Optional<Refusal> refusal(Actor actor, Account account) {
        if (account.id().equals(actor.account())) {
            return Optional.of(Refusal.of("account.own"));
        }
        return account.within(actor.scope()) ? Optional.empty() : Optional.of(Refusal.of("account.reaches-beyond"));
    }

    private boolean last(Account account, HeldRole role) {
        return role.role() == Role.ADMINISTRATOR
                && account.held().contains(role)
                && !stored.anotherAdministrator(account.id(), role);
    }

    private static boolean mayAdminister(Actor actor) {
        return actor.isPlatform() || actor.has(Role.ADMINISTRATOR);
    }

    private static boolean mayRead(Actor actor) {
        return mayAdminister(actor) || actor.has(Role.AUDITOR);
    }

    private static boolean reaches(Actor actor, HeldRole role) {
        return actor.scope().contains(role.at());
    }

    /** A refusal takes everything back. */
    private <T extends @Nullable Object> T changing(Supplier<T> work) {
        return Scopes.in(
                Scope.ALL,
                () -> transaction.execute(status -> {
                    var result = work.get();
                    if (result instanceof Outcome.Refused<?>) {
                        status.setRollbackOnly();
                    }
                    return result;
                }));
    }

    private void note(
            Actor actor, String action, Account account, Map<String, Object> before, Map<String, Object> after) {
        var named = new LinkedHashMap<String, Object>();
        named.put("account", account.username());
        named.putAll(after);
        JurisdictionCode home = account.jurisdiction();
        audit.record(actor, new AuditEntry(action, account.subject(), home, before, named));
    }

    private static List<String> roles(Collection<HeldRole> held) {
        return held.stream().map(role -> role.role() + " " + role.scope()).toList();
    }
}
