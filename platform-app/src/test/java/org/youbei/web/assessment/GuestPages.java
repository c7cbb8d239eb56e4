package org.youbei.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The browser of somebody with an invitation and without an account. */
record GuestPages(MockMvcTester mvc, String link, Cookie kept) {
    /** Opens an invitation with its button. */
    static GuestPages open(MockMvcTester mvc, String link) {
        var opened = mvc.post()
                .uri(URI.create(link))
                .param("act", "open")
                .with(csrf())
                .exchange();
        assertThat(opened).hasStatus(302);
        return new GuestPages(
                mvc, link, Objects.requireNonNull(opened.getResponse().getCookie("yb-guest")));
    }

    MvcTestResult get(String query) {
        return mvc.get()
                .uri(URI.create(link + query))
                .cookie(kept, new Cookie("yb-lang", "zh-CN"))
                .exchange();
    }

    MvcTestResult post(Map<String, String> fields) {
        var request = mvc.post()
                .uri(URI.create(link))
                .cookie(kept, new Cookie("yb-lang", "zh-CN"))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
