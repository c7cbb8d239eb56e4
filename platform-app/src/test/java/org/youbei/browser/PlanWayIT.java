package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
            issued(street, plan, "街道党工委、办事处", "全程办");
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
            issued(community, plan, "居委会主任", "全程居");
            sent(community, plan);
        }
        try (var street = Visit.of("street")) {
            accepted(street, plan, "社区全程预案");
        }
        published(plan, "community");
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
        return page.url().replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]+", "");
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
        submit(page);
        visit.open(plan + "/verdict");
        page.locator("select[name=verdict]").selectOption("PASSED");
        submit(page);
        assertThat(page).hasURL(Pattern.compile(".*/tasks$"));
    }

    private static void issued(Visit visit, String plan, String approver, String issuer) {
        var page = visit.page();
        visit.open(plan + "/submission");
        page.locator("textarea[name=note]").fill("编制说明（示例）");
        submit(page);
        visit.open(plan + "/approval");
        page.locator("input[name=approver]").fill(approver);
        submit(page);
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
