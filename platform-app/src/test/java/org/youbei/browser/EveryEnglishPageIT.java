package org.youbei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page in English: its words are longer, so it must not scroll sideways, and nothing of it is left in Chinese where the
 * language is told. The elements are those of the Chinese pages, whose accessibility {@link EveryPageIT} looks at.
 */
@BrowserTest
class EveryEnglishPageIT {
    private static final Shown SHOWN = new Shown();

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "street", "admin"})
    void fitsOnAPhone(String username) {
        try (var visit = Visit.of(username)) {
            visit.context().addCookies(List.of(new Cookie("yb-lang", "en").setUrl(Site.address("/"))));
            var broken = new ArrayList<String>();
            var crawl = new Crawl(visit, SHOWN).each(path -> look(visit, path, username + "-en", broken));

            assertThat(broken).isEmpty();
            assertThat(crawl.followed()).as("nothing is left").isEqualTo(crawl.kinds());
        }
    }

    private static void look(Visit visit, String path, String name, List<String> broken) {
        assertThat(visit.page().locator("html").getAttribute("lang")).as(path).isEqualTo("en");
        Pictures.take(visit, path, name);
        if (Pictures.scrollsSidewaysOnAPhone(visit, path, name)) {
            broken.add("scrolls sideways on a phone: " + path);
        }
    }
}
