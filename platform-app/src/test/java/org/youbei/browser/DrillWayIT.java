package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A table-top and a live drill from the coverage to the approved report, by who leads it at a desk, who takes part with a phone, and who
 * evaluates; the plan's duty to be drilled ends with it.
 */
@BrowserTest
class DrillWayIT {
    private static final Path PICTURES = Path.of("target", "drill-way");
    private static final Pattern A_DRILL = Pattern.compile(".*/drills/[0-9a-f-]{36}(#.*)?$");

    @Test
    void walksATableTopDrillFromTheCoverageToTheApprovedReport() {
        String duty;
        String drill;
        try (var district = Visit.of("supervisor")) {
            duty = duty(district);
            drill = planned(district, "TABLE_TOP");
            prepared(district, drill, "吴示例");
            step(district, drill, "start");
            stampedByPhone(district, drill);
            step(district, drill, "end");
            step(district, drill, "attendance");
        }
        evaluated("street", drill, "P");
        try (var district = Visit.of("supervisor")) {
            district.open(drill + "/evaluation");
            district.page().locator("textarea[name=strengths]").fill("叫应迅速");
            district.page().locator("textarea[name=remark]").fill("预案管用");
            send(district.page());
            reported(district, drill, "总体等级：优");
            fulfilled(district, duty);
        }
    }

    @Test
    void walksALiveDrillWithAHoldAndAFindingToItsImprovement() {
        String duty;
        String drill;
        try (var district = Visit.of("supervisor")) {
            duty = duty(district);
            drill = planned(district, "LIVE");
            prepared(district, drill, "吴示例");
            step(district, drill, "start");
            step(district, drill, "hold");
            assertThat(district.page().locator("h1")).containsText("暂停");
            step(district, drill, "resumption");
            stampedByPhone(district, drill);
            step(district, drill, "end");
            step(district, drill, "attendance");
        }
        evaluated("street", drill, "M");
        try (var district = Visit.of("supervisor")) {
            var page = district.page();
            step(district, drill, "evaluation");
            district.open(drill + "/findings");
            page.locator("input[name=capability]").fill("人员转移");
            page.locator("textarea[name=text]").fill("登记表与实际人数相差三人");
            page.locator("textarea[name=measure]").fill("每月核对名单");
            page.locator("main form.yb-form .btn-primary").click();
            assertThat(page.locator("main .yb-step").first()).containsText("相差三人");
            reported(district, drill, "总体等级：中");
            step(district, drill, "improvement");
            assertThat(page.locator("h1")).containsText("整改中");
            fulfilled(district, duty);
        }
    }

