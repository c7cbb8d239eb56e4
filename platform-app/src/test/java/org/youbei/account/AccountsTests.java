package org.youbei.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

@PlatformTest
class AccountsTests {
    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor administrator = Cast.ADMINISTRATOR;

    @BeforeEach
    void anAdministrator() {
        administrator = People.administrator(accounts, Cast.WUCHANG);
    }

    @Test
    void opensAnAccountWithAOneTimePasswordAndAnEntryInTheAuditTrail() {
        var account = People.account(Role.STREET_STAFF, Cast.JIYUQIAO);

        var issued = accounts.create(administrator, account).orElseThrow().orElseThrow();

        assertThat(issued.password()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(issued.toString()).doesNotContain(issued.password());
        var opened = accounts.find(administrator, account.id()).orElseThrow();
        assertThat(opened.oneTimePassword()).isTrue();
        assertThat(opened.phone()).isEqualTo("138****0001");
        assertThat(opened.email()).isEqualTo("z****@example.cn");
        assertThat(actions(account.id())).containsExactly("account.opened");
    }

    @Test
    void keepsNoPasswordAndNoContactInThePlain() {
        var account = People.account(Role.STREET_STAFF, Cast.JIYUQIAO);
        var issued = accounts.create(administrator, account).orElseThrow().orElseThrow();

        var row = inWholeTree(() -> jdbc.sql("select a::text from account.account a where id = :id")
                .param("id", account.id())
                .query(String.class)
                .single());

        assertThat(row).contains("$argon2id$").doesNotContain(issued.password(), "13800000001", "zhang@example.cn");
        var audited = inWholeTree(() -> jdbc.sql("select string_agg(after, '') from audit.entry where subject_id = :id")
                .param("id", account.id())
                .query(String.class)
                .single());
        assertThat(audited).doesNotContain(issued.password(), "13800000001", "zhang@example.cn");
    }

    @Test
    void opensOneAccountForAsManySubmitsOfOneForm() throws Exception {
        var account = People.account(Role.STREET_STAFF, Cast.JIYUQIAO);
        Callable<Outcome<Optional<Issued>>> submit = () -> accounts.create(administrator, account);
        try (var people = Executors.newFixedThreadPool(10)) {
            var outcomes =
                    people.invokeAll(Stream.generate(() -> submit).limit(30).toList());
            var issued = outcomes.stream()
                    .map(future -> future.resultNow().orElseThrow())
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(issued).hasSize(1);
        }
        assertThat(actions(account.id())).containsExactly("account.opened");
    }

    @Test
    void refusesANameThatSomebodyElseSignsInWith() {
        var taken = People.opened(accounts, Role.STREET_STAFF, Cast.YANGYUAN);
        var account = new NewAccount(
                UUID.randomUUID(),
                taken.username().toUpperCase(),
                "重名",
                null,
                null,
                List.of(new HeldRole(Role.STREET_STAFF, Scope.of(Cast.JIYUQIAO))));

        assertThat(codes(accounts.create(administrator, account))).containsExactly("account.username-taken");
        assertThat(accounts.find(administrator, account.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, AUDITOR",
        "AUDITOR, STREET_STAFF",
        "ADMINISTRATOR, DISTRICT_SUPERVISOR",
        "VOLUNTEER, ADMINISTRATOR",
        "ASSESSOR, AUDITOR"
    })
    void refusesRolesThatMustNotMeetOnOneAccountAlsoAtDifferentUnits(Role one, Role other) {
        var account = People.account(
                new HeldRole(one, Scope.of(Cast.JIYUQIAO)), new HeldRole(other, Scope.of(Cast.YANGYUAN)));
        assertThat(codes(accounts.create(administrator, account))).containsExactly("account.separation");

        var held = People.opened(accounts, one, Cast.JIYUQIAO);
        var second = new HeldRole(other, Scope.of(Cast.YANGYUAN));
        assertThat(codes(accounts.grant(administrator, held.id(), second))).containsExactly("account.separation");
    }

    @Test
    void letsNobodyGiveMoreThanTheirOwnScope() {
        var street = People.administrator(accounts, Cast.JIYUQIAO);
        for (Scope beyond : List.of(Scope.of(Cast.WUCHANG), Scope.of(Cast.YANGYUAN), Scope.ALL)) {
            var account = People.account(new HeldRole(Role.STREET_STAFF, beyond));
            assertThat(codes(accounts.create(street, account))).containsExactly("account.beyond-scope");
        }
    }

    @Test
    void letsAdministratorsChangeNothingOfTheirOwn() {
        var more = new HeldRole(Role.ADMINISTRATOR, Scope.of(Cast.JIYUQIAO));
        assertThat(codes(accounts.grant(administrator, administrator.account(), more)))
                .containsExactly("account.own");
        assertThat(codes(accounts.disable(administrator, administrator.account())))
                .containsExactly("account.own");
        assertThat(codes(accounts.resetPassword(administrator, administrator.account())))
                .containsExactly("account.own");
    }

    @Test
    void doesNotLetAStreetTakeOverAnAccountThatReachesBeyondIt() {
        var street = People.administrator(accounts, Cast.JIYUQIAO);
        var both = People.opened(
                accounts,
                new HeldRole(Role.STREET_STAFF, Scope.of(Cast.JIYUQIAO)),
                new HeldRole(Role.DISTRICT_SUPERVISOR, Scope.of(Cast.WUCHANG)));

        assertThat(codes(accounts.resetPassword(street, both.id()))).containsExactly("account.reaches-beyond");
        assertThat(codes(accounts.disable(street, both.id()))).containsExactly("account.reaches-beyond");
    }

    @Test
    void doesNotKnowTheAccountsOfAnotherStreet() {
        var street = People.administrator(accounts, Cast.JIYUQIAO);
        var other = People.opened(accounts, Role.STREET_STAFF, Cast.YANGYUAN);

        assertThat(accounts.find(street, other.id())).isEmpty();
        assertThat(codes(accounts.disable(street, other.id()))).containsExactly("account.unknown");
        assertThat(codes(accounts.reveal(street, other.id(), "phone", "核对"))).containsExactly("account.unknown");
    }

    @Test
    void letsOnlyAdministratorsChangeAccounts() {
        var account = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        for (Actor actor : List.of(Cast.SUPERVISOR, Cast.STREET, Cast.COMMUNITY, Cast.AUDITOR)) {
            assertThat(codes(accounts.disable(actor, account.id()))).containsExactly("account.forbidden");
            assertThat(codes(accounts.create(actor, People.account(Role.VOLUNTEER, Cast.JIYUQIAO_COMMUNITY))))
                    .contains("account.forbidden");
        }
    }

    @Test
    void keepsTheLastAdministratorOfAUnit() {
        var lone = new JurisdictionCode("990101");
        var last = People.opened(accounts, Role.ADMINISTRATOR, lone);
        inWholeTree(() -> jdbc.sql("delete from account.held_role where scope = '*' and role = 'ADMINISTRATOR'")
                .update());

        assertThat(codes(accounts.disable(Actor.platform(), last.id()))).containsExactly("account.last-administrator");
        var role = new HeldRole(Role.ADMINISTRATOR, Scope.of(lone));
        assertThat(codes(accounts.revoke(Actor.platform(), last.id(), role)))
                .containsExactly("account.last-administrator");

        var second = People.opened(accounts, Role.ADMINISTRATOR, lone);
        assertThat(codes(accounts.disable(Actor.platform(), last.id()))).isEmpty();
        assertThat(codes(accounts.disable(Actor.platform(), second.id())))
                .containsExactly("account.last-administrator");
    }

    @Test
    void revealsAContactForAReasonThatTheAuditTrailKeeps() {
        var account = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);

        assertThat(codes(accounts.reveal(administrator, account.id(), "phone", " ")))
                .containsExactly("account.reason");
        assertThat(accounts.reveal(administrator, account.id(), "phone", "联系值班").orElseThrow())
                .isEqualTo("13800000001");
        assertThat(actions(account.id())).containsExactly("account.opened", "account.contact-revealed");
    }

    @ParameterizedTest
    @CsvSource({
        "account.account, id",
        "account.held_role, account",
        "account.login_name, account",
        "account.password_history, account",
        "account.recovery_code, account"
    })
    void showsNothingOfAnAccountToAnotherStreet(String table, String column) {
        var account = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        accounts.resetPassword(administrator, account.id()).orElseThrow();
        inWholeTree(() -> jdbc.sql("""
            insert into account.recovery_code (id, jurisdiction, district, account, hash)
            values (gen_random_uuid(), '420106001', '420106', :id, '\\x00')\
            """).param("id", account.id()).update());
        var sql = "select count(*) from " + table + " where " + column + " = :id";

        assertThat(count(Cast.STREET.scope(), sql, account.id())).isPositive();
        assertThat(count(Cast.SUPERVISOR.scope(), sql, account.id())).isPositive();
        assertThat(count(Cast.SIBLING_STREET.scope(), sql, account.id())).isZero();
        assertThat(count(Cast.COMMUNITY.scope(), sql, account.id())).isZero();
    }

    private long count(Scope scope, String sql, UUID id) {
        return Scopes.in(
                scope,
                () -> transaction.execute(status ->
                        jdbc.sql(sql).param("id", id).query(Long.class).single()));
    }

    private List<String> actions(UUID account) {
        return inWholeTree(() -> jdbc.sql("select action from audit.entry where subject_id = :id order by sequence")
                .param("id", account)
                .query(String.class)
                .list());
    }

    private <T> T inWholeTree(java.util.function.Supplier<T> work) {
        return Scopes.in(Scope.ALL, () -> transaction.execute(status -> work.get()));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    /** Whoever runs the system must not become the one who watches it. */
    @Test
    void leavesTheWayIntoAnAuditorsAccountToTheServer() {
        var auditor = People.opened(accounts, Role.AUDITOR, Cast.WUCHANG);

        assertThat(codes(accounts.resetPassword(administrator, auditor.id()))).containsExactly("account.auditor");
        assertThat(actions(auditor.id())).doesNotContain("account.password-reset");
        var named = accounts.named(" " + auditor.username().toUpperCase(java.util.Locale.ROOT))
                .orElseThrow();
        assertThat(accounts.resetPassword(Actor.platform(), named).orElseThrow().account())
                .isEqualTo(auditor.id());
    }
}
