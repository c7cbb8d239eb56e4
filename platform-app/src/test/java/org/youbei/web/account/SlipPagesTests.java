package org.youbei.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.account.Accounts;
import org.youbei.account.NewAccount;
import org.youbei.account.People;
import org.youbei.account.password.PasswordHashes;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

@PlatformTest
class SlipPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordHashes hashes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor street = Cast.ADMINISTRATOR;

    @BeforeEach
    void anAdministrator() {
        street = People.administrator(accounts, Cast.JIYUQIAO);
    }

    @Test
    void printsASlipForEachAccountThatWasTickedAndTellsItOnlyToTheOwnSession() throws Exception {
        var one = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var other = People.opened(accounts, Role.COMMUNITY_WORKER, Cast.JIYUQIAO_COMMUNITY);
        assertThat(page(get("/account-slips?q=" + one.username(), null))
                        .select("input[name=row]")
                        .eachAttr("value"))
                .containsExactly(one.id().toString());

        var answer = make(street, one.id(), other.id());
        assertThat(answer).hasStatus(302).hasHeader("Location", "/account-slips/sheet");
        var session = Objects.requireNonNull(answer.getResponse().getCookie("youbei"));
        var sheet = page(get("/account-slips/sheet", session));
        var slips = sheet.select(".yb-slip");
        assertThat(slips.eachText())
                .hasSize(2)
                .anyMatch(slip -> slip.contains(one.username()) && slip.contains("http"))
                .anyMatch(slip -> slip.contains(other.username()));
        var password = slips.stream()
                .filter(slip -> slip.text().contains(one.username()))
                .map(slip -> slip.select("dd").last())
                .map(cell -> Objects.requireNonNull(cell).text())
                .findFirst()
                .orElseThrow();
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(hashes.matches(password, stored(one))).isTrue();
        assertThat(page(get("/account-slips/sheet", null)).select(".yb-slip"))
                .as("elsewhere")
                .isEmpty();
        assertThat(actions(one)).containsExactly("account.opened", "account.slip-issued");
    }

    @Test
    void givesNoneWhereOneOfThemMayHaveNone() {
        var good = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var auditor = People.opened(accounts, Role.AUDITOR, Cast.JIYUQIAO);
        var sibling = People.opened(accounts, Role.STREET_STAFF, Cast.YANGYUAN);
        var known = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        inWholeTree(() -> jdbc.sql("update account.account set signed_in_at = now() where id = ?")
                .param(known.id())
                .update());
        var before = stored(good);

        assertThat(refusal(make(street, good.id(), auditor.id()))).contains("审计员");
        assertThat(make(street, good.id(), sibling.id())).hasStatus(404);
        assertThat(refusal(make(street, good.id(), known.id()))).contains("已经登录过");
        assertThat(refusal(make(street, good.id(), street.account()))).contains("自己的账号");
        assertThat(refusal(make(street))).contains("1 至 50");
        assertThat(refusal(
                        make(street, Stream.generate(UUID::randomUUID).limit(51).toArray(UUID[]::new))))
                .contains("1 至 50");
        assertThat(stored(good)).isEqualTo(before);
        assertThat(actions(good)).containsExactly("account.opened");
        assertThat(make(Cast.AUDITOR, good.id())).hasStatus(403);
    }

    private String refusal(MvcTestResult answer) {
        assertThat(answer).hasStatus(302).hasHeader("Location", "/account-slips");
        var session = Objects.requireNonNull(answer.getResponse().getCookie("youbei"));
        return page(get("/account-slips", session)).select(".yb-flash").text();
    }

    private MvcTestResult make(Actor actor, UUID... rows) {
        return mvc.post()
                .uri("/account-slips")
                .param("row", Stream.of(rows).map(UUID::toString).toArray(String[]::new))
                .with(SignedInAs.of(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, @Nullable Cookie session) {
        var request = mvc.get().uri(path).with(SignedInAs.of(street));
        return session == null ? request.exchange() : request.cookie(session).exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String stored(NewAccount account) {
        return inWholeTree(() -> jdbc.sql("select password from account.account where id = ?")
                .param(account.id())
                .query(String.class)
                .single());
    }

    private List<String> actions(NewAccount account) {
        return inWholeTree(() -> jdbc.sql("select action from audit.entry where subject_id = ? order by sequence")
                .param(account.id())
                .query(String.class)
                .list());
    }

    private <T> T inWholeTree(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(Scopes.in(Scope.ALL, () -> transaction.execute(status -> work.get())));
    }
}
