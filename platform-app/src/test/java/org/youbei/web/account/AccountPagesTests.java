package org.youbei.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.account.Accounts;
import org.youbei.account.NewAccount;
import org.youbei.account.People;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

@PlatformTest
class AccountPagesTests {
    private static final String HOSTILE = "<script>alert(1)</script>\"'${7*7}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    DivisionImporter divisions;

    Actor administrator = Cast.ADMINISTRATOR;

    @BeforeEach
    void anAdministrator() {
        administrator = People.administrator(accounts, Cast.WUCHANG);
    }

    @Test
    void listsTheAccountsOfTheUnitAndNoOther() {
        var here = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var there = People.opened(accounts, Role.STREET_STAFF, Cast.YANGYUAN);
        var street = People.administrator(accounts, Cast.JIYUQIAO);

        assertThat(get(administrator, "/accounts?q=" + here.username())
                        .select("tbody a")
                        .eachText())
                .contains(here.name());
        assertThat(get(street, "/accounts?q=" + there.username())
                        .select("tbody a")
                        .eachText())
                .isEmpty();
    }

    @Test
    void turnsItsPagesWithoutLosingOrRepeatingARow() {
        for (int count = 0; count < 60; count++) {
            People.opened(accounts, Role.VOLUNTEER, Cast.XICHENG);
        }
        var reader = People.administrator(accounts, Cast.XICHENG);
        var first = get(reader, "/accounts?role=VOLUNTEER");
        var next = first.select("a[rel=next]").attr("href");
        var second = get(reader, next);

        var names = first.select("tbody tr td:nth-child(2)").eachText();
        assertThat(names)
                .hasSize(50)
                .isSorted()
                .doesNotContainAnyElementsOf(
                        second.select("tbody tr td:nth-child(2)").eachText());
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void opensAnAccountAndTellsItsPasswordAlsoAfterADoubleClick() {
        Cookie session = null;
        var form = get(administrator, "/accounts/new");
        var id = form.select("input[name=id]").attr("value");
        assertThat(form.select("label[for=username]").text()).isEqualTo("用户名");

        for (int click = 0; click < 2; click++) {
            var answer = create(administrator, session, id, "double." + id.substring(30), "双击者", "420106001");
            assertThat(answer).hasStatus(302).hasHeader("Location", "/accounts/" + id);
            session = session == null ? answer.getResponse().getCookie("youbei") : session;
        }

        var page = Jsoup.parse(body(mvc.get()
                .uri("/accounts/" + id)
                .cookie(Objects.requireNonNull(session))
                .with(SignedInAs.of(administrator))
                .exchange()));
        assertThat(page.select(".yb-issued code").text()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(page.select("h1").text()).startsWith("双击者");
        assertThat(get(administrator, "/accounts/" + id).select(".yb-issued"))
                .as("in another session")
                .isEmpty();
    }

    @Test
    void showsAnIncompleteFormAgainWithWhatWasTyped() {
        var answer = create(administrator, null, UUID.randomUUID().toString(), "a b", HOSTILE, "420106001");

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(body(answer));
        assertThat(page.select("#name").attr("value")).isEqualTo(HOSTILE);
        assertThat(page.select(".yb-errors a").eachAttr("href")).contains("#username");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void offersUnitsWhateverUnitTheAdministratorWorksIn() {
        divisions.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        var whole = new Actor(UUID.randomUUID(), "陈示例", Set.of(Role.ADMINISTRATOR), Scope.ALL);
        for (var actor : List.of(whole, administrator, People.administrator(accounts, Cast.JIYUQIAO))) {
            assertThat(get(actor, "/accounts/new").select("#unit option").eachAttr("value"))
                    .contains("420106001", "420106001001");
        }
    }

    @Test
    void refusesARoleThatDoesNotFitTheLevelOfTheUnitBesideTheField() {
        var answer = create(administrator, null, UUID.randomUUID().toString(), "level", "级别", "420106001001");

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(body(answer)).select("#role-error").text()).contains("只能授予街道");
    }

    @Test
    void refusesAForgedUnit() {
        var street = People.administrator(accounts, Cast.JIYUQIAO);
        for (String unit : List.of("420106002", "*", "420106")) {
            var answer = create(street, null, UUID.randomUUID().toString(), "forged", "伪造", unit);
            assertThat(answer).hasStatus(422).bodyText().contains("只能在您自己的管辖范围内授予角色");
        }
        assertThat(create(street, null, UUID.randomUUID().toString(), "forged", "伪造", "12345"))
                .hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/roles, role=AUDITOR&unit=420106001",
        "/role-removals, role=STREET_STAFF&unit=420106001",
        "/disabling, ''",
        "/enabling, ''",
        "/password-reset, ''",
        "/contact-reveal, what=phone&reason=x"
    })
    void letsNobodyElseChangeAnAccount(String verb, String query) {
        var account = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var address = "/accounts/" + account.id() + verb + "?" + query;
        for (Actor actor : List.of(Cast.SUPERVISOR, Cast.STREET, Cast.COMMUNITY, Cast.AUDITOR)) {
            assertThat(mvc.post().uri(address).with(csrf()).with(SignedInAs.of(actor)))
                    .hasStatus(403);
        }
        assertThat(mvc.post().uri(address).with(csrf())).hasStatus(302).hasHeader("Location", "/login");
        assertThat(mvc.post().uri(address).with(SignedInAs.of(administrator))).hasStatus(403);
        var sibling = People.administrator(accounts, Cast.YANGYUAN);
        assertThat(mvc.post().uri(address).with(csrf()).with(SignedInAs.of(sibling)))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/accounts/new", "/positions"})
    void showsAccountsToAdministratorsAndAuditorsOnly(String address) {
        for (Actor actor : List.of(Cast.SUPERVISOR, Cast.STREET, Cast.COMMUNITY)) {
            assertThat(mvc.get().uri(address).with(SignedInAs.of(actor))).hasStatus(403);
        }
        assertThat(mvc.get().uri(address).with(SignedInAs.of(administrator))).hasStatusOk();
        assertThat(mvc.get().uri(address).with(SignedInAs.of(Cast.AUDITOR)))
                .hasStatus(address.endsWith("new") ? 403 : 200);
    }

    @Test
    void doesNotKnowAnAccountOfAnotherUnit() {
        var account = People.opened(accounts, Role.STREET_STAFF, Cast.YANGYUAN);
        var street = People.administrator(accounts, Cast.JIYUQIAO);
        assertThat(mvc.get().uri("/accounts/" + account.id()).with(SignedInAs.of(street)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/accounts/" + UUID.randomUUID()).with(SignedInAs.of(administrator)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/accounts/not-an-id").with(SignedInAs.of(administrator)))
                .hasStatus(404);
    }

    @Test
    void masksContactsAndSaysWhyARefusalHappened() {
        var account = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var page = get(administrator, "/accounts/" + account.id());
        assertThat(page.text()).contains("138****0001").doesNotContain("13800000001");

        var refused = mvc.post()
                .uri("/accounts/" + account.id() + "/roles")
                .param("role", "AUDITOR")
                .param("unit", "420106001")
                .with(csrf())
                .with(SignedInAs.of(administrator));
        assertThat(refused)
                .hasStatus(302)
                .flash()
                .extractingByKey("flash")
                .hasFieldOrPropertyWithValue("key", "refusal.account.separation");
    }

    @Test
    void setsUpPosts() {
        var made = mvc.post()
                .uri("/positions")
                .param("unit", "420106001")
                .param("name", "页面岗位" + UUID.randomUUID())
                .with(csrf())
                .with(SignedInAs.of(administrator));
        assertThat(made).hasStatus(302);
        assertThat(get(administrator, "/positions?unit=420106001").text()).contains("页面岗位", "空缺");
        assertThat(mvc.post()
                        .uri("/positions")
                        .param("unit", "420106001")
                        .param("name", "x")
                        .with(csrf())
                        .with(SignedInAs.of(Cast.STREET)))
                .hasStatus(403);
    }

    @Test
    void setsUpTheSecondFactorWithAPictureOfItsOwn() {
        var account = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var actor = actor(account);
        var page = get(actor, "/account/second-factor");

        assertThat(page.select("svg.yb-qr path").attr("d")).startsWith("M4 4h1");
        assertThat(page.select("svg.yb-qr").attr("aria-label")).isNotEmpty();
        var wrong = mvc.post()
                .uri("/account/second-factor")
                .param("code", "000000")
                .param("password", People.PASSWORD)
                .with(csrf())
                .with(SignedInAs.of(actor));
        assertThat(wrong).hasStatus(422).bodyText().contains("验证码不对");
    }

    private static Actor actor(NewAccount account) {
        return new Actor(account.id(), account.name(), Set.of(Role.STREET_STAFF), Cast.STREET.scope());
    }

    private MvcTestResult create(
            Actor actor, @Nullable Cookie session, String id, String username, String name, String unit) {
        var form = mvc.post()
                .uri("/accounts")
                .param("id", id)
                .param("username", username)
                .param("name", name)
                .param("phone", "")
                .param("email", "")
                .param("role", "STREET_STAFF")
                .param("unit", unit)
                .with(csrf())
                .with(SignedInAs.of(actor));
        return (session == null ? form : form.cookie(session)).exchange();
    }

    private Document get(Actor actor, String address) {
        var answer = mvc.get().uri(address).with(SignedInAs.of(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