    /** A live drill with an inject, a check-in and a stamp by phone, an evaluator's sheet, and the approved report. */
    @Test
    void takesTwentyFiveClicksFromTheCoverageToTheReport() {
        var clicks = new Clicks();
        String drill;
        try (var district = Visit.of("supervisor")) {
            var page = district.page();
            district.open("/drill-coverage?planned=false&q=武昌区");
            clicks.click(row(district).locator("a[href^='/drills/new']"));
            described(page, clicks);
            drill = page.url().replaceFirst("^https?://[^/]+", "");
            clicks.click(page, "a[href$='/items']");
            page.locator("textarea[name=objectives]").fill("人员转移：四十分钟内转移完毕");
            page.locator("textarea[name=injects]").fill("8 值班电话占线");
            page.locator("textarea[name=participants]").fill("王示例，社区网格员");
            page.locator("textarea[name=evaluators]").fill("吴示例");
            clicks.check(page, "ready");
            clicks.click(page, "main form.yb-form .btn-primary");
            assertThat(page.locator("h1")).containsText("已就绪");
            clicks.click(page, "form[action$='/start'] button");
            byPhone(drill, page.locator("details code").textContent(), clicks);
            page.reload();
            clicks.click(page.locator("#sheet tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("值班电话占线"))
                    .locator("form[data-stamp] button"));
            clicks.click(page, "a[href$='/end']");
            clicks.click(page, "main form[method=post] .btn-primary");
            clicks.click(page, "form[action$='/attendance'] button");
        }
        marked(drill, clicks);
        closed(drill, clicks);
        assertThat(clicks.count()).as("clicks").isLessThanOrEqualTo(25);
    }

    private static void described(Page page, Clicks clicks) {
        clicks.choose(page, "form", "LIVE");
        page.locator("input[name=site]").fill("示例社区广场");
        page.locator("input[name=controller]").fill("郑示例");
        page.locator("input[name=safetyOfficer]").fill("孙示例");
        page.locator("textarea[name=scenario]").fill("一小时降雨八十毫米");
        clicks.click(page, "main form[method=post] .btn-primary");
        assertThat(page).hasURL(A_DRILL);
    }

    private static void byPhone(String drill, String code, Clicks clicks) {
        try (var phone = Visit.of("community", Visit.at(Visit.PHONE))) {
            var page = phone.page();
            phone.open(drill + "/check-in?code=" + code);
            clicks.click(page, "main form[method=post] .btn-primary");
            clicks.click(page, "form[data-stamp] button");
            assertThat(page.locator("#sheet tbody tr").first()).containsText("王示例");
        }
    }

    private static void marked(String drill, Clicks clicks) {
        try (var visit = Visit.of("street")) {
            var page = visit.page();
            visit.open(drill);
            clicks.click(page, "main a[href$='/evaluation-sheet']");
            clicks.choose(page.locator("select[name^=mark-]").first(), "M");
            clicks.choose(page, "mark-COMMAND", "P");
            page.locator("input[name^=remark-]").first().fill("看到的情况（示例）");
            clicks.click(page, "button[name=submit]");
            assertThat(page).hasURL(A_DRILL);
        }
    }

    private static void closed(String drill, Clicks clicks) {
        try (var district = Visit.of("supervisor")) {
            var page = district.page();
            district.open(drill);
            clicks.click(page, ".yb-step a[href$='/evaluation']");
            page.locator("textarea[name=remark]").fill("预案管用");
            clicks.click(page, "main form[method=post] .btn-primary");
            clicks.click(page, ".yb-step a[href$='/report-approval']");
            clicks.click(page, "main form[method=post] .btn-primary");
            district.open(drill + "/report");
            assertThat(page.locator("h1")).containsText("已批准并锁定");
        }
    }

    /** The duty of a plan of the district that nobody has planned a drill for. */
    private static String duty(Visit visit) {
        visit.open("/drill-coverage?planned=false&q=武昌区");
        return row(visit).locator("a[href^='/obligations/']").getAttribute("href");
    }

    private static Locator row(Visit visit) {
        return visit.page()
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHas(visit.page().locator("a[href^='/drills/new']")))
                .first();
    }

