package org.youbei.web.kit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.testing.Cast;
import org.youbei.web.plan.PlanPages;

/** What the layout keeps of one page for another. */
@PlatformTest
class LayoutDialectTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void keepsStillPartsApartByLanguage() {
        var chinese = page("zh", "/rules");
        var english = page("en", "/rules");

        assertThat(page("zh", "/notices").select(".yb-foot").outerHtml())
                .isEqualTo(chinese.select(".yb-foot").outerHtml())
                .isNotEqualTo(english.select(".yb-foot").outerHtml())
                .contains("有备");
        assertThat(english.select("dialog[data-palette-dialog] input").attr("placeholder"))
                .isNotEmpty()
                .isNotEqualTo(
                        chinese.select("dialog[data-palette-dialog] input").attr("placeholder"));
        assertThat(chinese.head().select("link[rel=stylesheet]"))
                .hasSameSizeAs(english.head().select("link[rel=stylesheet]"));
    }

    @Test
    void printsTheNavigationOfEachPageForItself() {
        var rules = page("zh", "/rules");

        assertThat(rules.select(".yb-side [aria-current=page]").eachAttr("href"))
                .containsExactly("/rules");
        assertThat(rules.select(".yb-menu .yb-nav").outerHtml())
                .as("the same on a phone")
                .isEqualTo(rules.select(".yb-side .yb-nav").outerHtml());
        assertThat(page("zh", "/notices").select(".yb-side [aria-current=page]").eachAttr("href"))
                .containsExactly("/notices");
    }

    @Test
    void keepsPartsApartByTheRootThatTheirLinksBeginWith() throws UnsupportedEncodingException {
        page("zh", "/rules");
        var answer = mvc.get()
                .uri("/elsewhere/rules")
                .contextPath("/elsewhere")
                .with(SignedInAs.of(Cast.STREET))
                .exchange();
        var moved = Jsoup.parse(answer.getResponse().getContentAsString());

        assertThat(moved.select(".yb-side a, .yb-find, link[rel=stylesheet]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/elsewhere/"));
        assertThat(page("zh", "/rules")
                        .select(".yb-side a, .yb-find, link[rel=stylesheet]")
                        .eachAttr("href"))
                .noneMatch(address -> address.startsWith("/elsewhere"));
    }

    private Document page(String language, String path) {
        return PlanPages.page(new PlanPages(mvc, language).get(Cast.STREET, path));
    }
}
