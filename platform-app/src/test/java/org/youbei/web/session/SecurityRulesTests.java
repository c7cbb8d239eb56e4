package org.youbei.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.StatementLog;
import org.youbei.testing.Cast;

@PlatformTest
class SecurityRulesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementLog statements;

    @Test
    void tellsItsHealthToAnybodyAndNothingElse() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsAProxyWhetherItLivesAndWhetherItTakesWork(String address) {
        assertThat(mvc.get().uri(address)).hasStatusOk().bodyText().isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/health/db",
                "/actuator/metrics",
                "/actuator/info"
            })
    void exposesNothingElseOfTheActuator(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(302);
        assertThat(mvc.get().uri(address).with(SignedInAs.of(Cast.ADMINISTRATOR)))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plans", "/obligations.csv", "/accounts", "/nowhere"})
    void asksForASignInAnywhereElse(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(302).hasHeader("Location", "/login");
    }

    @Test
    void answersAPartOfAPageWithoutSignInByARedirectOfTheWholePage() {
        assertThat(mvc.get().uri("/plans").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/login");
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertThat(mvc.get().uri("/nowhere").with(SignedInAs.of(Cast.STREET))).hasStatus(404);
        assertThat(mvc.get().uri("/css/nowhere.css")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/logout", "/preferences", "/nowhere"})
    void refusesEveryFormWithoutItsToken(String address) {
        assertThat(mvc.post().uri(address)).hasStatus(403);
        assertThat(mvc.post().uri(address).with(SignedInAs.of(Cast.ADMINISTRATOR)))
                .hasStatus(403);
    }

    @Test
    void asksToSignInAgainWhereTheSessionOfAFormIsOver() {
        var form = mvc.post().uri("/plans").with(request -> {
            request.setRequestedSessionIdValid(false);
            request.setCookies(new jakarta.servlet.http.Cookie("youbei", "bm90LXRoZXJl"));
            return request;
        });
        assertThat(form).hasStatus(302).hasHeader("Location", "/login?notice=expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/nowhere", "/actuator/health", "/css/frame.css"})
    void sendsTheHeadersWithEveryAnswer(String address) {
        assertThat(mvc.get().uri(address).secure(true))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src"
                                + " 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "same-origin")
                .containsHeader("Permissions-Policy")
                .containsHeader("Strict-Transport-Security");
    }

    @Test
    void setsTheSessionCookieForThisHostAloneOnTls() {
        var cookie =
                mvc.get().uri("/login").secure(true).exchange().getResponse().getHeader("Set-Cookie");
        assertThat(cookie).startsWith("__Host-youbei=").contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
        var plain = mvc.get().uri("/login").exchange().getResponse().getHeader("Set-Cookie");
        assertThat(plain)
                .startsWith("youbei=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void saysTheSameOfAnUnknownNameAndAWrongPassword() {
        var answer = mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("192.0.2.1");
                    return request;
                })
                .param("username", "nobody-of-this-name")
                .param("password", "wrong password");
        assertThat(answer).hasStatus(401).hasForwardedUrl("/login");

        var shown = mvc.get()
                .uri("/login")
                .param("username", "nobody-of-this-name")
                .requestAttr(SignInFailure.PROBLEM, new SignInFailure.Problem("credentials"));
        assertThat(shown).bodyText().contains("用户名、密码或验证码不对").contains("nobody-of-this-name");
    }

    /** With the cookie of a session: it is never looked up, because the database may be what failed. */
    @ParameterizedTest
    @ValueSource(strings = {"/css/frame.css", "/actuator/health", "/actuator/health/readiness"})
    void servesWhatIsTheSameForEverybodyWithoutLookingAtTheSession(String address) throws Exception {
        var asked = statements.during(() -> assertThat(mvc.get().uri(address).cookie(new Cookie("youbei", "b3Zlcg==")))
                .hasStatusOk());
        assertThat(asked).noneMatch(sql -> sql.contains("spring_session"));
    }

    @Test
    void tellsItsHealthAsJsonToABrowserToo() {
        assertThat(mvc.get().uri("/actuator/health").accept("text/html"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/json");
    }
}
