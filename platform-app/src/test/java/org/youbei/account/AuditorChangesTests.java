package org.youbei.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.account.Accounts.Effect;
import org.youbei.command.Commands;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

/** Who audits is nothing that one administrator decides. */
@PlatformTest
class AuditorChangesTests {
    private static final HeldRole AUDITS = new HeldRole(Role.AUDITOR, Scope.of(Cast.JIYUQIAO));

    @Autowired
    Accounts accounts;

    @Autowired
    AuditorChanges changes;

    @Autowired
    Commands commands;

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
    void makesNoAuditorUntilAnotherHasConfirmedIt() {
        var account = People.account(AUDITS);
        accounts.create(administrator, account).orElseThrow();

        assertThat(held(account)).as("nobody signs in without a role").isEmpty();
        assertThat(confirm(auditor(Cast.WUCHANG), account)).isEmpty();

        assertThat(held(account)).containsExactly(AUDITS);
        assertThat(waiting(account)).isEmpty();
        assertThat(actions(account))
                .containsExactly(
                        "account.opened",
                        "account.auditor-change-asked",
                        "account.auditor-change-confirmed",
                        "account.roles-changed");
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingOfAnAuditorUntilAnAuditorHasConfirmedIt(AuditorChange.Kind kind) {
        var account = People.opened(accounts, AUDITS);
        if (kind == AuditorChange.Kind.ENABLE) {
            accounts.disable(Actor.platform(), account.id()).orElseThrow();
        }
        var before = accounts.find(administrator, account.id()).orElseThrow();

        assertThat(asked(kind, account).orElseThrow()).isEqualTo(Effect.ON_CONFIRMATION);
        assertThat(asked(kind, account).orElseThrow()).as("asked twice").isEqualTo(Effect.ON_CONFIRMATION);

        var meanwhile = accounts.find(administrator, account.id()).orElseThrow();
        assertThat(meanwhile.held()).isEqualTo(before.held());
        assertThat(meanwhile.disabled()).isEqualTo(before.disabled());
        assertThat(waiting(account)).hasSize(1);
        assertThat(confirm(auditor(Cast.JIYUQIAO), account)).isEmpty();
        var after = accounts.find(administrator, account.id()).orElseThrow();
        assertThat(List.of(after.held(), after.disabled())).isNotEqualTo(List.of(before.held(), before.disabled()));
    }

    private Outcome<Effect> asked(AuditorChange.Kind kind, NewAccount account) {
        return switch (kind) {
            case GRANT ->
                accounts.grant(
                        administrator, account.id(), new HeldRole(Role.AUDITOR, Scope.of(Cast.JIYUQIAO_COMMUNITY)));
            case REVOKE -> accounts.revoke(administrator, account.id(), AUDITS);
            case DISABLE -> accounts.disable(administrator, account.id());
            case ENABLE -> accounts.enable(administrator, account.id());
        };
    }

    @Test
    void letsTheAuditorConcernedConsent() {
        var account = People.opened(accounts, AUDITS);
        accounts.revoke(administrator, account.id(), AUDITS).orElseThrow();

        assertThat(confirm(as(account), account)).isEmpty();
        assertThat(held(account)).isEmpty();
    }

    /** A second account of the same administrator is no second person: administrators open accounts. */
    @Test
    void letsNoAdministratorConfirm() {
        var account = People.opened(accounts, AUDITS);
        accounts.disable(administrator, account.id()).orElseThrow();

        var other = People.administrator(accounts, Cast.WUCHANG);
        assertThat(confirm(other, account)).containsExactly("account.auditor-confirms");
        assertThat(confirm(administrator, account)).containsExactly("account.auditor-confirms");
        var both = new Actor(administrator.account(), "换岗", Set.of(Role.AUDITOR), administrator.scope());
        assertThat(confirm(both, account)).containsExactly("account.second-person");
        assertThat(accounts.find(other, account.id()).orElseThrow().disabled()).isFalse();
    }

    @Test
    void knowsNoChangeOfAnotherUnitAndNoneThatReachesFurther() {
        var account = People.opened(accounts, AUDITS);
        accounts.disable(administrator, account.id()).orElseThrow();
        assertThat(confirm(auditor(Cast.YANGYUAN), account)).containsExactly("account.change-unknown");
        assertThat(changes.of(auditor(Cast.YANGYUAN), account.id())).isEmpty();

        var wide = new HeldRole(Role.AUDITOR, Scope.of(Cast.WUCHANG));
        var more = People.opened(accounts, AUDITS);
        accounts.grant(administrator, more.id(), wide).orElseThrow();
        assertThat(confirm(as(more), more)).as("for oneself").containsExactly("account.reaches-beyond");
        assertThat(held(more)).containsExactly(AUDITS);
    }

    @Test
    void takesAChangeBack() {
        var account = People.opened(accounts, AUDITS);
        accounts.disable(administrator, account.id()).orElseThrow();
        var change = waiting(account).getFirst();

        assertThat(codes(changes.withdraw(Cast.STREET, account.id(), change.id())))
                .containsExactly("account.forbidden");
        assertThat(codes(changes.withdraw(administrator, account.id(), change.id())))
                .isEmpty();
        assertThat(codes(changes.confirm(auditor(Cast.WUCHANG), account.id(), change.id())))
                .containsExactly("account.change-unknown");
        assertThat(actions(account))
                .contains("account.auditor-change-withdrawn")
                .doesNotContain("account.disabled");
    }

    @Test
    void confirmsNothingThatTheRolesForbidByNow() {
        var account = People.account(AUDITS);
        accounts.create(administrator, account).orElseThrow();
        accounts.grant(administrator, account.id(), new HeldRole(Role.STREET_STAFF, Scope.of(Cast.JIYUQIAO)))
                .orElseThrow();

        assertThat(confirm(auditor(Cast.WUCHANG), account)).containsExactly("account.separation");
        assertThat(waiting(account)).as("a refusal takes everything back").hasSize(1);
    }

    @Test
    void leavesTheFirstAuditorToTheServer() {
        var account = People.account(AUDITS);
        accounts.create(administrator, account).orElseThrow();
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);

        assertThat(commands.run("confirm-auditor", List.of(account.username()), print))
                .isZero();
        assertThat(held(account)).containsExactly(AUDITS);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("设为审计员", account.username());
        assertThat(commands.run("confirm-auditor", List.of(account.username()), print))
                .isEqualTo(1);
        assertThat(commands.run("confirm-auditor", List.of("nobody.of.this.name"), print))
                .isEqualTo(1);
        assertThat(commands.run("confirm-auditor", List.of(), print)).isEqualTo(2);
    }

    private List<String> confirm(Actor actor, NewAccount account) {
        return codes(
                changes.confirm(actor, account.id(), waiting(account).getFirst().id()));
    }

    private List<AuditorChange> waiting(NewAccount account) {
        return changes.of(Actor.platform(), account.id());
    }

    private List<HeldRole> held(NewAccount account) {
        return accounts.find(Actor.platform(), account.id()).orElseThrow().held();
    }

    private Actor auditor(JurisdictionCode unit) {
        return as(People.opened(accounts, Role.AUDITOR, unit));
    }

    private static Actor as(NewAccount auditor) {
        return new Actor(
                auditor.id(),
                auditor.name(),
                Set.of(Role.AUDITOR),
                auditor.held().getFirst().at());
    }

    private List<String> actions(NewAccount account) {
        UUID id = account.id();
        return Scopes.in(
                Scope.ALL,
                () -> transaction.execute(
                        status -> jdbc.sql("select action from audit.entry where subject_id = :id order by sequence")
                                .param("id", id)
                                .query(String.class)
                                .list()));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }
}
