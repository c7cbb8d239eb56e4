package org.youbei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of page that a role can reach, to the last: no broken rule of accessibility, no dead link, no complaint, no sideways scrolling.
 * The longest of all, so one of two threads begins with it.
 */
@Order(1)
@BrowserTest
class EveryPageIT {
    private static final Shown SHOWN = new Shown();

    @ParameterizedTest
    @CsvSource({
        "supervisor, 80",
        "street, 80",
        "street2, 60",
        "community, 60",
        "volunteer, 5",
        "auditor, 40",
        "admin, 20",
    })
    void isAccessibleInChinese(String username, int atLeast) {
        try (var visit = Visit.of(username)) {
            var broken = new ArrayList<String>();
            var crawl = new Crawl(visit, SHOWN).each(path -> look(visit, path, username, broken));

            assertThat(broken).isEmpty();
            assertThat(crawl.dead()).as("dead links").isEmpty();
            assertThat(crawl.kinds()).hasSizeGreaterThanOrEqualTo(atLeast);
            assertThat(crawl.followed()).as("nothing is left").isEqualTo(crawl.kinds());
        }
    }

    private static void look(Visit visit, String path, String name, List<String> broken) {
        broken.addAll(visit.axe());
        Pictures.take(visit, path, name);
        if (Pictures.scrollsSidewaysOnAPhone(visit, path, name)) {
            broken.add("scrolls sideways on a phone: " + path);
        }
    }
}
