package org.youbei.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Of somebody who only looks at the sign-in page the server keeps nothing: a session for each would be a way to fill the database. */
class NothingStoredTests {
    @Test
    void keepsTheTokenOfFormsInTheBrowser() {
        var request = new MockHttpServletRequest("GET", "/login");
        var response = new MockHttpServletResponse();
        var tokens = new TokenCookie();
        var token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);

        var cookie = Objects.requireNonNull(response.getCookie("youbei-form"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(request.getSession(false)).isNull();
        var next = new MockHttpServletRequest("POST", "/login");
        next.setCookies(cookie);
        assertThat(Objects.requireNonNull(tokens.loadToken(next)).getToken()).isEqualTo(token.getToken());
    }

    @Test
    void givesTheTokenOnTlsANameThatNoOtherHostCanSet() {
        var request = new MockHttpServletRequest("GET", "/login");
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        var tokens = new TokenCookie();
        tokens.saveToken(tokens.generateToken(request), request, response);
        var cookie = Objects.requireNonNull(response.getCookie("__Host-youbei-form"));
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    void keepsTheWishedPageInTheBrowser() {
        var request = new MockHttpServletRequest("GET", "/plans");
        request.setQueryString("q=x");
        var response = new MockHttpServletResponse();
        var wished = new WishedPage();
        wished.saveRequest(request, response);

        assertThat(request.getSession(false)).isNull();
        var next = new MockHttpServletRequest("POST", "/login");
        next.setCookies(response.getCookies());
        assertThat(Objects.requireNonNull(wished.getRequest(next, response)).getRedirectUrl())
                .endsWith("/plans?q=x");
        var endless = new MockHttpServletRequest("GET", "/plans");
        endless.setQueryString("q=" + "x".repeat(2_000));
        var nothing = new MockHttpServletResponse();
        wished.saveRequest(endless, nothing);
        assertThat(nothing.getCookies()).isEmpty();
    }
}
