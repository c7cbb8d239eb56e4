package org.youbei.web.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.testing.Cast;
import org.youbei.web.plan.PlanPages;

@PlatformTest
class HelpPagesTests {
    @Autowired
    private MockMvcTester mvc;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void begin() {
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void leadsFromAPageToTheHelpOnItsArea() {
        var link = page(zh.get(Cast.STREET, "/drills")).select(".yb-help-link").attr("href");
        assertThat(link).isEqualTo("/help?area=drills");
        assertThat(zh.get(Cast.STREET, link).getResponse().getRedirectedUrl()).isEqualTo("/help/drills");
        var two = page(zh.get(Cast.STREET, "/help?area=plans"));
        assertThat(two.select("main a[href^=/help/]").eachAttr("href"))
                .containsExactly("/help/plans", "/help/plan-text");
        assertThat(page(zh.get(Cast.STREET, "/help?area=x")).select("main a[href^=/help/]"))
                .hasSizeGreaterThan(8);
    }

    @Test
    void showsAChapterInTheReadersLanguage() {
        var shown = page(zh.get(Cast.STREET, "/help/drills"));
        assertThat(shown.select("h1").text()).isEqualTo("应急演练");
        assertThat(shown.select(".yb-help table tbody tr")).isNotEmpty();
        for (var part : shown.select(".yb-help-parts a[href^=#]")) {
            assertThat(shown.select(part.attr("href"))).hasSize(1);
        }
        assertThat(page(en.get(Cast.STREET, "/help/drills")).select("h1").text())
                .startsWith("Drills");
        assertThat(status(zh.get(Cast.STREET, "/help/nothing"))).isEqualTo(404);
    }

    @Test
    void findsWords() {
        var found =
                page(zh.get(Cast.STREET, "/help?q=" + encoded("督办 期限"))).select(".yb-entries a[href^=/help/duties]");
        assertThat(found).isNotEmpty();
        assertThat(page(zh.get(Cast.STREET, "/help?q=" + encoded("<b>没有"))).text())
                .contains("帮助里没有写到");
        assertThat(page(zh.get(Cast.STREET, "/palette?q=" + encoded("转移清单")))
                        .select(".yb-entries a[href^=/help/communities]"))
                .isNotEmpty();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
