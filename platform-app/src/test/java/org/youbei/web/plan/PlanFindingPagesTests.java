package org.youbei.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.model.Actor;
import org.youbei.plan.shelf.Word;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

@PlatformTest
class PlanFindingPagesTests {
    private static final String TEXT = """
            1 总则
            1.1 编制目的
            提高应对能力。
            2 人员转移
            收到榕树路内涝红色预警后，网格员逐户通知，３０分钟内转移到Ａ区<b>体育馆</b>。
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
    }

    @Test
    void leadsFromAWordToTheSectionThatSaysIt() {
        var plan = zh.imported(Cast.STREET, "420106001", "查找用的预案", TEXT);
        var found = list(Cast.STREET, "榕树路");
        var hit = found.select(".yb-hits a").first();
        assertThat(hit.text()).isEqualTo("2 人员转移");
        assertThat(hit.attr("href")).isEqualTo(plan + "#s2");
        assertThat(page(zh.get(Cast.STREET, plan)).select("#s2").text()).contains("人员转移");
        assertThat(found.select(".yb-hits mark").eachText()).containsOnly("榕树路");
        assertThat(found.select(".yb-hits").text()).contains("内涝红色预警");
    }

    @Test
    void marksWhatWasTypedInWhateverWidthAndPrintsTextAsText() {
        zh.imported(Cast.STREET, "420106001", "全角的预案", TEXT);
        var found = list(Cast.STREET, "30分钟 a区");
        assertThat(found.select(".yb-hits mark").eachText()).contains("３０分钟", "Ａ区");
        assertThat(found.select(".yb-hits b")).isEmpty();
        assertThat(found.select(".yb-hits").text()).contains("<b>体育馆</b>");
    }

    @Test
    void findsNothingForASiblingInListExportOrPalette() {
        zh.imported(Cast.STREET, "420106001", "旁人找不到的预案", TEXT);
        for (var query : List.of("榕树路", "榕", "旁人找不到")) {
            assertThat(list(Cast.SIBLING_STREET, query).select("tbody tr")).isEmpty();
            assertThat(palette(Cast.SIBLING_STREET, query)).doesNotContain("找不到的预案", "人员转移");
        }
        assertThat(page(zh.get(Cast.SIBLING_STREET, "/plans.csv?q=" + encoded("榕树路")))
                        .wholeText())
                .doesNotContain("旁人");
        assertThat(page(zh.get(Cast.STREET, "/plans.csv?q=" + encoded("榕树路"))).wholeText())
                .contains("旁人找不到的预案");
    }

    @Test
    void offersPlansAndSectionsInThePalette() {
        zh.imported(Cast.STREET, "420106001", "命令面板的预案", TEXT);
        assertThat(palette(Cast.STREET, "命令面板的")).contains("命令面板的预案");
        assertThat(palette(Cast.STREET, "榕树路")).contains("2 人员转移");
        assertThat(palette(Cast.ADMINISTRATOR, "榕树路")).doesNotContain("人员转移");
    }

    @Test
    void partsATextWhereTheLongestWordStands() {
        assertThat(HitLine.pieces("防汛抗旱应急", Word.of("防汛 防汛抗旱 应")))
                .containsExactly(
                        new HitLine.Piece("防汛抗旱", true), new HitLine.Piece("应", true), new HitLine.Piece("急", false));
        assertThat(HitLine.pieces("", Word.of("防汛"))).isEmpty();
        assertThat(HitLine.pieces("没有", List.of())).containsExactly(new HitLine.Piece("没有", false));
    }

    private org.jsoup.nodes.Document list(Actor actor, String query) {
        return page(zh.get(actor, "/plans?q=" + encoded(query)));
    }

    private String palette(Actor actor, String query) {
        return page(zh.get(actor, "/palette?q=" + encoded(query)))
                .select("main")
                .text();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
