package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The whole way of a street's plan and of a community's, from the real document to filed and published, by three people. */
@BrowserTest
class PlanWayIT {
    private static final Path DOCUMENT =
            Path.of("../plan-registry/src/test/resources/outline/national-general-plan-2025.docx");

    @Test
    void walksAStreetPlanFromTheRealDocumentToFiledAndPublished() {
        String plan;
        try (var street = Visit.of("street")) {
            plan = imported(street, "街道全程预案");
            prepared(street, plan);
            consulted(street, plan);
            reviewed(street, plan);
            assertThat(tasks(street, plan, "专家论证")).containsText("已完成");
            submitted(street, plan);
            street.open(plan + "/approval");
            assertThat(street.page().locator("main")).containsText("请同单位的另一位同事办理");
        }
        try (var lead = Visit.of("street-lead")) {
            approved(lead, plan, "街道党工委、办事处");
        }
        try (var street = Visit.of("street")) {
            issued(street, plan, "全程办");
            sent(street, plan);
        }
        returnedOnceAndAccepted("supervisor", "street", plan, "街道全程预案");
        published(plan, "street");
    }

    @Test
    void walksACommunityPlanFromTheRealDocumentToFiledAndPublished() {
        String plan;
        try (var community = Visit.of("community")) {
            plan = imported(community, "社区全程预案");
            assertThat(tasks(community, plan, "送审")).containsText("缺风险评估");
            paper(community, plan, "RISK_ASSESSMENT");
            assertThat(tasks(community, plan, "风险评估、资源调查、案例分析")).containsText("缺案例分析");
            submitted(community, plan);
        }
        try (var second = Visit.of("community-lead")) {
            approved(second, plan, "居委会主任");
        }
        try (var community = Visit.of("community")) {
            issued(community, plan, "全程居");
            sent(community, plan);
        }
        try (var street = Visit.of("street")) {
            accepted(street, plan, "社区全程预案");
        }
        published(plan, "community");
    }

