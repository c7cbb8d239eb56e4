package org.youbei.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of page that a role can reach: no broken rule of accessibility, no dead link, no complaint, no sideways scrolling. The
 * longest of all, so one of two threads begins with it.
 */
@Order(1)
@BrowserTest
class EveryPageIT {
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

    private static void look(Visit visit, String path, String name, List<String> broken) {
        if (hasSomethingNew(visit, path)) {
            broken.addAll(visit.axe());
        }
        Pictures.take(visit, path, name);
        if (Pictures.scrollsSidewaysOnAPhone(visit, path, name)) {
            broken.add("scrolls sideways on a phone: " + path);
        }
    }

    /** A page whose elements, as combined there, were all found sound for somebody else is not asked the same again. */
    private static boolean hasSomethingNew(Visit visit, String path) {
        return CHECKED.computeIfAbsent(Crawl.kind(path), kind -> new HashSet<>())
                .addAll(visit.bones());
    }
}
