package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class SignInIT {
    @Test
    void leadsToTheSignInFirst() {
        try (var visit = Visit.anonymous()) {
            visit.open("/plans");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/login$"));
            assertThat(visit.page().locator("h1")).isVisible();
            assertThat(visit.axe()).isEmpty();
        }
    }

    @Test
    void fitsAPhone() {
        try (var visit = Visit.with(Visit.at(Visit.PHONE))) {
            visit.open("/login");
            assertThat(visit.scrollsSideways()).isFalse();
            assertThat(visit.axe()).isEmpty();
        }
    }
}
