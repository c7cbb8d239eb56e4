package org.youbei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tree of a draft under the hands of two people: moved, numbered, split, merged, and nothing that one of them typed is lost. */
@BrowserTest
class PlanEditorIT {
    private static final String TEXT = """
        # 编辑台预案（示例）

        ## 1 总则

        ### 1.1 目的

        减少损失。

        ### 1.2 依据

        按照有关规定。

        ## 2 组织

        设指挥部。

        值守安排

        昼夜值守，见1.2。

        ## 3 附则

        由街道解释。
        """;

    @Test
    void arrangesSplitsAndMergesWithoutLosingAWord() {
        try (var street = Visit.of("street")) {
            var plan = imported(street);
            moved(street, plan);
            splitAndMerged(street, plan);
            numbered(street, plan);
            street.open(plan + "?version=work");
            assertThat(street.page().locator(".yb-prose"))
                    .containsText(Pattern.compile("减少损失。.*按照有关规定。.*设指挥部。.*值守安排.*昼夜值守.*由街道解释。", Pattern.DOTALL));
            writtenByTwo(street, plan);
        }
    }

    /** A table as a grid: made, filled, one row and one column more, one row less; and the text says the same. */
    @Test
    void writesATableInCells() {
        try (var street = Visit.of("street")) {
            var plan = imported(street);
            var page = street.page();
            street.open(plan + "/sections");
            page.locator(".yb-outline a", new Page.LocatorOptions().setHasText("3 附则"))
                    .click();
            page.waitForURL(Pattern.compile(".*/sections/[0-9a-f-]{36}"));
            page.locator("textarea[name=body]").fill("联系表如下");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("插入表格"))
                    .click();
            var cells = page.locator(".yb-tables td input");
            assertThat(cells).hasCount(6);
            cells.nth(0).fill("姓名");
            cells.nth(1).fill("岗位");
            cells.nth(3).fill("示例甲");
            cells.nth(4).fill("书记");
            act(page, "在下面加一行");
            act(page, "在右边加一列");
            assertThat(cells).hasCount(12);
            cells.nth(11).focus();
            act(page, "删除这一行");
            assertThat(cells).hasCount(8);
            org.assertj.core.api.Assertions.assertThat(street.axe()).isEmpty();
            submit(page);
            street.open(plan + "?version=work");
            var row = page.locator(".yb-prose tr", new Page.LocatorOptions().setHasText("示例甲"));
            assertThat(row.locator("td, th").first()).hasText("示例甲");
            assertThat(row).containsText("书记");
            assertThat(page.locator(".yb-prose")).containsText("联系表如下");
        }
    }

    private static void act(Page page, String name) {
        page.locator(".yb-tables")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static String imported(Visit visit) {
        var page = visit.page();
        visit.open("/plan-imports");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("editor.md", "text/markdown", TEXT.getBytes(StandardCharsets.UTF_8)));
        submit(page);
        page.locator("input[name=title]").fill("编辑台预案（示例）");
        submit(page);
        assertThat(page).hasURL(Pattern.compile(".*/plans/[0-9a-f-]{36}.*"));
        return page.url().replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]+", "");
    }

    /** By keyboard and by button; the line keeps the focus. */
    private static void moved(Visit visit, String plan) {
        var page = visit.page();
        visit.open(plan + "/sections");
        assertThat(names(page)).hasText(new String[] {"1 总则", "1.1 目的", "1.2 依据", "2 组织", "3 附则"});
        page.locator(".yb-outline a", new Page.LocatorOptions().setHasText("1.2 依据"))
                .focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(names(page)).hasText(new String[] {"1 总则", "1.2 依据", "1.1 目的", "2 组织", "3 附则"});
        assertThat(page.locator(".yb-outline a", new Page.LocatorOptions().setHasText("1.2 依据")))
                .isFocused();
        page.locator(".yb-outline li", new Page.LocatorOptions().setHasText("1.2 依据"))
                .locator("summary")
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("下移 1.2 依据"))
                .click();
        assertThat(names(page)).hasText(new String[] {"1 总则", "1.1 目的", "1.2 依据", "2 组织", "3 附则"});
    }

    private static void splitAndMerged(Visit visit, String plan) {
        var page = visit.page();
        open(page, "2 组织");
        page.locator("#paragraph").selectOption(new SelectOption().setIndex(0));
        page.locator("#below").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拆分章节"))
                .click();
        assertThat(page.locator("main")).containsText("章节已拆分");
        visit.open(plan + "/sections");
        assertThat(names(page)).hasCount(6);
        page.locator(".yb-outline a").nth(4).click();
        page.locator("summary", new Page.LocatorOptions().setHasText("并入上一节")).click();
        page.locator("details[open] button", new Page.LocatorOptions().setHasText("并入上一节"))
                .click();
        assertThat(page.locator("main")).containsText("已并入上一节");
    }

    private static void numbered(Visit visit, String plan) {
        var page = visit.page();
        visit.open(plan + "/sections");
        page.locator("select[name=style]").selectOption("HAN");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重新编号"))
                .click();
        assertThat(names(page).first()).hasText(Pattern.compile("一、 ?总则"));
        assertThat(names(page).nth(2)).hasText(Pattern.compile("（二） ?依据"));
    }

    /** The second one to save sees both texts and keeps the own. */
    private static void writtenByTwo(Visit first, String plan) {
        var page = first.page();
        first.open(plan + "/sections");
        open(page, "附则");
        try (var second = Visit.of("street")) {
            second.open(page.url().replaceFirst("^https?://[^/]+", ""));
            second.page().locator("#body").fill("由街道办事处解释。");
            submit(second.page());
            assertThat(second.page()).not().hasURL(page.url());
        }
        page.locator("#body").fill("由应急办解释。");
        submit(page);
        assertThat(page.locator("main .yb-prose")).containsText("由街道办事处解释。");
        assertThat(page.locator("#body")).hasValue("由应急办解释。");
        submit(page);
        first.open(plan + "?version=work");
        assertThat(page.locator(".yb-prose")).containsText("由应急办解释。");
    }

    private static void open(Page page, String section) {
        page.locator(".yb-outline a", new Page.LocatorOptions().setHasText(section))
                .click();
        assertThat(page.locator("#body")).isVisible();
    }

    private static Locator names(Page page) {
        return page.locator(".yb-outline a.name");
    }

    private static void submit(Page page) {
        page.locator("main form.yb-form[method=post] .yb-acts button.btn-primary, main form[method=post]"
                        + " button.btn-primary")
                .first()
                .click();
    }
}
