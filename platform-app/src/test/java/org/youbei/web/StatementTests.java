package org.youbei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.StatementLog;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.web.plan.PlanPages;

/**
 * How many statements a page sends, those that tell the scope included: the same number for each route, however much it shows,
 * and no more than its allowance. A page that needs more says so here.
 */
@PlatformTest
class StatementTests {
    private static final String STREET_CODE = "510106001";
    private static final Actor STREET =
            new Actor(new UUID(7, 1), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(new JurisdictionCode(STREET_CODE)));

    private static final Map<String, Integer> ALLOWED = new TreeMap<>(
            Map.of("/", 18, "/calendar", 16, "/notices", 10, "/obligations", 12, "/plans", 14, "/plans/{id}", 41));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementLog log;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    Sweeps sweeps;

    @Autowired
    Clock clock;

    @Test
    void areAsManyForAFullPageAsForAnEmptyOne() throws Exception {
        var pages = new PlanPages(mvc, "zh");
        var small = plan(pages, "示例预案甲", 2);
        var before = sent(pages, small);
        var large = plan(pages, "示例预案乙", 60);
        for (int n = 0; n < 70; n++) {
            open(n);
        }
        for (int n = 0; n < 5; n++) {
            plan(pages, "示例预案丙" + n, 1);
        }
        sweeps.runNow(Actor.platform()).orElseThrow();

        var after = sent(pages, large);

        assertThat(sizes(after)).as("whatever is shown").isEqualTo(sizes(before));
        assertThat(sizes(after))
                .allSatisfy((route, n) -> assertThat(n).as(route).isBetween(1, ALLOWED.get(route)));
        assertThat(PlanPages.page(pages.get(STREET, "/obligations")).select("tbody tr"))
                .as("rows of a full page")
                .hasSize(50);
    }

    private Map<String, List<String>> sent(PlanPages pages, String plan) throws Exception {
        var sent = new TreeMap<String, List<String>>();
        for (var route : ALLOWED.keySet()) {
            var address = route.replace("/plans/{id}", plan);
            sent.put(route, StatementLog.ofThePage(log.during(() -> pages.get(STREET, address))));
        }
        return sent;
    }

    private static Map<String, Integer> sizes(Map<String, List<String>> sent) {
        return sent.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, page -> page.getValue().size(), (one, other) -> one, TreeMap::new));
    }

    private String plan(PlanPages pages, String title, int sections) {
        var text = IntStream.rangeClosed(1, sections)
                .mapToObj(n -> n + " 第" + n + "章\n示例内容。\n")
                .collect(Collectors.joining());
        return pages.imported(STREET, STREET_CODE, title, text);
    }

    /** Issued one day after another, so that some of their duties are overdue and others due soon. */
    private void open(int daysAgo) {
        var opening = new Opening(
                ObligationKind.PLAN_FILING,
                new Subject("plan", UUID.randomUUID()),
                "示例预案备案",
                new JurisdictionCode(STREET_CODE),
                null,
                null,
                "plan-filing",
                LocalDate.now(clock).minusDays(daysAgo));
        Scopes.in(STREET.scope(), () -> ledger.open(STREET, opening)).orElseThrow();
    }
}
