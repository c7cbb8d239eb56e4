package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The job that the product is for: a real division table, a real plan, its duties, what is overdue, and who sees it. */
@BrowserTest
class MainJobIT {
    private static final Path DIVISIONS = Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv");
    private static final Path PLANS = Path.of("../plan-registry/src/test/resources/outline");
    /** Long enough ago that filing, publication and evaluation are all overdue. */
    private static final String LONG_AGO = "2022-03-01";

    private static final Pattern A_PLAN = Pattern.compile(".*/plans/[0-9a-f-]{36}.*");

    @ParameterizedTest
    @CsvSource({"1440, true, docx", "390, true, md", "1440, false, docx"})
    void leadsFromARealPlanToAnOverdueDutyThatEvidenceClears(int width, boolean script, String ending)
            throws Exception {
        var title = "街道演练用总体应急预案" + width + script;
        importDivisions(width, script);
        var plan = issuePlan(width, script, ending, title);
        sweep(width, script);
        supervisorSees(width, script, title);
        feedHolds(width, script, title);
        siblingSeesNothing(width, script, title, plan);
        evidenceClears(width, script, title);
    }

    private static void importDivisions(int width, boolean script) {
        try (var visit = Visit.of("admin", options(width, script))) {
            visit.open("/jurisdiction-imports");
            visit.page().locator("input[type=file]").setInputFiles(DIVISIONS);
            submit(visit.page());
            assertThat(visit.page().locator("main")).containsText("160");
            visit.open("/jurisdictions?q=积玉桥街道");
            assertThat(visit.page().locator("main")).containsText("积玉桥街道");
        }
    }

    private static String issuePlan(int width, boolean script, String ending, String title) {
        try (var visit = Visit.of("street", options(width, script))) {
            var page = visit.page();
            visit.open("/plan-imports");
            page.locator("input[type=file]").setInputFiles(PLANS.resolve("national-general-plan-2025." + ending));
            submit(page);
            assertThat(page.locator(".yb-tree").first()).containsText("总则");
            assertThat(page.locator(".yb-tree").first()).containsText("总体要求");
            page.locator("input[name=title]").fill(title);
            submit(page);
            assertThat(page).hasURL(A_PLAN);
            acceptUnplaced(page);
            step(page, "送审", () -> page.locator("textarea[name=note]").fill("示例编制说明"));
            assertThat(page.locator("main")).containsText("请同单位的另一位同事办理");
            approved(width, script, page.url());
            page.reload();
            step(page, "印发", () -> {
                page.locator("input[name=number]").fill("积办〔2022〕" + (width + (script ? 1 : 2)) + "号");
                page.locator("input[name=on]").fill(LONG_AGO);
            });
            assertThat(page.locator("main")).containsText("在效");
            assertThat(page.locator("main")).containsText("时限");
            assertThat(page.locator("main .basis").first()).containsText("条");
            return page.url();
        }
    }

    /** Whoever drafted it does not approve it: a second person of the same street does. */
    private static void approved(int width, boolean script, String plan) {
        try (var visit = Visit.of("street-lead", options(width, script))) {
            var page = visit.page();
            visit.open(plan);
            step(page, "登记批准", () -> {
                page.locator("input[name=approver]").fill("街道党工委书记");
                page.locator("input[name=on]").fill(LONG_AGO);
            });
        }
    }

    private static void acceptUnplaced(Page page) {
        // the address is there before the page is
        page.waitForLoadState();
        var accept = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("已看过"));
        if (accept.count() > 0) {
            accept.first().click();
            assertThat(page.locator("main")).containsText("已确认");
        }
    }

    /** Opens a step's form from the plan's page, fills it in and sends it. */
    private static void step(Page page, String label, Runnable fill) {
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
        fill.run();
        submit(page);
        assertThat(page).hasURL(Pattern.compile(".*/plans/[0-9a-f-]{36}(\\?.*)?$"));
    }

    private static void sweep(int width, boolean script) {
        try (var visit = Visit.of("supervisor", options(width, script))) {
            visit.open("/sweeps");
            submit(visit.page());
            assertThat(visit.page().locator("main table").first()).isVisible();
        }
    }

    private static void supervisorSees(int width, boolean script, String title) {
        try (var visit = Visit.of("supervisor", options(width, script))) {
            var page = visit.page();
            visit.open("/");
            assertThat(page.locator("main")).containsText("积玉桥");
            visit.open("/obligations?state=overdue&unit=420106001&q=" + title);
            assertThat(page.locator("main tbody tr")).not().hasCount(0);
            assertThat(page.locator("main tbody")).containsText(title);
            visit.open("/calendar?month=2022-03&view=list");
            assertThat(page.locator("main")).containsText(title);
        }
    }

    private static void feedHolds(int width, boolean script, String title) throws Exception {
        try (var visit = Visit.of("street", options(width, script))) {
            visit.open("/calendar");
            visit.page().locator("form:has(input[value=UNIT]) button").first().click();
            var address = visit.page()
                    .locator("main a[href^='http'][href$='.ics']")
                    .last()
                    .getAttribute("href");
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            try (var program = HttpClient.newHttpClient()) {
                var feed = program.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
                var calendar = new CalendarBuilder().build(new StringReader(feed));
                assertThat(calendar.<CalendarComponent>getComponents(Component.VTODO))
                        .anySatisfy(todo -> assertThat(todo.getRequiredProperty(Property.SUMMARY)
                                        .getValue())
                                .contains(title));
            }
        }
    }

    private static void siblingSeesNothing(int width, boolean script, String title, String plan) {
        for (var path : List.of("/plans?q=" + title, "/obligations?q=" + title, "/calendar?month=2022-03&view=list")) {
            try (var visit = Visit.of("street2", options(width, script))) {
                visit.open(path);
                assertThat(visit.page().locator("main h1")).isVisible();
                assertThat(visit.page().locator("main a", new Page.LocatorOptions().setHasText(title)))
                        .hasCount(0);
            }
        }
        try (var visit = Visit.of("street2", options(width, script))) {
            assertThat(visit.open(plan).status()).isEqualTo(404);
        }
    }

    private static void evidenceClears(int width, boolean script, String title) {
        try (var visit = Visit.of("street", options(width, script))) {
            var page = visit.page();
            var list = "/obligations?state=overdue&q=" + title;
            visit.open(list);
            int before = page.locator("main tbody tr").count();
            page.locator("main tbody a").first().click();
            page.locator("main a[href$='/fulfilment']").first().click();
            page.locator("input[name=label]").fill("公布回执示例");
            submit(page);
            assertThat(page.locator("main")).containsText("公布回执示例");
            visit.open(list);
            assertThat(page.locator("main tbody tr")).hasCount(before - 1);
        }
    }

    private static Browser.NewContextOptions options(int width, boolean script) {
        return Visit.at(width).setJavaScriptEnabled(script);
    }

    /** The page's one primary button. */
    private static void submit(Page page) {
        page.locator("main form button.btn-primary").last().click();
    }
}
