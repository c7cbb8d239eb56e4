package org.youbei.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.youbei.account.HeldRole;
import org.youbei.account.SignedIn;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

class SecondFactorDueTests {
    private boolean enrolled;
    private int asked;

    private final SecondFactorDue demanded = new SecondFactorDue(Set.of(Role.ADMINISTRATOR), person -> {
        asked++;
        return enrolled;
    });

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void leadsTheDemandedRoleToThePageThatSetsItUp() throws Exception {
        signIn(Role.ADMINISTRATOR);

        assertThat(ask("GET", "/accounts").getRedirectedUrl()).isEqualTo("/account/second-factor");
        assertThat(ask("POST", "/accounts").getStatus()).isEqualTo(403);
        assertThat(passes("GET", "/account/second-factor")).isTrue();
        assertThat(passes("POST", "/logout")).isTrue();
        assertThat(passes("GET", "/css/tokens.css")).isTrue();
    }

    @Test
    void opensEverythingToWhoeverHasItExceptTakingItAway() throws Exception {
        signIn(Role.ADMINISTRATOR);
        enrolled = true;

        assertThat(passes("GET", "/accounts")).isTrue();
        assertThat(ask("POST", "/account/second-factor/removal").getStatus()).isEqualTo(403);
    }

    @Test
    void looksTheEnrolmentUpOncePerSession() throws Exception {
        signIn(Role.ADMINISTRATOR);
        enrolled = true;
        var first = new MockHttpServletRequest("GET", "/accounts");
        demanded.doFilter(first, new MockHttpServletResponse(), new MockFilterChain());
        var second = new MockHttpServletRequest("GET", "/audit");
        second.setSession(java.util.Objects.requireNonNull(first.getSession()));
        demanded.doFilter(second, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void asksNothingOfOtherRolesAndOfVisitors() throws Exception {
        assertThat(passes("GET", "/accounts")).isTrue();
        signIn(Role.STREET_STAFF);
        assertThat(passes("GET", "/plans")).isTrue();
        assertThat(asked).isZero();
    }

    private static void signIn(Role role) {
        var held = List.of(new HeldRole(role, Scope.of(Cast.WUCHANG)));
        var person = SignedIn.now(UUID.randomUUID(), 1, "name", "示例", held, false, new TestClock());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.token(person));
        SecurityContextHolder.setContext(context);
    }

    private boolean passes(String method, String path) throws ServletException, IOException {
        var chain = new MockFilterChain();
        demanded.doFilter(new MockHttpServletRequest(method, path), new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    private MockHttpServletResponse ask(String method, String path) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        demanded.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
        return response;
    }
}
