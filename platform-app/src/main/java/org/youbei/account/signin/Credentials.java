package org.youbei.account.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.account.HeldRole;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;

/** What an account signs in with. Asked in the whole tree, inside a transaction. */
@Component
class Credentials {
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(
            UUID account,
            JurisdictionCode jurisdiction,
            String username,
            String name,
            String password,
            Instant passwordChangedAt,
            boolean oneTime,
            @Nullable String totpSecret,
            long totpLastStep,
            boolean disabled,
            long epoch,
            List<HeldRole> held) {}

    /** Three statements, whether there is such a name or not. */
    Optional<Found> of(String username) {
        var account = jdbc.sql("select account from account.login_name where name = :name")
                .param("name", username)
                .query(UUID.class)
                .optional();
        var held = held(account.orElse(NOBODY));
        return jdbc.sql("""
                select a.id, a.jurisdiction, a.username, a.name, a.password, a.password_changed_at, a.password_one_time,
                  case when a.totp_confirmed_at is not null then a.totp_secret end as totp_secret, a.totp_last_step,
                  a.disabled_at is not null as disabled, v.epoch
                from account.account a join session.validity v on v.account = a.id where a.id = :account""")
                .param("account", account.orElse(NOBODY))
                .query((row, number) -> found(row, held))
                .optional();
    }

    private List<HeldRole> held(UUID account) {
        return jdbc.sql("select role, scope from account.held_role where account = :account order by scope, role")
                .param("account", account)
                .query((row, number) -> new HeldRole(Role.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    private static Found found(ResultSet row, List<HeldRole> held) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("username"),
                row.getString("name"),
                row.getString("password"),
                row.getTimestamp("password_changed_at").toInstant(),
                row.getBoolean("password_one_time"),
                row.getString("totp_secret"),
                row.getLong("totp_last_step"),
                row.getBoolean("disabled"),
                row.getLong("epoch"),
                held);
    }

    /** Whether the step was not used before: of two sign-ins with one code at the same moment, one succeeds. */
    boolean useStep(UUID account, long step) {
        return jdbc.sql(
                                "update account.account set totp_last_step = :step where id = :account and totp_last_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean useRecoveryCode(UUID account, byte[] hash, Instant now) {
        return jdbc.sql("""
                update account.recovery_code set used_at = :now where account = :account and hash = :hash and used_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("account", account)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    void signedIn(UUID account, Instant now) {
        jdbc.sql("update account.account set signed_in_at = :now where id = :account")
                .param("now", Timestamp.from(now))
                .param("account", account)
                .update();
    }
}
