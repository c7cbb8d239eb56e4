package org.youbei.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.account.password.PasswordHashes;
import org.youbei.account.password.PasswordPolicy;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Scope;
import org.youbei.model.Secret;
import org.youbei.model.UuidV7;

/**
 * Links by which somebody with a new account chooses a password, in place of a slip with a one-time one. A link opens once within {@link #VALID}; it
 * ends with the next invitation, with every other password of the account, when the person signs in, and when the account is disabled. For whom slips
 * are made, links are made.
 */
@Component
public class StaffInvitations {
    /** For how long a link can be used. */
    public static final Duration VALID = Duration.ofDays(7);

    private final Accounts accounts;
    private final StoredAccounts stored;
    private final PasswordPolicy policy;
    private final PasswordHashes hashes;
    private final JdbcClient jdbc;
    private final Clock clock;

    StaffInvitations(
            Accounts accounts,
            StoredAccounts stored,
            PasswordPolicy policy,
            PasswordHashes hashes,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.stored = stored;
        this.policy = policy;
        this.hashes = hashes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param secret what stands in the link; told only here */
    public record Invitation(Secret secret, Instant expiresAt) {}

    /** Invites the person of an account that nobody has signed in to yet. Refused for auditors and for the actor's own, as slips are. */
    public Outcome<Invitation> invite(Actor actor, UUID id) {
        return accounts.unused(actor, id, account -> {
            var now = clock.instant();
            var made = new Invitation(Secret.next(), now.plus(VALID));
            end(id, now);
            jdbc.sql("""
                insert into account.invitation (id, account, jurisdiction, district, secret_hash, made_at, made_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """)
                    .params(
                            UuidV7.next(clock),
                            id,
                            account.jurisdiction().value(),
                            account.jurisdiction().district(),
                            made.secret().hash(),
                            Timestamp.from(now),
                            actor.name(),
                            Timestamp.from(made.expiresAt()))
                    .update();
            accounts.note(actor, "account.invited", account, Map.of(), Map.of("name", account.name()));
            return Outcome.done(made);
        });
    }

    /** Whose account the link opens; nobody's where it was used, is too old or has ended. */
    public Optional<Account> invited(String secret) {
        return accounts.changing(() -> opened(secret, ""));
    }

    /** Takes the password that the person chose. Of two at the same moment one is refused. */
    public Outcome<UUID> redeem(String secret, String password) {
        var invited = invited(secret);
        if (invited.isEmpty()) {
            return ENDED;
        }
        var refusals = policy.refusals(password, invited.get().username());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var hash = hashes.of(password);
        return accounts.changing(() -> opened(secret, " for update of i, a")
                .map(account -> {
                    stored.password(account.id(), hash, false);
                    end(account.id(), clock.instant());
                    accounts.note(person(account), "account.joined", account, Map.of(), Map.of());
                    return Outcome.done(account.id());
                })
                .orElse(ENDED));
    }

    private static final Outcome<UUID> ENDED = Outcome.refused(Refusal.conflict("account.invitation"));

    private Optional<Account> opened(String secret, String lock) {
        return jdbc.sql("""
            select a.id from account.invitation i join account.account a on a.id = i.account
            where i.secret_hash = ? and i.used_at is null and i.expires_at > ? and i.made_at >= a.password_changed_at
              and a.signed_in_at is null and a.disabled_at is null\
            """ + lock)
                .param(new Secret(secret).hash())
                .param(Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(stored::find);
    }

    private void end(UUID account, Instant now) {
        jdbc.sql("update account.invitation set used_at = ? where account = ? and used_at is null")
                .param(Timestamp.from(now))
                .param(account)
                .update();
    }

    /** Who acts is the person of the account, though nobody has signed in yet. */
    private static Actor person(Account account) {
        return new Actor(account.id(), account.name(), Set.of(), Scope.of(account.jurisdiction()));
    }
}
