package org.youbei.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.listing.ListQuery;
import org.youbei.listing.ListReader;
import org.youbei.listing.Listing;
import org.youbei.listing.Sort;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** Lists the accounts at home in the current scope, in the order of the names to sign in with. */
@Repository
public class AccountList extends ListReader<AccountFilter, AccountRow> {
    /** The roles held at the account's own unit, and one that waits for an auditor, by names parted by spaces. */
    static final String HOME_ROLES = """
        coalesce((select string_agg(r.role, ' ' order by r.role) from (
          select h.role from account.held_role h where h.account = a.id and h.jurisdiction = a.jurisdiction
          union select 'AUDITOR' from account.auditor_change c
          where c.account = a.id and c.kind = 'GRANT' and c.settled_as is null and c.scope = a.jurisdiction) r), '')
        """;

    static final String ROWS = """
        select a.id, a.username, a.name, a.jurisdiction, coalesce(u.name, a.jurisdiction) as unit_name,
          a.disabled_at is not null as disabled, a.password_one_time,
          a.totp_confirmed_at is not null as second_factor, a.signed_in_at,
          coalesce((select string_agg(distinct h.role, ' ' order by h.role) from account.held_role h where h.account = a.id), '')
            as roles,\s
        """ + HOME_ROLES + """
         as home_roles
        from account.account a left join jurisdiction.unit u on u.jurisdiction = a.jurisdiction where true\
        """;

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        super(jdbc, Listing.of(ROWS, "a.id", AccountList::row, Sort.text("username", "a.username")));
        this.jdbc = jdbc;
    }

    /** The first accounts of the scope that the transaction runs in. */
    public List<AccountRow> first(AccountFilter filter, int most) {
        return first(Scope.ALL, filter, most);
    }

    public Optional<AccountRow> find(UUID id) {
        return jdbc.sql(ROWS + " and a.id = :id")
                .param("id", id)
                .query(AccountList::row)
                .optional();
    }

    /** Those of the ids that the scope of the transaction shows, unit by unit. */
    public List<AccountRow> of(Collection<UUID> ids) {
        return jdbc.sql(ROWS + " and a.id = any(:ids) order by a.jurisdiction, a.username")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AccountList::row)
                .list();
    }

    @Override
    protected ListQuery where(Scope scope, AccountFilter filter) {
        return filtered(scope, filter);
    }

    static ListQuery filtered(Scope scope, AccountFilter filter) {
        var q = filter.q();
        return new ListQuery()
                .within(scope, filter.unit(), "a", false)
                .and(
                        "(position(lower(:text) in a.username) = 1 or position(:text in a.name) > 0)",
                        "text",
                        q == null || q.isBlank() ? null : q.strip())
                .and(
                        "exists (select from account.held_role h where h.account = a.id and h.role = :role)",
                        "role",
                        filter.role())
                .when(AccountFilter.ACTIVE.equals(filter.state()), "a.disabled_at is null")
                .when(AccountFilter.DISABLED.equals(filter.state()), "a.disabled_at is not null")
                .when(AccountFilter.NEW.equals(filter.state()), "a.signed_in_at is null and a.disabled_at is null");
    }

    static AccountRow row(ResultSet row, int number) throws SQLException {
        var signedIn = row.getTimestamp("signed_in_at");
        return new AccountRow(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getString("roles"),
                row.getString("home_roles"),
                row.getBoolean("disabled"),
                row.getBoolean("password_one_time"),
                row.getBoolean("second_factor"),
                signedIn == null ? null : signedIn.toInstant());
    }
}
