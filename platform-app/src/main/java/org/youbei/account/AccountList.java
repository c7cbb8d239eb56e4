package org.youbei.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.JurisdictionCode;

/** Lists the accounts at home in the current scope, in the order of the names to sign in with. */
@Component
@Transactional(readOnly = true)
public class AccountList {
    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows after a name; ask for one more than is shown to know whether there is a next page.
     *
     * @param after the last name of the page before, null for the first page
     */
    public List<AccountRow> after(AccountFilter filter, @Nullable String after, int atMost) {
        return jdbc.sql("""
                select a.id, a.username, a.name, a.jurisdiction, a.disabled_at is not null as disabled, a.password_one_time,
                  a.totp_confirmed_at is not null as second_factor, a.signed_in_at,
                  coalesce((select string_agg(distinct h.role, ' ' order by h.role) from account.held_role h where h.account = a.id), '')
                    as roles
                from account.account a
                where (cast(:text as text) is null or position(lower(:text) in a.username) = 1 or position(:text in a.name) > 0)
                  and (cast(:unit as text) is null or starts_with(a.jurisdiction, :unit))
                  and (cast(:role as text) is null
                    or exists (select from account.held_role h where h.account = a.id and h.role = :role))
                  and (cast(:disabled as boolean) is null or (a.disabled_at is not null) = :disabled)
                  and (cast(:after as text) is null or a.username > :after)
                order by a.username limit :most""")
                .param("text", filter.text())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("disabled", filter.disabled())
                .param("after", after)
                .param("most", atMost)
                .query(AccountList::row)
                .list();
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        var signedIn = row.getTimestamp("signed_in_at");
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("roles"),
                row.getBoolean("disabled"),
                row.getBoolean("password_one_time"),
                row.getBoolean("second_factor"),
                signedIn == null ? null : signedIn.toInstant());
    }
}
