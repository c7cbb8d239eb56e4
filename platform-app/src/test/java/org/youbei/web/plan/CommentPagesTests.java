package org.youbei.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/** Comments on the words of a draft, on the page of its section. */
@PlatformTest
class CommentPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void commentsOnWordsDealsWithItAndTakesItBack() {
        var plan = zh.imported(
                Cast.STREET, "420106001", "批注的草稿", "1 总则\n1.1 目的\n提高能力。\n1.2 职责\n街道负责先期处置。\n2 附则\n本预案自印发之日起施行。");
        var id = plan.replaceAll("[?#].*", "");
        var section =
                page(zh.get(Cast.STREET, id + "?version=work")).select("a[href*=/sections/]").eachAttr("href").stream()
                        .map(href -> href.replaceAll("[?#].*", ""))
                        .filter(href -> !href.endsWith("/new"))
                        .filter(href -> page(zh.get(Cast.STREET, href))
                                .select("#body")
                                .text()
                                .contains("先期处置"))
                        .findFirst()
                        .orElseThrow();
        assertThat(page(zh.get(Cast.STREET, section)).select("#comments").text())
                .contains("还没有批注");
        var added = zh.post(Cast.STREET, section + "/comments", Map.of("quote", "先期处置", "comment", "写明由谁<b>负责</b>"));
        assertThat(location(added)).isEqualTo(section + "#comments");
        var shown = page(zh.get(Cast.STREET, section)).select("#comments");
        assertThat(shown.select("blockquote").text()).isEqualTo("先期处置");
        assertThat(shown.text()).contains("写明由谁<b>负责</b>", Cast.STREET.name());

        var refused = zh.post(Cast.STREET, section + "/comments", Map.of("quote", "没有这几个字", "comment", "我的意见"));
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select("#comments").text()).contains("本节里没有这几个字");
        assertThat(page(refused).select("#comment").text())
                .as("what was typed stays")
                .isEqualTo("我的意见");

        var resolve = shown.select("form[action$=/resolution]").attr("action");
        var done = zh.post(Cast.STREET, resolve, Map.of());
        assertThat(done.getMvcResult().getFlashMap().get("flash")).asString().contains("/reopening");
        assertThat(page(en.get(Cast.STREET, section)).select("#comments").text())
                .contains("Dealt with: " + Cast.STREET.name())
                .doesNotContain("??");
        location(zh.post(Cast.STREET, resolve.replace("/resolution", "/reopening"), Map.of()));
        assertThat(page(zh.get(Cast.STREET, section)).select("form[action$=/resolution]"))
                .hasSize(1);
        assertThat(status(zh.post(Cast.SIBLING_STREET, section + "/comments", Map.of("comment", "x"))))
                .isEqualTo(404);
    }
}