    private static String planned(Visit visit, String form) {
        var page = visit.page();
        row(visit).locator("a[href^='/drills/new']").click();
        page.locator("select[name=form]").selectOption(form);
        page.locator("input[name=site]").fill("示例社区广场");
        page.locator("input[name=controller]").fill("李示例");
        page.locator("input[name=safetyOfficer]").fill("孙示例");
        page.locator("textarea[name=scenario]").fill("一小时降雨八十毫米，地下车库进水");
        send(page);
        assertThat(page).hasURL(A_DRILL);
        assertThat(page.locator("#covers")).containsText("专项应急预案");
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static void prepared(Visit visit, String drill, String evaluator) {
        var page = visit.page();
        item(visit, drill, "objectives", () -> {
            page.locator("input[name=capability]").fill("人员转移");
            page.locator("textarea[name=criterion]").fill("四十分钟内转移完毕");
        });
        item(visit, drill, "injects", () -> {
            page.locator("input[name=minute]").fill("8");
            page.locator("textarea[name=text]").fill("值班电话占线");
        });
        item(visit, drill, "participants", () -> {
            chosen(page, "王示例");
            page.locator("input[name=post]").fill("社区网格员");
            page.locator("select[name=unit]").selectOption("420106001002");
        });
        item(visit, drill, "evaluators", () -> chosen(page, evaluator));
        step(visit, drill, "preparation");
        assertThat(page.locator("h1")).containsText("已就绪");
        assertThat(visit.axe()).isEmpty();
    }

    private static void item(Visit visit, String drill, String kind, Runnable fill) {
        visit.open(drill + "/preparation/" + kind);
        fill.run();
        send(visit.page());
        assertThat(visit.page()).hasURL(A_DRILL);
    }

    private static void chosen(Page page, String name) {
        var choices = page.locator("select[name=account] option");
        var choice =
                choices.filter(new Locator.FilterOptions().setHasText(name)).first();
        page.locator("select[name=account]").selectOption(choice.getAttribute("value"));
    }

    /** The controller's sheet stands open and follows by itself while somebody else taps on a phone. */
    private static void stampedByPhone(Visit desk, String drill) {
        var sheet = desk.page();
        desk.open(drill + "/run-sheet");
        var code = sheet.locator("details code").textContent();
        try (var phone = Visit.of("community", Visit.at(Visit.PHONE))) {
            var page = phone.page();
            phone.open(drill + "/check-in?code=" + code);
            send(page);
            assertThat(page).hasURL(Pattern.compile(".*/run-sheet#attendance$"));
            assertThat(page.locator("main")).not().containsText("值班电话占线");
            page.locator("form[data-stamp] button").first().click();
            assertThat(page.locator("#sheet tbody tr").first()).containsText("王示例");
            assertThat(phone.scrollsSideways()).isFalse();
            assertThat(phone.axe()).isEmpty();
            phone.picture(PICTURES.resolve("phone-390.png"));
        }
        assertThat(sheet.locator("#sheet tbody tr").first()).containsText("王示例");
        var inject = sheet.locator("#sheet tbody tr").filter(new Locator.FilterOptions().setHasText("值班电话占线"));
        inject.locator("form[data-stamp] button").click();
        assertThat(sheet.locator("#sheet tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("值班电话占线"))
                        .locator("form"))
                .hasCount(0);
        sheet.reload();
        assertThat(sheet.locator("#attendance")).containsText("扫码");
    }

    private static void evaluated(String evaluator, String drill, String mark) {
        try (var visit = Visit.of(evaluator)) {
            var page = visit.page();
            visit.open(drill + "/evaluation-sheet");
            page.locator("select[name^=mark-]").first().selectOption(mark);
            page.locator("input[name^=remark-]").first().fill("看到的情况（示例）");
            page.locator("select[name=mark-COMMAND]").selectOption("P");
            page.locator("button[name=submit]").click();
            assertThat(page).hasURL(A_DRILL);
            assertThat(page.locator("#evaluators")).containsText("已提交");
        }
    }

    /** Approved once, locked, and given out as a file. */
    private static void reported(Visit visit, String drill, String grade) {
        var page = visit.page();
        visit.open(drill + "/report");
        assertThat(page.locator("main")).containsText(grade);
        assertThat(page.locator("main")).containsText("值班电话占线");
        page.locator("main a.btn-primary").click();
        send(page);
        visit.open(drill + "/report");
        assertThat(page.locator("h1")).containsText("已批准并锁定");
        assertThat(visit.axe()).isEmpty();
        visit.picture(PICTURES.resolve("report-1440.png"));
        var again = visit.open(drill + "/report-approval");
        assertThat(again.status()).isEqualTo(409);
        var file = page.request().get(Site.address(drill + "/report.docx"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(new String(file.body(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    private static void fulfilled(Visit visit, String duty) {
        visit.open(duty);
        assertThat(visit.page().locator("h1")).containsText(Pattern.compile("[按逾]期完成"));
    }

    private static void step(Visit visit, String drill, String noun) {
        visit.open(drill + "/" + noun);
        send(visit.page());
        assertThat(visit.page().locator("main .yb-errors")).hasCount(0);
        assertThat(visit.page()).not().hasURL(Pattern.compile(".*/" + noun + "$"));
    }

    private static void send(Page page) {
        page.locator("main form[method=post] .btn-primary").first().click();
    }
}
