package org.youbei.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.account.Accounts;
import org.youbei.account.HeldRole;
import org.youbei.account.NewAccount;
import org.youbei.account.People;
import org.youbei.account.totp.Totp;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

@PlatformTest
class SessionTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void takesTheSameNewAttributeOfTwoRequestsAtOnce() {
        assertThat(afterBothWrote(sessions)).isEqualTo("second");
    }

    private static <S extends Session> @Nullable String afterBothWrote(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        var first = Objects.requireNonNull(sessions.findById(session.getId()));
        var second = Objects.requireNonNull(sessions.findById(session.getId()));
        first.setAttribute("token", "first");
        second.setAttribute("token", "second");
        sessions.save(first);
        sessions.save(second);
        return Objects.requireNonNull(sessions.findById(session.getId())).getAttribute("token");
    }

    @BeforeEach
    void someUnits() {
        Scopes.run(
                Scope.ALL,
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                    insert into jurisdiction.unit (jurisdiction, district, name) values ('420106', '420106', '武昌区'),
                      ('420106001', '420106', '积玉桥街道'), ('420106002', '420106', '杨园街道'), ('420106001001', '420106', '示例社区')
                    on conflict (jurisdiction) do update set name = excluded.name\
                    """).update()));
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void givesANewSessionAtSignIn() {
        var account = street();
        var before = signedIn(street());

        var answer = signIn(account, People.PASSWORD, before);

        assertThat(answer).hasStatus(302).hasHeader("Location", "/");
        assertThat(cookie(answer).getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/account").cookie(before)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(cookie(answer)))
                .hasStatusOk()
                .bodyText()
                .contains(account.name());
    }

    @Test
    void keepsTheSessionForHalfAnHourOfIdleness() {
        signedIn(street());
        assertThat(jdbc.sql("select distinct max_inactive_interval from session.spring_session")
                        .query(Integer.class)
                        .list())
                .containsExactly(1800);
    }

    @Test
    void endsASessionThatWasUsedAllDay() {
        var session = signedIn(street());
        clock.advance(Duration.ofHours(12));
        assertThat(mvc.get().uri("/account").cookie(session)).hasStatusOk();
        clock.advance(Duration.ofSeconds(1));
        assertThat(mvc.get().uri("/account").cookie(session)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(session)).hasHeader("Location", "/login?notice=expired");
    }

    @Test
    void endsTheSessionsOfADisabledAccountAtOnce() {
        var account = street();
        var session = signedIn(account);
        accounts.disable(Actor.platform(), account.id()).orElseThrow();

        assertThat(mvc.get().uri("/account").cookie(session)).hasHeader("Location", "/login?notice=expired");
        accounts.enable(Actor.platform(), account.id()).orElseThrow();
        assertThat(mvc.get().uri("/account").cookie(session))
                .as("does not come back")
                .hasStatus(302);
    }

    @Test
    void endsTheSessionsOfAnAccountWhoseRolesChange() {
        var account = street();
        var session = signedIn(account);
        var more = new HeldRole(Role.STREET_STAFF, Scope.of(Cast.YANGYUAN));
        accounts.grant(Actor.platform(), account.id(), more).orElseThrow();

        assertThat(mvc.get().uri("/account").cookie(session)).hasStatus(302);
    }

    /** As a node does that read the session just before and stores it just after the account was disabled. */
    @Test
    void doesNotFindASessionThatWasStoredUnderAPrincipalOfBefore() {
        var account = street();
        var session = signedIn(account);
        var stale = account.id() + ".1";
        accounts.disable(Actor.platform(), account.id()).orElseThrow();
        var other = signedIn(street());
        jdbc.sql("update session.spring_session set principal_name = ? where session_id = ?")
                .params(stale, new String(Base64.getDecoder().decode(other.getValue())))
                .update();

        assertThat(mvc.get().uri("/account").cookie(other)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(session)).hasStatus(302);
    }

    @Test
    void showsPeopleTheirOwnSessionsAndEndsThem() {
        var account = street();
        var one = signedIn(account);
        var two = signedIn(account);
        var key = mvc.get().uri("/account/sessions").cookie(one).exchange();
        var forms = Jsoup.parse(body(key)).select("form[action$=/ending]").eachAttr("action");
        assertThat(forms).hasSize(2);

        var stranger = signedIn(street());
        assertThat(mvc.post().uri(forms.getFirst()).cookie(stranger).with(csrf()))
                .hasStatus(404);
        for (String form : forms) {
            mvc.post().uri(form).cookie(one).with(csrf()).exchange();
        }
        assertThat(mvc.get().uri("/account").cookie(two)).hasStatus(302);
    }

    @Test
    void changesThePasswordAndEndsEveryOtherSession() {
        var account = street();
        var here = signedIn(account);
        var elsewhere = signedIn(account);

        assertThat(change(here, "wrong", "another horse battery"))
                .hasStatus(422)
                .bodyText()
                .contains("当前密码不对");
        assertThat(change(here, People.PASSWORD, "short"))
                .hasStatus(422)
                .bodyText()
                .contains("密码至少");
        assertThat(change(here, People.PASSWORD, People.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("这个密码用过");
        var changed = change(here, People.PASSWORD, "another horse battery");

        assertThat(changed).hasStatus(302).hasHeader("Location", "/account");
        assertThat(mvc.get().uri("/account").cookie(cookie(changed))).hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(here)).hasStatus(302);
        assertThat(signIn(account, "another horse battery", null)).hasStatus(302);
    }

    @Test
    void leadsAOneTimePasswordToTheNewPasswordAndNowhereElse() {
        var account = People.account(Role.ADMINISTRATOR, Cast.WUCHANG);
        var issued = accounts.create(Actor.platform(), account).orElseThrow().orElseThrow();
        var session = cookie(signIn(account, issued.password(), null));

        assertThat(mvc.get().uri("/accounts").cookie(session)).hasHeader("Location", "/account/password");
        assertThat(mvc.get().uri("/accounts").cookie(session).header("HX-Request", "true"))
                .hasStatus(403)
                .hasHeader("HX-Redirect", "/account/password");
        assertThat(mvc.post().uri("/accounts").cookie(session).with(csrf())).hasStatus(403);
        assertThat(mvc.get().uri("/account/password").cookie(session)).hasStatusOk();

        var changed = change(session, issued.password(), "another horse battery");
        assertThat(mvc.get().uri("/accounts").cookie(cookie(changed))).hasStatusOk();
    }

    @Test
    void worksAtAUnitBelowTheOwnOne() {
        var session = signedIn(People.opened(accounts, Role.DISTRICT_SUPERVISOR, Cast.WUCHANG));
        assertThat(body(mvc.get().uri("/account").cookie(session).exchange())).contains("武昌区");

        var switched = mvc.post()
                .uri("/working-unit")
                .cookie(session)
                .with(csrf())
                .param("unit", "420106001")
                .param("return", "/account")
                .exchange();

        assertThat(switched).hasStatus(302).hasHeader("Location", "/account");
        var page = Jsoup.parse(body(mvc.get().uri("/account").cookie(session).exchange()));
        assertThat(page.select("[aria-current=true]").eachText()).contains("积玉桥街道");
    }

    @ParameterizedTest
    @ValueSource(strings = {"420106002", "420106", "110102", "420106001099", "*", "", "4201060010011", "x"})
    void doesNotKnowAUnitThatIsNotBelowTheOwnOrDoesNotExist(String unit) {
        var session = signedIn(street());
        var forged =
                mvc.post().uri("/working-unit").cookie(session).with(csrf()).param("unit", unit);
        assertThat(forged).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example"})
    void comesBackToThisApplicationOnly(String address) {
        var session = signedIn(street());
        var answer = mvc.post()
                .uri("/working-unit")
                .cookie(session)
                .with(csrf())
                .param("unit", "420106001")
                .param("return", address);
        assertThat(answer).hasStatus(302).hasHeader("Location", "/");
    }

    @Test
    void signsOutForGood() {
        var session = signedIn(street());
        assertThat(mvc.post().uri("/logout").cookie(session).with(csrf())).hasHeader("Location", "/login?notice=ended");
        assertThat(mvc.get().uri("/account").cookie(session)).hasStatus(302);
    }

    @Test
    void comesBackToThePageThatWasWished() {
        var asked = mvc.get().uri("/account/sessions").accept("text/html").exchange();
        var wished = Objects.requireNonNull(asked.getResponse().getCookie("REDIRECT_URI"));
        var answer = signIn(street(), People.PASSWORD, wished);
        assertThat(answer.getResponse().getRedirectedUrl()).contains("/account/sessions");
    }

    private NewAccount street() {
        return People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
    }

    private Cookie signedIn(NewAccount account) {
        var answer = signIn(account, People.PASSWORD, null);
        assertThat(answer).hasStatus(302);
        return cookie(answer);
    }

    private MvcTestResult signIn(NewAccount account, String password, @Nullable Cookie before) {
        var form = mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("192.0.2." + UUID.randomUUID());
                    return request;
                })
                .param("username", account.username())
                .param("password", password);
        return (before == null ? form : form.cookie(before)).exchange();
    }

    private MvcTestResult change(Cookie session, String present, String next) {
        return mvc.post()
                .uri("/account/password")
                .cookie(session)
                .with(csrf())
                .param("present", present)
                .param("password", next)
                .param("repeated", next)
                .exchange();
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("youbei"));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void countsAWrongPasswordOnce() {
        var account = street();
        for (int n = 0; n < 5; n++) {
            assertThat(signInFrom("192.0.2.77", account, "wrong")).hasStatus(401);
        }
        assertThat(signInFrom("192.0.2.77", account, People.PASSWORD)).hasStatus(429);
    }

    /** An unlocked screen is no way to guess the password. */
    @Test
    void countsGuessesOfThePresentPasswordInsideASession() {
        var session = signedIn(street());
        for (int n = 0; n < 3; n++) {
            assertThat(change(session, "wrong", "another horse battery"))
                    .bodyText()
                    .contains("当前密码不对");
        }
        for (int n = 0; n < 2; n++) {
            assertThat(post(session, "/account/second-factor/removal", "password", "wrong"))
                    .hasStatus(302);
        }
        assertThat(change(session, People.PASSWORD, "another horse battery"))
                .hasStatus(422)
                .bodyText()
                .contains("多次输错");
    }

    @Test
    void asksForThePasswordBeforeASecondFactorIsSetUpAndEndsEveryOtherSession() {
        var account = street();
        var here = signedIn(account);
        var elsewhere = signedIn(account);
        var secret = Jsoup.parse(body(
                        mvc.get().uri("/account/second-factor").cookie(here).exchange()))
                .select("code")
                .text()
                .replace(" ", "");
        var code = new Totp(secret).codeAt(clock.instant());

        assertThat(post(here, "/account/second-factor", "code", code)).hasStatus(422);
        assertThat(post(here, "/account/second-factor", "code", code, "password", "wrong"))
                .hasStatus(422);
        var enrolled = post(here, "/account/second-factor", "code", code, "password", People.PASSWORD);
        assertThat(enrolled).hasStatusOk();
        assertThat(mvc.get().uri("/account").cookie(elsewhere)).hasStatus(302);
        assertThat(mvc.get().uri("/account").cookie(cookie(enrolled))).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/{x}", "/plans?q={a}{b}", "/{"})
    void comesBackAlsoToAnAddressWithBraces(String address) {
        assertThat(mvc.post()
                        .uri("/preferences")
                        .with(csrf())
                        .param("language", "en")
                        .param("return", address))
                .hasStatus(302)
                .hasHeader("Location", address.replace("{", "%7B").replace("}", "%7D"));
    }

    @Test
    void answersAPhoneThatAsksForItsTokenByStatusAlone() {
        assertThat(mvc.get().uri("/m/token")).hasStatus(401);
        var account = People.account(Role.COMMUNITY_WORKER, Cast.JIYUQIAO);
        var issued = accounts.create(Actor.platform(), account).orElseThrow().orElseThrow();
        var session = cookie(signIn(account, issued.password(), null));
        assertThat(mvc.get().uri("/m/token").cookie(session)).hasStatus(403);
    }

    private MvcTestResult post(Cookie session, String path, String... fields) {
        var form = mvc.post().uri(path).cookie(session).with(csrf());
        for (int n = 0; n < fields.length; n += 2) {
            form.param(fields[n], fields[n + 1]);
        }
        return form.exchange();
    }

    private MvcTestResult signInFrom(String address, NewAccount account, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", account.username())
                .param("password", password)
                .exchange();
    }
}
