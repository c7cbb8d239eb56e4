package org.youbei.web.kit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LocalPathTests {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/plans", "/plans?q=%E9%98%B2&sort=-due", "/plans/1#s2"})
    void keepsAddressesOfThisApplication(String address) {
        assertThat(LocalPath.safe(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\/evil",
                "javascript:alert(1)",
                "plans",
                "/plans\r\nSet-Cookie: a=b",
                "/a\\..\\b",
                " /plans",
                "/\tevil"
            })
    void refusesEverythingElse(String address) {
        assertThat(LocalPath.safe(address)).isEqualTo("/");
    }

    @Test
    void writesBracesSoThatARedirectTakesThemForNoVariable() {
        assertThat(LocalPath.safe("/{x}")).isEqualTo("/%7Bx%7D");
        assertThat(LocalPath.safe("/" + "x".repeat(5_000))).isEqualTo("/");
    }

    @Test
    void comesBackToAPageButNotToASentForm() {
        var page = new MockHttpServletRequest("GET", "/plans");
        page.setQueryString("q=1");
        assertThat(LocalPath.withQuery(page)).isEqualTo("/plans?q=1");
        assertThat(LocalPath.withQuery(new MockHttpServletRequest("POST", "/plans")))
                .isEqualTo("/");
    }
}
