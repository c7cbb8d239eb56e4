package org.youbei.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    /** When a change takes effect. */
    public enum Effect {
        NOW,
        /** An auditor has to confirm it first. */
        ON_CONFIRMATION
    }

    /** At most so many slips at once: each password takes a tenth of a second to hash. */
    public static final int MOST_SLIPS = 50;

    private final StoredAccounts stored;
    private final StoredAuditorChanges waiting;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            StoredAccounts stored,
            StoredAuditorChanges waiting,
            Sessions sessions,
            PasswordHashes hashes,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.stored = stored;
        this.waiting = waiting;
        this.sessions = sessions;
        this.hashes = hashes;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens an account with a one-time password, told only here. Asking again with the same id is done without a password and without a
     * second account: the result is then empty. The role of an auditor begins when an auditor has confirmed it.
     */
    public Outcome<Optional<Issued>> create(Actor actor, NewAccount account) {
        var password = OneTimePassword.generate();
        return open(actor, account, () -> hashes.of(password), true)
                .then(opened -> Outcome.done(
                        opened
                                ? Optional.of(new Issued(account.id(), account.username(), password))
                                : Optional.empty()));
    }

    /**
     * Opens accounts that share a chosen password, for the demo district: the platform alone may, and no policy judges the password. It is
     * hashed once for all of them.
     */
    public Outcome<List<UUID>> createWithPassword(Actor actor, List<NewAccount> accounts, String password) {
        if (!actor.isPlatform()) {
            return Outcome.refused(Refusal.forbidden("account.forbidden"));
        }
        var hash = hashes.of(password);
        for (var account : accounts) {
            if (open(actor, account, () -> hash, false) instanceof Outcome.Refused<Boolean>(var refusals)) {
                return Outcome.refused(refusals);
            }
        }
        return Outcome.done(accounts.stream().map(NewAccount::id).toList());
    }

    private Outcome<Boolean> open(Actor actor, NewAccount account, Supplier<String> hashed, boolean oneTime) {
        var refusals = refusals(actor, account);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var hash = hashed.get();
        return changing(() -> {
            stored.lockNames();
            return put(actor, account, hash, oneTime);
        });
    }

    /** Opens an account with a password that its person chose, within the running transaction over the whole tree. */
    Outcome<Boolean> openChosen(Actor actor, NewAccount account, String hash) {
        stored.lockNames();
        return put(actor, account, hash, false);
    }

    private Outcome<Boolean> put(Actor actor, NewAccount account, String hash, boolean oneTime) {
        var home = account.held().getFirst().jurisdiction();
        if (!stored.insert(account, home, hash, oneTime)) {
            return Outcome.done(false);
        }
        if (!stored.claimName(account, home)) {
            return Outcome.refused(taken(account));
        }
        account.held().stream()
                .filter(role -> !auditorsOwn(actor, role))
                .forEach(role -> stored.grant(account.id(), role, actor.account()));
        var opened = stored.find(account.id()).orElseThrow();
        note(
                actor,
                "account.opened",
                opened,
                Map.of(),
                Map.of("username", account.username(), "name", account.name(), "roles", roles(opened.held())));
        account.held().stream()
                .filter(role -> auditorsOwn(actor, role))
                .forEach(role -> ask(actor, opened, AuditorChange.Kind.GRANT, role.scope()));
        return Outcome.done(true);
    }

    static Refusal taken(NewAccount account) {
        return Refusal.at("username", "account.username-taken", account.username());
    }

    /**
     * Opens the accounts of a table within the transaction that runs already, which may be of a narrower scope than the whole tree: what is written
     * lies at units of the actor's own, and whether a name is taken is told by the database for the whole tree. Nobody else opens an account
     * meanwhile, so what was free stays free. Nobody is told a password: all get the hash of one secret that is thrown away, and wait for a slip.
     *
     * @return for each, in order, what refused it; empty where it was opened
     */
    List<List<Refusal>> openTogether(Actor actor, List<NewAccount> accounts) {
        var hash = hashes.of(OneTimePassword.generate());
        stored.lockNames();
        var names = stored.taken(accounts.stream().map(NewAccount::username).toList());
        return accounts.stream()
                .map(account -> {
                    var refusals = refusals(actor, account);
                    if (names.contains(account.username())) {
                        refusals.add(taken(account));
                    }
                    if (refusals.isEmpty()) {
                        put(actor, account, hash, true).orElseThrow();
                    }
                    return List.copyOf(refusals);
                })
                .toList();
    }

    /** What speaks against opening the account, beyond a name that somebody else has. */
    static List<Refusal> refusals(Actor actor, NewAccount account) {
        var refusals = new ArrayList<Refusal>();
        if (!mayAdminister(actor)) {
            refusals.add(Refusal.forbidden("account.forbidden"));
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
        if (refusals.isEmpty()) {
            account.held().forEach(role -> levelObjection(actor, role).ifPresent(refusals::add));
        }
        return refusals;
    }

    /** The platform itself is not held to it: it opens what a district brings along. */
    private static Optional<Refusal> levelObjection(Actor actor, HeldRole role) {
        return actor.isPlatform() ? Optional.empty() : RoleLevels.objection(role);
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

    /** The role of an auditor begins when an auditor has confirmed it. */
    public Outcome<Effect> grant(Actor actor, UUID id, HeldRole role) {
        return change(actor, id, account -> {
            var next = new ArrayList<>(account.held());
            next.add(role);
            var refusals = refusals(actor, next);
            if (refusals.isEmpty()) {
                levelObjection(actor, role).ifPresent(refusals::add);
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            if (auditorsOwn(actor, role)) {
                return ask(actor, account, AuditorChange.Kind.GRANT, role.scope());
            }
            granted(actor, actor.account(), account, role);
            return Outcome.done(Effect.NOW);
        });
    }

    private void granted(Actor actor, UUID by, Account account, HeldRole role) {
        if (stored.grant(account.id(), role, by)) {
            var next = new ArrayList<>(account.held());
            next.add(role);
            rolesChanged(actor, account, next);
        }
    }

    /** The role of an auditor ends when an auditor has confirmed it. */
    public Outcome<Effect> revoke(Actor actor, UUID id, HeldRole role) {
        return change(actor, id, account -> {
            if (last(account, role)) {
                return Outcome.refused(Refusal.of("account.last-administrator"));
            }
            if (auditorsOwn(actor, role) && account.held().contains(role)) {
                return ask(actor, account, AuditorChange.Kind.REVOKE, role.scope());
            }
            revoked(actor, account, role);
            return Outcome.done(Effect.NOW);
        });
    }

    private void revoked(Actor actor, Account account, HeldRole role) {
        if (stored.revoke(account.id(), role)) {
            events.publishEvent(new RightsLost(actor, account.id()));
            rolesChanged(
                    actor,
                    account,
                    account.held().stream().filter(held -> !held.equals(role)).toList());
        }
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

    /** Nobody signs in with a disabled account; its sessions end at once. Of an auditor, when an auditor has confirmed it. */
    public Outcome<Effect> disable(Actor actor, UUID id) {
        return change(actor, id, account -> {
            if (account.held().stream().anyMatch(role -> last(account, role))) {
                return Outcome.refused(Refusal.of("account.last-administrator"));
            }
            if (audits(actor, account) && !account.disabled()) {
                return ask(actor, account, AuditorChange.Kind.DISABLE, null);
            }
            disabled(actor, account);
            return Outcome.done(Effect.NOW);
        });
    }

    private void disabled(Actor actor, Account account) {
        if (!account.disabled()) {
            stored.disabled(account.id(), clock.instant());
            sessions.endAll(account.id());
            events.publishEvent(new RightsLost(actor, account.id()));
            note(actor, "account.disabled", account, Map.of("disabled", false), Map.of("disabled", true));
        }
    }

    /** Of an auditor, when an auditor has confirmed it. */
    public Outcome<Effect> enable(Actor actor, UUID id) {
        return change(actor, id, account -> {
            if (audits(actor, account) && account.disabled()) {
                return ask(actor, account, AuditorChange.Kind.ENABLE, null);
            }
            enabled(actor, account);
            return Outcome.done(Effect.NOW);
        });
    }

    private void enabled(Actor actor, Account account) {
        if (account.disabled()) {
            stored.disabled(account.id(), null);
            note(actor, "account.enabled", account, Map.of("disabled", true), Map.of("disabled", false));
        }
    }

    private static boolean auditorsOwn(Actor actor, HeldRole role) {
        return !actor.isPlatform() && role.role() == Role.AUDITOR;
    }

    private static boolean audits(Actor actor, Account account) {
        return account.held().stream().anyMatch(role -> auditorsOwn(actor, role));
    }

    private Outcome<Effect> ask(Actor actor, Account account, AuditorChange.Kind kind, @Nullable String scope) {
        if (waiting.ask(actor, account, kind, scope)) {
            note(actor, "account.auditor-change-asked", account, Map.of(), change(kind, scope));
        }
        return Outcome.done(Effect.ON_CONFIRMATION);
    }

    static Map<String, Object> change(AuditorChange.Kind kind, @Nullable String scope) {
        return scope == null ? Map.of("change", kind.name()) : Map.of("change", kind.name(), "unit", scope);
    }

    /** What was asked for takes effect, within the transaction of whoever confirms it. */
    Outcome<Effect> carryOut(Actor actor, Account account, AuditorChange change) {
        switch (change.kind()) {
            case GRANT -> {
                var next = new ArrayList<>(account.held());
                next.add(change.role());
                var refusals = refusals(actor, next);
                if (!refusals.isEmpty()) {
                    return Outcome.refused(refusals);
                }
                granted(actor, change.askedBy(), account, change.role());
            }
            case REVOKE -> revoked(actor, account, change.role());
            case DISABLE -> disabled(actor, account);
            case ENABLE -> enabled(actor, account);
        }
        return Outcome.done(Effect.NOW);
    }

    /**
     * A new one-time password instead of whatever was there, and no second factor: the person lost one of them. Ends all sessions. Not of an
     * auditor: whoever runs the system must not become the one who watches it. That takes the command line of the server.
     */
    public Outcome<Issued> resetPassword(Actor actor, UUID id) {
        var password = OneTimePassword.generate();
        var hash = hashes.of(password);
        return change(actor, id, account -> {
            if (audits(actor, account)) {
                return Outcome.refused(Refusal.of("account.auditor"));
            }
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
     * A new one-time password for each of some people who have never signed in, to be handed out on slips: for all of them or for none. Not for
     * auditors and not for the actor, as with {@link #resetPassword}.
     *
     * @return in the order of the ids
     */
    public Outcome<List<Issued>> issueSlips(Actor actor, Collection<UUID> ids) {
        var wanted = ids.stream().distinct().sorted().toList();
        if (!mayAdminister(actor)) {
            return Outcome.refused(Refusal.forbidden("account.forbidden"));
        }
        if (wanted.isEmpty() || wanted.size() > MOST_SLIPS) {
            return Outcome.refused(Refusal.of("account.slips", MOST_SLIPS));
        }
        var made = wanted.stream().map(id -> OneTimePassword.generate()).toList();
        var kept = made.stream().map(hashes::of).toList();
        return changing(() -> {
            stored.lockAdministration();
            var issued = new ArrayList<Issued>();
            for (int at = 0; at < wanted.size(); at++) {
                switch (slip(actor, wanted.get(at), made.get(at), kept.get(at))) {
                    case Outcome.Done<Issued>(var one) -> issued.add(one);
                    case Outcome.Refused<Issued>(var refusals) -> {
                        return Outcome.<List<Issued>>refused(refusals);
                    }
                }
            }
            return Outcome.done(List.copyOf(issued));
        });
    }

    private Outcome<Issued> slip(Actor actor, UUID id, String password, String hash) {
        return newcomer(actor, id).then(account -> {
            stored.password(id, hash, true);
            sessions.endAll(id);
            note(actor, "account.slip-issued", account, Map.of(), Map.of("name", account.name()));
            return Outcome.done(new Issued(id, account.username(), password));
        });
    }

    /** Does something about an account that nobody has signed in to yet, so that its person can. */
    <T> Outcome<T> unused(Actor actor, UUID id, Function<Account, Outcome<T>> verb) {
        if (!mayAdminister(actor)) {
            return Outcome.refused(Refusal.forbidden("account.forbidden"));
        }
        return changing(() -> {
            stored.lockAdministration();
            return newcomer(actor, id).then(verb);
        });
    }

    private Outcome<Account> newcomer(Actor actor, UUID id) {
        var found = stored.locked(id).filter(account -> visible(actor, account));
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.unknown("account.unknown"));
        }
        return newcomerRefusal(actor, found.get())
                .<Outcome<Account>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(found.get()));
    }

    private static Optional<Refusal> newcomerRefusal(Actor actor, Account account) {
        if (audits(actor, account)) {
            return Optional.of(Refusal.of("account.auditor"));
        }
        if (account.signedInAt() != null || account.disabled()) {
            return Optional.of(Refusal.of("account.slips-known", account.username()));
        }
        return refusal(actor, account);
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

    /** The account that signs in under the name, for the command line. */
    public Optional<UUID> named(String username) {
        return changing(() -> stored.named(username.strip().toLowerCase(Locale.ROOT)));
    }

    /** An account that is at home in the actor's scope; anybody else's is not there. */
    public Optional<Account> find(Actor actor, UUID id) {
        if (!mayRead(actor)) {
            return Optional.empty();
        }
        return changing(() -> stored.find(id)).filter(account -> visible(actor, account));
    }

    static boolean visible(Actor actor, Account account) {
        var unit = account.jurisdiction();
        return unit.equals(HeldRole.WHOLE_TREE)
                ? actor.scope().equals(Scope.ALL)
                : actor.scope().contains(unit);
    }

    /** The checks of every change to an account that is there already. */
    private <T> Outcome<T> change(Actor actor, UUID id, Function<Account, Outcome<T>> verb) {
        if (!mayAdminister(actor)) {
            return Outcome.refused(Refusal.forbidden("account.forbidden"));
        }
        return changing(() -> {
            stored.lockAdministration();
            var found = stored.locked(id).filter(account -> visible(actor, account));
            if (found.isEmpty()) {
                return Outcome.refused(Refusal.unknown("account.unknown"));
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

    static boolean mayAdminister(Actor actor) {
        return actor.isPlatform() || actor.has(Role.ADMINISTRATOR);
    }

    private static boolean mayRead(Actor actor) {
        return mayAdminister(actor) || actor.has(Role.AUDITOR);
    }

    private static boolean reaches(Actor actor, HeldRole role) {
        return actor.scope().contains(role.at());
    }

    /** A refusal takes everything back. */
    <T extends @Nullable Object> T changing(Supplier<T> work) {
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

    void note(Actor actor, String action, Account account, Map<String, Object> before, Map<String, Object> after) {
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
