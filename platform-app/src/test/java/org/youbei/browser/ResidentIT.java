package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of a unit as a resident meets it who scanned the code once: on a phone, and later where there is no network. */
@BrowserTest
class ResidentIT {
    /** In the demo district its page is public. */
    private static final String PAGE = "/c/420106001001";

    private static final Path PICTURES = Path.of("target", "gallery");

    @Test
    void opensWithoutANetworkAfterTheFirstVisitInBothLanguages() {
        try (var visit = Visit.with(Visit.at(Visit.PHONE))) {
            var page = visit.page();
            page.navigate(Site.address(PAGE));
            assertThat(page.locator("#offline")).isHidden();
            assertThat(page.locator("#shelters")).hasText("附近避难场所和走法");
            var nearest = page.locator("section[aria-labelledby=shelters] li").first();
            assertThat(nearest).containsText("直线约");
            assertThat(visit.axe()).isEmpty();
            assertThat(visit.scrollsSideways()).isFalse();
            visit.picture(PICTURES.resolve("resident.png"));
            awaitKept(page, PAGE);
            awaitKept(page, PAGE + "?lang=en");

            visit.context().setOffline(true);
            page.close();
            var later = visit.context().newPage();
            later.navigate(Site.address(PAGE));
            assertThat(later.locator("#offline")).isVisible();
            assertThat(later.locator("section[aria-labelledby=shelters] li").first())
                    .containsText("直线约");
            assertThat(later.locator("a[href='tel:119']")).isVisible();
            assertThat(later.locator("h1").evaluate("heading => getComputedStyle(heading).fontSize"))
                    .as("drawn by its own style sheet")
                    .isNotEqualTo("32px");
            later.locator("a.language").click();
            assertThat(later.locator("#shelters")).hasText("Nearest shelters and how to get there");
            assertThat(later.locator("section[aria-labelledby=shelters] li").first())
                    .containsText("as the crow flies");
            visit.context().setOffline(false);
        }
    }

    /** All that comes over the line for a first visit, as the browser counts it. */
    @Test
    void costsAtMostSixtyKilobytes() {
        try (var visit = Visit.with(Visit.at(Visit.PHONE))) {
            var page = visit.page();
            var bytes = new long[1];
            page.onResponse(response -> bytes[0] += response.body().length);
            page.navigate(Site.address(PAGE));
            awaitKept(page, PAGE);
            assertThat(bytes[0]).isBetween(2_000L, 60_000L);
        }
    }

    private static void awaitKept(Page page, String path) {
        page.waitForFunction(
                "async (address) => (await (await caches.open('youbei-resident')).match(address)) !== undefined",
                Site.address(path));
    }
}
