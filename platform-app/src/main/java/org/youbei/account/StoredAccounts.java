package org.youbei.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.account.secret.Mask;
import org.youbei.account.secret.PersonalValues;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.SealedValues;
import org.youbei.model.UuidV7;

/** The rows of accounts and the roles they hold. Asked in the whole tree: the facade decides who may see what of it. */
@Repository
class StoredAccounts {
    private final JdbcClient jdbc;
    private final PersonalValues personal;
    private final Clock clock;

    StoredAccounts(JdbcClient jdbc, PersonalValues personal, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.clock = clock;
    }

    /** One change of administrators' accounts at a time, so that two cannot remove each other. Held until the transaction ends. */
    void lockAdministration() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('youbei.account.administration'))")
                .query((row, number) -> true)
                .single();
    }

    /** Nobody else opens an account until the transaction ends: a name that is free stays free. */
    void lockNames() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('youbei.account.names'))")
                .query((row, number) -> true)
                .single();
    }

    /** Which of the names somebody signs in with, anywhere in the tree, whatever the scope. */
    Set<String> taken(Collection<String> names) {
        return new HashSet<>(jdbc.sql("select account.names_taken(?)")
                .param(names.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** False if there is an account with this id already. */
    boolean insert(NewAccount account, JurisdictionCode home, String passwordHash, boolean oneTime) {
        return jdbc.sql("""
            insert into account.account (id, jurisdiction, district, version, username, name, phone, phone_index, email,
              email_index, password, password_changed_at, password_one_time, created_at)
            values (:id, :home, :district, 0, :username, :name, :phone, :phoneIndex, :email, :emailIndex, :password, :now,
              :oneTime, :now) on conflict (id) do nothing\
            """)
                        .param("id", account.id())
                        .param("home", home.value())
                        .param("district", home.district())
                        .param("username", account.username())
                        .param("name", account.name())
                        .param("phone", sealed(account.phone(), phonePlace(account.id())))
                        .param("phoneIndex", index(account.phone()))
                        .param("email", sealed(account.email(), emailPlace(account.id())))
                        .param("emailIndex", index(account.email()))
                        .param("password", passwordHash)
                        .param("oneTime", oneTime)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** False if somebody else signs in with this name. */
    boolean claimName(NewAccount account, JurisdictionCode home) {
        jdbc.sql("insert into session.validity (account, epoch) values (:id, 1)")
                .param("id", account.id())
                .update();
        return jdbc.sql("""
            insert into account.login_name (name, account, jurisdiction, district) values (:name, :id, :home, :district)
            on conflict (name) do nothing\
            """)
                        .param("name", account.username())
                        .param("id", account.id())
                        .param("home", home.value())
                        .param("district", home.district())
                        .update()
                == 1;
    }

    boolean grant(UUID account, HeldRole role, UUID by) {
        return jdbc.sql("""
            insert into account.held_role (id, jurisdiction, district, account, role, scope, granted_by, granted_at)
            values (:id, :unit, :district, :account, :role, :scope, :by, :now)
            on conflict (account, role, scope) do nothing\
            """)
                        .param("id", UuidV7.next(clock))
                        .param("unit", role.jurisdiction().value())
                        .param("district", role.jurisdiction().district())
                        .param("account", account)
                        .param("role", role.role().name())
                        .param("scope", role.scope())
                        .param("by", by)
                        .param("now", now())
                        .update()
                == 1;
    }

    boolean revoke(UUID account, HeldRole role) {
        return jdbc.sql("delete from account.held_role where account = :account and role = :role and scope = :scope")
                        .param("account", account)
                        .param("role", role.role().name())
                        .param("scope", role.scope())
                        .update()
                == 1;
    }

    /** The account, locked until the transaction ends. */
    Optional<Account> locked(UUID id) {
        return read(id, " for update");
    }

    /** What a table says of the accounts with these names, as far as the scope shows them. */
    List<AccountEntry> entries(Collection<String> names) {
        return jdbc.sql("select a.id, a.username, a.name, a.jurisdiction, a.phone, a.email, " + AccountList.HOME_ROLES
                        + " as home_roles from account.account a where a.username = any(?)")
                .param(names.toArray(String[]::new))
                .query((row, number) -> entry(row))
                .list();
    }

    private AccountEntry entry(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new AccountEntry(
                row.getString("username"),
                row.getString("name"),
                new JurisdictionCode(row.getString("jurisdiction")),
                AccountEntry.roles(row.getString("home_roles")),
                contact(row.getString("phone"), phonePlace(id)),
                contact(row.getString("email"), emailPlace(id)));
    }

    /** None where the keys of this node do not open it. */
    private @Nullable Contact contact(@Nullable String sealed, String place) {
        try {
            return sealed == null ? null : Contact.of(personal.decrypt(sealed, place));
        } catch (SealedValues.Unopenable e) {
            return null;
        }
    }

    Optional<UUID> named(String username) {
        return jdbc.sql("select account from account.login_name where name = :name")
                .param("name", username)
                .query(UUID.class)
                .optional();
    }

    Optional<Account> find(UUID id) {
        return read(id, "");
    }

    private Optional<Account> read(UUID id, String lock) {
        return jdbc.sql("""
            select id, jurisdiction, username, name, phone, email, password_one_time, totp_confirmed_at, disabled_at, created_at,
              signed_in_at from account.account where id = :id\
            """ + lock)
                .param("id", id)
                .query((row, number) -> account(row, held(id)))
                .optional();
    }

    private List<HeldRole> held(UUID account) {
        return jdbc.sql("select role, scope from account.held_role where account = :account order by scope, role")
                .param("account", account)
                .query((row, number) -> new HeldRole(Role.valueOf(row.getString(1)), row.getString(2)))
                .list();
    }

    void disabled(UUID account, @Nullable Instant at) {
        jdbc.sql("update account.account set disabled_at = :at, version = version + 1 where id = :account")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("account", account)
                .update();
    }

    /** Puts the former password into the history. */
    void password(UUID account, String hash, boolean oneTime) {
        jdbc.sql("""
            insert into account.password_history (id, jurisdiction, district, account, password, replaced_at)
            select :id, jurisdiction, district, id, password, :now from account.account where id = :account\
            """)
                .param("id", UuidV7.next(clock))
                .param("now", now())
                .param("account", account)
                .update();
        jdbc.sql("""
            update account.account set password = :hash, password_changed_at = :now, password_one_time = :oneTime,
              version = version + 1 where id = :account\
            """)
                .param("hash", hash)
                .param("now", now())
                .param("oneTime", oneTime)
                .param("account", account)
                .update();
    }

    /** The present hash and the former ones, latest first. */
    List<String> passwords(UUID account, int former) {
        return jdbc.sql("""
            (select password from account.account where id = :account) union all
            (select password from account.password_history where account = :account order by replaced_at desc limit :former)\
            """)
                .param("account", account)
                .param("former", former)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void removeSecondFactor(UUID account) {
        jdbc.sql("update account.account set totp_secret = null, totp_confirmed_at = null, version = version +"
                        + " 1 where id = :id")
                .param("id", account)
                .update();
        jdbc.sql("delete from account.recovery_code where account = :id")
                .param("id", account)
                .update();
    }

    /** Whether an enabled administrator other than this one reaches the whole of the scope. */
    boolean anotherAdministrator(UUID besides, HeldRole administrator) {
        return jdbc.sql("""
            select exists (select from account.held_role h join account.account a on a.id = h.account
              where h.role = 'ADMINISTRATOR' and a.disabled_at is null and a.id <> :besides
                and (h.scope = '*' or starts_with(:scope, h.scope)))\
            """)
                .param("besides", besides)
                .param("scope", administrator.scope())
                .query(Boolean.class)
                .single();
    }

    boolean none() {
        return jdbc.sql("select not exists (select from account.account)")
                .query(Boolean.class)
                .single();
    }

    Optional<String> plain(UUID id, String column) {
        var place = column.equals("phone") ? phonePlace(id) : emailPlace(id);
        return jdbc.sql("select case :column when 'phone' then phone else email end from account.account where id ="
                        + " :id")
                .param("column", column)
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(value -> value)
                .map(stored -> personal.decrypt(stored, place));
    }

    private Account account(ResultSet row, List<HeldRole> held) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var phone = row.getString("phone");
        var email = row.getString("email");
        return new Account(
                id,
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("username"),
                row.getString("name"),
                phone == null ? null : masked(phone, phonePlace(id), Mask::phone),
                email == null ? null : masked(email, emailPlace(id), Mask::email),
                row.getBoolean("password_one_time"),
                row.getTimestamp("totp_confirmed_at") != null,
                instant(row, "disabled_at"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "signed_in_at"),
                held);
    }

    /** The page of an account is there also where its telephone number cannot be read. */
    private String masked(String stored, String place, UnaryOperator<String> mask) {
        try {
            return mask.apply(personal.decrypt(stored, place));
        } catch (SealedValues.Unopenable e) {
            return Account.UNOPENABLE;
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private @Nullable String sealed(@Nullable String value, String place) {
        return value == null ? null : personal.encrypt(value, place);
    }

    private byte @Nullable [] index(@Nullable String value) {
        return value == null ? null : personal.index(value);
    }

    private static String phonePlace(UUID account) {
        return "account.phone:" + account;
    }

    private static String emailPlace(UUID account) {
        return "account.email:" + account;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
