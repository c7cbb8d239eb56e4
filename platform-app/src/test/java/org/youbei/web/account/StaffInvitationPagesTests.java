package org.youbei.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.account.Accounts;
import org.youbei.account.NewAccount;
import org.youbei.account.People;
import org.youbei.account.StaffInvitations;
import org.youbei.account.signin.Attempt;
import org.youbei.account.signin.SignIn;
import org.youbei.account.signin.SignInResult;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** The link by which the person of a new account chooses a password. */
@PlatformTest
class StaffInvitationPagesTests {
    private static final String PASSWORD = "three-Green-Boats";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffInvitations invitations;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    PlanPages zh;
    Actor street = Cast.ADMINISTRATOR;

    @BeforeEach
    void anAdministrator() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        street = People.administrator(accounts, Cast.JIYUQIAO);
    }

    @Test
    void bringsThePersonToAPasswordOnceAndIsShownOnce() {
        var account = opened();
        assertThat(page(zh.get(street, "/accounts/" + account.id())).select("a[href$=/invitation]"))
                .hasSize(1);
        var made = page(zh.post(street, "/accounts/" + account.id() + "/invitation", Map.of()));
        assertThat(made.text()).contains("只能用一次");
        var link = made.select("a[href^=/joining/]").attr("href");
        assertThat(page(zh.get(street, "/accounts/" + account.id())).html()).doesNotContain(link);

        assertThat(page(mvc.get().uri(link).exchange()).text()).contains(account.username());
        assertThat(status(join(link, "short", "short"))).isEqualTo(422);
        var differing = join(link, PASSWORD, "another");
        assertThat(page(differing).text()).contains("两次输入的密码不一样");
        assertThat(page(differing).html()).as("never comes back").doesNotContain(PASSWORD);
        assertThat(location(join(link, PASSWORD, PASSWORD))).isEqualTo("/login?notice=joined");
        assertThat(status(join(link, PASSWORD, PASSWORD))).isEqualTo(404);
        assertThat(status(mvc.get().uri(link).exchange())).isEqualTo(404);

        var attempt = new Attempt(account.username(), PASSWORD, "", "10.3.0.1");
        assertThat(signIn.attempt(attempt))
                .isInstanceOfSatisfying(
                        SignInResult.Accepted.class,
                        accepted ->
                                assertThat(accepted.person().actor().roles()).containsExactly(Role.STREET_STAFF));
        assertThat(status(zh.post(street, "/accounts/" + account.id() + "/invitation", Map.of())))
                .as("somebody has signed in")
                .isEqualTo(422);
        assertThat(actions(account))
                .containsExactly("account.opened", "account.invited", "account.joined", "account.signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "slip", "reset", "disabled", "late"})
    void endsBeforeItIsUsed(String by) {
        var account = opened();
        var secret = invited(account);
        clock.advance(Duration.ofMinutes(1));
        switch (by) {
            case "next" -> invited(account);
            case "slip" -> accounts.issueSlips(street, List.of(account.id())).orElseThrow();
            case "reset" -> accounts.resetPassword(street, account.id()).orElseThrow();
            case "disabled" -> accounts.disable(street, account.id()).orElseThrow();
            default -> clock.advance(StaffInvitations.VALID);
        }

        assertThat(status(mvc.get().uri("/joining/" + secret).exchange())).isEqualTo(404);
        assertThat(invitations.redeem(secret, PASSWORD)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void isMadeForNoAuditorNoneBeyondTheScopeAndNotForOneself() {
        var auditor = People.opened(accounts, Role.AUDITOR, Cast.JIYUQIAO);
        var sibling = People.opened(accounts, Role.STREET_STAFF, Cast.YANGYUAN);

        assertThat(page(zh.post(street, "/accounts/" + auditor.id() + "/invitation", Map.of()))
                        .text())
                .contains("审计员");
        assertThat(status(zh.get(street, "/accounts/" + sibling.id() + "/invitation")))
                .isEqualTo(404);
        assertThat(status(zh.post(street, "/accounts/" + sibling.id() + "/invitation", Map.of())))
                .isEqualTo(404);
        assertThat(page(zh.post(street, "/accounts/" + street.account() + "/invitation", Map.of()))
                        .text())
                .contains("自己的账号");
        assertThat(made(auditor, sibling)).isZero();
    }

    @Test
    void takesOneOfTwoAtTheSameMoment() throws Exception {
        var account = opened();
        var secret = invited(account);
        Callable<Outcome<UUID>> one = () -> invitations.redeem(secret, PASSWORD);
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(one, one)).stream()
                    .map(future -> future.resultNow() instanceof Outcome.Done<UUID>)
                    .toList();

            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        }
    }

    private NewAccount opened() {
        return People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
    }

    private String invited(NewAccount account) {
        return invitations.invite(street, account.id()).orElseThrow().secret().text();
    }

    private MvcTestResult join(String link, String password, String repeated) {
        return mvc.post()
                .uri(link)
                .param("password", password)
                .param("repeated", repeated)
                .with(csrf())
                .exchange();
    }

    private int made(NewAccount... people) {
        return inWholeTree(() -> jdbc.sql("select count(*) from account.invitation where account in (?, ?)")
                .params(people[0].id(), people[1].id())
                .query(Integer.class)
                .single());
    }

    private List<String> actions(NewAccount account) {
        return inWholeTree(() -> jdbc.sql("select action from audit.entry where subject_id = ? order by sequence")
                .param(account.id())
                .query(String.class)
                .list());
    }

    private <T> T inWholeTree(Supplier<T> work) {
        return Objects.requireNonNull(Scopes.in(Scope.ALL, () -> transaction.execute(status -> work.get())));
    }
}
