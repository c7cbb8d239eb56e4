package org.youbei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page that a role can reach: no broken rule of accessibility, no dead link, no complaint, no sideways scrolling. */
@BrowserTest
class EveryPageIT {
    /** Where {@code -Dyoubei.pictures=…} wants pictures of every page to be looked at. */
    private static final String PICTURES = System.getProperty("youbei.pictures", "");

    private static final Set<String> SEEN_IN_ENGLISH = new HashSet<>();
    private static final Map<String, Set<String>> CHECKED = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "supervisor, 10",
        "street, 10",
        "street2, 8",
        "community, 8",
        "auditor, 8",
        "admin, 8",
    })
    void isAccessibleInChinese(String username, int atLeast) {
        try (var visit = Visit.of(username)) {
            var broken = new ArrayList<String>();
            var crawl = new Crawl(visit).each(path -> look(visit, path, username, broken));

            assertThat(broken).isEmpty();
            assertThat(crawl.dead()).as("dead links").isEmpty();
            assertThat(crawl.kinds()).hasSizeGreaterThanOrEqualTo(atLeast);
        }
    }

    /** The words differ, the elements are those of the Chinese pages: one role is enough for a page that others see alike. */
    @ParameterizedTest
    @CsvSource({"supervisor", "street", "admin"})
    void isAccessibleInEnglish(String username) {
        try (var visit = Visit.of(username)) {
            visit.context().addCookies(List.of(new Cookie("yb-lang", "en").setUrl(Site.address("/"))));
            var broken = new ArrayList<String>();
            new Crawl(visit).each(path -> {
                if (SEEN_IN_ENGLISH.add(Crawl.kind(path))) {
                    look(visit, path, username + "-en", broken);
                    assertThat(visit.page().locator("html").getAttribute("lang"))
                            .isEqualTo("en");
                }
            });

            assertThat(broken).isEmpty();
        }
    }

    private static void look(Visit visit, String path, String name, List<String> broken) {
        if (hasSomethingNew(visit, path)) {
            broken.addAll(visit.axe());
        }
        picture(visit, path, name);
        visit.page().setViewportSize(Visit.PHONE, 844);
        if (visit.scrollsSideways()) {
            broken.add("scrolls sideways on a phone: " + path);
        }
        picture(visit, path, name + "-phone");
        visit.page().setViewportSize(Visit.DESK, 900);
    }

    /** A page whose elements, as combined there, were all found sound for somebody else is not asked the same again. */
    private static boolean hasSomethingNew(Visit visit, String path) {
        return CHECKED.computeIfAbsent(Crawl.kind(path), kind -> new HashSet<>())
                .addAll(visit.bones());
    }

    private static void picture(Visit visit, String path, String name) {
        if (!PICTURES.isEmpty()) {
            visit.picture(Path.of(PICTURES, name + Crawl.kind(path).replaceAll("[^a-z]+", "_") + ".png"));
        }
    }
}