    /** Three parties answer, three experts sign; whatever a form knows already stands in it. */
    @Test
    void takesThirtyClicksFromTheWordFileToPublished() {
        var clicks = new Clicks();
        String plan;
        try (var street = Visit.of("street")) {
            plan = opened(street, clicks, "街道计数预案");
            onTasks(street, clicks);
        }
        try (var lead = Visit.of("street-lead")) {
            lead.open(plan + "/tasks");
            lead.page().locator("input[name=approver]").fill("街道党工委、办事处");
            now(lead.page(), clicks);
        }
        try (var street = Visit.of("street")) {
            var page = street.page();
            street.open(plan + "/tasks");
            page.locator("input[name=number]").fill("计数办〔2026〕1号");
            now(page, clicks);
            now(page, clicks);
        }
        try (var supervisor = Visit.of("supervisor")) {
            var page = supervisor.page();
            supervisor.open("/plan-filings");
            var row = page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("街道计数预案"));
            clicks.click(row.locator("form button"));
            assertThat(page.locator(".yb-note, .yb-flash, main").first()).isVisible();
        }
        try (var street = Visit.of("street")) {
            var page = street.page();
            street.open(plan + "/tasks");
            page.locator("input[name=place]").fill("公告栏");
            now(page, clicks);
            assertThat(tasks(street, plan, "备案")).containsText("已完成");
            assertThat(tasks(street, plan, "公布")).containsText("已完成");
        }
        Assertions.assertThat(clicks.count()).as("clicks").isLessThanOrEqualTo(30);
    }

    private static String opened(Visit visit, Clicks clicks, String title) {
        var page = visit.page();
        visit.open("/plans");
        clicks.click(page, "main a[href$='/plan-imports']");
        clicks.file(page, "input[type=file]", DOCUMENT);
        clicks.click(page, "main form button.btn-primary");
        page.locator("input[name=title]").fill(title);
        clicks.choose(page, "procedure", "FULL");
        clicks.click(page, "main form button.btn-primary");
        assertThat(page).hasURL(Pattern.compile(".*/plans/[0-9a-f-]{36}/tasks$"));
        return page.url().replaceFirst("/tasks$", "").replaceFirst("^https?://[^/]+", "");
    }

    private static void onTasks(Visit visit, Clicks clicks) {
        var page = visit.page();
        clicks.click(page, "form[action$='/unplaced-acceptance'] button");
        page.locator("textarea[name=drafters]").fill("吴示例，街道办事处，主任\n孙示例，派出所");
        for (var kind : List.of("RISK_ASSESSMENT", "RESOURCE_SURVEY", "CASE_ANALYSIS")) {
            page.locator("input[name=title" + kind + "]").fill("二〇二六年报告（示例）");
        }
        now(page, clicks);
        page.locator("textarea[name=parties]").fill("派出所\n卫生服务中心\n供电所");
        now(page, clicks);
        for (int n = 1; n <= 3; n++) {
            clicks.choose(page, "answer" + n, n == 3 ? "COMMENTS" : "AGREES");
        }
        page.locator("textarea[name=words3]").fill("补充警戒区范围");
        clicks.choose(page, "handling3", "ADOPTED");
        page.locator("input[name=proof]").fill("复函存应急办（示例）");
        assertThat(page.locator("#now")).isVisible();
        Assertions.assertThat(visit.axe()).isEmpty();
        now(page, clicks);
        page.locator("textarea[name=experts]").fill("陈示例，高校\n刘示例，安科院\n郑示例，水务局");
        now(page, clicks);
        clicks.choose(page, "rest", "MET");
        for (int n = 1; n <= 3; n++) {
            clicks.check(page, "sign" + n);
        }
        clicks.choose(page, "verdict", "PASSED");
        page.locator("input[name=proof]").fill("签字页存应急办（示例）");
        Assertions.assertThat(visit.axe()).isEmpty();
        now(page, clicks);
        assertThat(page.locator("textarea[name=note]")).hasValue(Pattern.compile("[\\s\\S]*征求 3 家意见[\\s\\S]*"));
        Assertions.assertThat(visit.axe()).isEmpty();
        now(page, clicks);
    }

    /** The one primary button of the form in place. */
    private static void now(Page page, Clicks clicks) {
        var form = page.locator("#now form").getAttribute("action");
        clicks.click(page, "#now .btn-primary");
        assertThat(page.locator("#now form[action='" + form + "']")).hasCount(0);
        assertThat(page.locator("main .yb-errors")).hasCount(0);
    }

    private static String imported(Visit visit, String title) {
        var page = visit.page();
        visit.open("/plan-imports");
        page.locator("input[type=file]").setInputFiles(DOCUMENT);
        submit(page);
        page.locator("input[name=title]").fill(title);
        page.locator("select[name=procedure]").selectOption("FULL");
        submit(page);
        assertThat(page).hasURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
        var accept = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("已看过"));
        if (accept.count() > 0) {
            accept.first().click();
            assertThat(page.locator("main")).containsText("已确认");
        }
        return page.url().replaceFirst("\\?.*", "").replaceFirst("/tasks$", "").replaceFirst("^https?://[^/]+", "");
    }

    private static void prepared(Visit visit, String plan) {
        var page = visit.page();
        visit.open(plan + "/drafters");
        page.locator("input[name=name]").fill("吴示例");
        page.locator("input[name=unit]").fill("街道办事处");
        page.locator("input[name=leader]").check();
        submit(page);
        assertThat(page.locator("main table")).containsText("组长");
        List.of("RISK_ASSESSMENT", "RESOURCE_SURVEY", "CASE_ANALYSIS").forEach(kind -> paper(visit, plan, kind));
    }

    private static void paper(Visit visit, String plan, String kind) {
        var page = visit.page();
        visit.open(plan + "/papers");
        page.locator("select[name=kind]").selectOption(kind);
        page.locator("input[name=title]").fill("二〇二六年报告（示例）");
        submit(page);
        assertThat(page.locator("main tbody").first()).containsText("二〇二六年报告");
    }

    private static void consulted(Visit visit, String plan) {
        var page = visit.page();
        visit.open(plan + "/consultation");
        page.locator("input[name=answerBy]").fill(page.locator("input[name=on]").inputValue());
        page.locator("textarea[name=parties]").fill("派出所\n卫生服务中心");
        submit(page);
        for (int n = 0; n < 2; n++) {
            visit.open(plan + "/consultations");
            page.locator("a[href$='/answer']").nth(n).click();
            page.locator("select[name=answer]").selectOption(n == 0 ? "AGREES" : "COMMENTS");
            page.locator("textarea[name=words]").fill(n == 0 ? "" : "补充警戒区范围");
            page.locator("input[name=proof]").fill("复函存应急办（示例）");
            submit(page);
        }
        page.locator("a[href$='/handling']").first().click();
        page.locator("select[name=handling]").selectOption("ADOPTED");
        submit(page);
        assertThat(page.locator("main table")).containsText("采纳");
        visit.open(plan + "/consultation-end");
        page.locator("textarea[name=summary]").fill("征求两家意见，采纳一条。");
        submit(page);
        assertThat(page).hasURL(Pattern.compile(".*/tasks$"));
    }

    private static void reviewed(Visit visit, String plan) {
        var page = visit.page();
        visit.open(plan + "/review");
        page.locator("textarea[name=experts]").fill("陈教授，高校安全工程系");
        submit(page);
        visit.open(plan + "/points");
        for (int n = 1; n <= 6; n++) {
            page.locator("select[name=point" + n + "]").selectOption("MET");
        }
        submit(page);
        page.locator("a[href$='/signature']").first().click();
        page.locator("input[name=proof]").fill("签字页存应急办（示例）");
        submit(page);
        visit.open(plan + "/verdict");
        page.locator("select[name=verdict]").selectOption("PASSED");
        submit(page);
        assertThat(page).hasURL(Pattern.compile(".*/tasks$"));
    }

    private static void submitted(Visit visit, String plan) {
        visit.open(plan + "/submission");
        visit.page().locator("textarea[name=note]").fill("编制说明（示例）");
        submit(visit.page());
    }

    private static void approved(Visit visit, String plan, String approver) {
        visit.open(plan + "/approval");
        visit.page().locator("input[name=approver]").fill(approver);
        submit(visit.page());
    }

    private static void issued(Visit visit, String plan, String issuer) {
        var page = visit.page();
        visit.open(plan + "/issue");
        page.locator("input[name=number]").fill(issuer + "〔2026〕1号");
        submit(page);
        assertThat(page.locator("main h1")).containsText("在效");
    }

    private static void sent(Visit visit, String plan) {
        visit.open(plan + "/filing");
        visit.page().locator("textarea[name=note]").fill("正式文本、电子文本和编制说明");
        submit(visit.page());
        assertThat(visit.page().locator("main")).containsText("待受理");
    }

    private static void returnedOnceAndAccepted(String receiver, String sender, String plan, String title) {
        try (var visit = Visit.of(receiver)) {
            visit.open("/plan-filings");
            assertThat(visit.page().locator("main tbody")).containsText(title);
            visit.open(plan + "/filing-return");
            visit.page().locator("textarea[name=missing]").fill("联系人电话\n简明处置卡");
            submit(visit.page());
        }
        try (var visit = Visit.of(sender)) {
            assertThat(tasks(visit, plan, "备案")).containsText("简明处置卡");
            sent(visit, plan);
        }
        try (var visit = Visit.of(receiver)) {
            visit.open(plan + "/filing-return");
            assertThat(visit.page().locator("main")).containsText("已经退回过一次");
            accepted(visit, plan, title);
        }
    }

    private static void accepted(Visit visit, String plan, String title) {
        var page = visit.page();
        visit.open("/plan-filings");
        page.locator("main tbody").getByText(title).click();
        assertThat(page).hasURL(Pattern.compile(".*" + plan + "$"));
        visit.open(plan + "/filing-acceptance");
        submit(page);
        assertThat(page.locator("main .yb-facts")).containsText("受理");
    }

    private static void published(String plan, String keeper) {
        try (var visit = Visit.of(keeper)) {
            var page = visit.page();
            visit.open(plan + "/publication");
            page.locator("input[name=place]").fill("公告栏");
            submit(page);
            assertThat(tasks(visit, plan, "备案")).containsText("已完成");
            assertThat(tasks(visit, plan, "公布")).containsText("已完成");
        }
    }

    private static Locator tasks(Visit visit, String plan, String task) {
        visit.open(plan + "/tasks");
        return visit.page()
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + task + "\\s*办法")));
    }

    private static void submit(Page page) {
        page.locator("main form[method=post] .yb-acts button, main form[method=post] button.btn-primary")
                .last()
                .click();
    }
}
