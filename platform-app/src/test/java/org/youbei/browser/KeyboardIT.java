package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main flow without a mouse: what has the focus is seen, and everything is reached in the order of the page. */
@BrowserTest
class KeyboardIT {
    private static final int LONGEST_WAY = 150;
    private static final double LOOK_MILLIS = 50;

    @Test
    void leadsFromTheSignInToAFulfilledDuty() {
        try (var visit = Visit.anonymous()) {
            var page = visit.page();
            visit.open("/login");
            assertThat(page.locator("#username")).isFocused();
            page.keyboard().type("street");
            page.keyboard().press("Tab");
            page.keyboard().type(Site.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).isVisible();

            skipsTheNavigation(visit);
            unfold(visit, ".yb-side summary:has(+ ul a[href='/plans'])");
            follow(visit, ".yb-side a[href='/plans']");
            follow(visit, "main td.main a");
            assertThat(page).hasURL(Pattern.compile(".*/plans/[0-9a-f-]{36}"));

            unfold(visit, ".yb-side summary:has(+ ul a[href='/obligations'])");
            follow(visit, ".yb-side a[href='/obligations']");
            follow(visit, "main a.yb-chip[href='/obligations?state=upcoming']");
            follow(visit, "main td.main a");
            follow(visit, "main a[href$='/fulfilment']");
            page.keyboard().press("Tab");
            tabTo(visit, "#label");
            page.keyboard().type("键盘填报的示例〔2026〕8号");
            page.keyboard().press("Enter");
            assertThat(page.locator(".yb-flash.done")).isVisible();
            assertThat(page.locator("main")).containsText("键盘填报的示例〔2026〕8号");
        }
    }

    private static void skipsTheNavigation(Visit visit) {
        var page = visit.page();
        page.keyboard().press("Tab");
        assertThat(page.locator(".yb-skip")).isFocused();
        assertThat(page.locator(".yb-skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();
    }

    private static void unfold(Visit visit, String area) {
        tabTo(visit, area);
        visit.page().keyboard().press("Enter");
    }

    private static void follow(Visit visit, String link) {
        var address = visit.page().url();
        tabTo(visit, link);
        visit.page().keyboard().press("Enter");
        assertThat(visit.page()).not().hasURL(address);
    }

    /** Presses Tab until the first of these elements has the focus; every element on the way shows that it has it. */
    private static void tabTo(Visit visit, String wished) {
        for (int steps = 0; steps < LONGEST_WAY; steps++) {
            if (Boolean.TRUE.equals(visit.page().evaluate("s => document.activeElement.matches(s)", wished))) {
                return;
            }
            visit.page().keyboard().press("Tab");
            assertThat(unseen(visit)).isEmpty();
        }
        throw new AssertionError("Tab does not reach " + wished);
    }

    /** What has the focus and does not show it; a mark that moves in is waited for. */
    private static String unseen(Visit visit) {
        var unseen = "";
        for (long waited = 0; waited < Patience.LIMIT.toMillis(); waited += LOOK_MILLIS) {
            unseen = (String) visit.page().evaluate("""
                () => {
                  const at = document.activeElement, look = getComputedStyle(at), box = at.getBoundingClientRect();
                  // The parts of a date field are the browser's own, and so is the mark of its calendar button.
                  if (at === document.body || at.type === "date" && !at.matches(":focus-visible")) return "";
                  const marked = look.outlineStyle !== "none" && look.outlineWidth !== "0px" || look.boxShadow !== "none";
                  const covered = box.width > 0 && (box.bottom < 1 || box.top > innerHeight);
                  return marked && !covered ? "" : "unseen focus: " + at.outerHTML.slice(0, 200);
                }\
                """);
            if (unseen.isEmpty()) {
                return unseen;
            }
            visit.page().waitForTimeout(LOOK_MILLIS);
        }
        return unseen;
    }
}
