package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to everybody one day: two clicks instead of one, a session that is over, somebody else at the same thing. */
@BrowserTest
class CarelessIT {
    private static final Pattern A_PLAN = Pattern.compile(".*/plans/[0-9a-f-]{36}");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesOnceWhatIsClickedTwice(boolean script) {
        var mark = "双击" + script + UUID.randomUUID().toString().substring(0, 8);
        try (var visit = Visit.of("street", Visit.at(Visit.DESK).setJavaScriptEnabled(script))) {
            var page = visit.page();
            Forms.newPlan(visit, mark);
            Forms.clickTwice(page, "title");
            assertThat(page).hasURL(A_PLAN);
            visit.open("/plans?q=" + mark);
            assertThat(page.locator("main tbody tr")).hasCount(1);

            visit.open("/obligations?state=upcoming&kind=PLAN_EVALUATION");
            page.locator("main td.main a").first().click();
            page.locator("main a[href$='/fulfilment']").click();
            page.locator("[name=label]").fill(mark);
            Forms.clickTwice(page, "label");
            assertThat(page).hasURL(Pattern.compile(".*/obligations/[0-9a-f-]{36}"));
            assertThat(page.locator("main .yb-line")).containsText(mark);
            assertThat(page.locator(".yb-line li:has-text('" + mark + "')")).hasCount(1);
        }
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionIsOver() {
        var mark = "超时" + UUID.randomUUID().toString().substring(0, 8);
        try (var visit = Visit.anonymous()) {
            visit.signIn("street");
            Forms.newPlan(visit, mark);
            visit.context().clearCookies();
            visit.context()
                    .addCookies(List.of(new com.microsoft.playwright.options.Cookie("youbei", "b3Zlcg==")
                            .setUrl(Site.address("/"))));
            var page = visit.page();
            var answer = page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> Forms.button(page, "title").click());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(page.locator("[role=alert]")).containsText("没有丢失");

            page.locator("input[name=username]").fill("street");
            page.locator("input[name=password]").fill("wrong");
            page.locator("input[name=password]").press("Enter");
            assertThat(page.locator("[role=alert]").first()).containsText("不对");
            visit.fillSignIn("street");
            assertThat(page.locator("main")).containsText(mark);
            page.locator("main form:has([name=title]) button").click();
            assertThat(page).hasURL(A_PLAN);
            assertThat(page.locator("h1")).containsText(mark);
        }
    }

    @Test
    void showsTheSecondEditorBothVersions() {
        var mark = "同改" + UUID.randomUUID().toString().substring(0, 8);
        try (var first = Visit.of("street");
                var second = Visit.of("street")) {
            Forms.newPlan(first, mark);
            Forms.button(first.page(), "title").click();
            assertThat(first.page()).hasURL(A_PLAN);
            var edit = first.page().url() + "/edit";
            first.open(edit);
            second.open(edit);
            first.page().locator("[name=title]").fill(mark + "先");
            Forms.button(first.page(), "title").click();
            assertThat(first.page()).hasURL(A_PLAN);

            second.page().locator("[name=title]").fill(mark + "后");
            assertThat(sent(second.page()).status()).isEqualTo(409);
            assertThat(second.page().locator("main")).containsText(mark + "先");
            assertThat(second.page().locator("[name=title]")).hasValue(mark + "后");
            assertThat(sent(second.page()).status())
                    .as("after having seen both")
                    .isEqualTo(302);
            first.page().reload();
            assertThat(first.page().locator("h1")).containsText(mark + "后");
        }
    }

    @Test
    void refusesAForgedUnitAndKeepsTheRest() {
        try (var visit = Visit.of("street")) {
            var mark = "伪造" + UUID.randomUUID().toString().substring(0, 8);
            Forms.newPlan(visit, mark);
            visit.page().locator("select[name=unit] option").first().evaluate("o => o.value = '420106002'");
            visit.page().locator("select[name=unit]").selectOption("420106002");
            assertThat(sent(visit.page()).status()).isEqualTo(422);
            assertThat(visit.page().locator(".yb-errors")).isVisible();
            assertThat(visit.page().locator("[name=title]")).hasValue(mark);
            for (var foreign : List.of("/plans/", "/obligations/", "/plan-imports/", "/attachments/")) {
                var answer = visit.open(foreign + UUID.randomUUID());
                assertThat(answer == null ? 0 : answer.status()).as(foreign).isEqualTo(404);
            }
        }
    }

    /** Hostile words of every kind are words: shown as typed but for characters that nobody sees, executed nowhere. */
    @Test
    void takesWhatIsTypedForText() {
        var typed = "=1\"'><script>alert(1)</script>{{7*7}}${7*7}__${7*7}__::.x\u202E\uD83D\uDE92"
                + UUID.randomUUID().toString().substring(0, 8);
        var shown = typed.replace("\u202E", "");
        String plan;
        try (var visit = Visit.of("street")) {
            Forms.newPlan(visit, typed);
            Forms.button(visit.page(), "title").click();
            assertThat(visit.page()).hasURL(A_PLAN);
            plan = visit.page().url();
            assertThat(visit.page().locator("h1")).containsText(shown);
            visit.open(plan + "/sections/new");
            Forms.fill(visit.page(), Map.of("title", typed, "body", typed));
            Forms.button(visit.page(), "body").click();
            assertThat(visit.page()).not().hasURL(plan + "/sections/new");
            visit.open(plan);
            assertThat(visit.page().locator(".yb-prose")).containsText(shown);
            visit.open("/plans?q=" + typed.substring(typed.length() - 8));
            assertThat(visit.page().locator("main tbody")).containsText(shown);
        }
        try (var visit = Visit.of("supervisor")) {
            visit.open(plan);
            assertThat(visit.page().locator("h1")).containsText(shown);
        }
        try (var visit = Visit.of("admin")) {
            visit.open("/accounts/new");
            var name = "h." + typed.substring(typed.length() - 8);
            Forms.fill(visit.page(), Map.of("name", typed, "username", name));
            visit.page().locator("select[name=role]").selectOption("ADMINISTRATOR");
            Forms.button(visit.page(), "username").click();
            assertThat(visit.page().locator("main")).containsText(shown);
            visit.open("/audit?q=" + typed.substring(typed.length() - 8));
            assertThat(visit.page().locator("h1")).isVisible();
        }
    }

    private static Response sent(Page page) {
        return page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> Forms.button(page, "title").click());
    }
}
