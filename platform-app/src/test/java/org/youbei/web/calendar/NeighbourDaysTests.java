package org.youbei.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.testing.Cast;
import org.youbei.web.plan.PlanPages;

/** The sheet of a month draws days of its neighbours, with what is due on them. */
@PlatformTest
class NeighbourDaysTests {
    /** A street whose days no other test fills. */
    private static final Actor QUIET =
            new Actor(new UUID(0, 83), "赵示例", Set.of(Role.STREET_STAFF), Scope.of(new JurisdictionCode("420106012")));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ObligationLedger ledger;

    @Test
    void showsWhatIsDueInTheFirstDaysOfTheNextMonth() {
        var zh = new PlanPages(mvc, "zh-CN");
        var id = Scopes.in(Cast.SUPERVISOR.scope(), () -> ledger.open(Cast.SUPERVISOR, opening()))
                .orElseThrow();
        var due = page(zh.get(QUIET, "/obligations?q=下月初"))
                .select("tbody tr:contains(下月初到期) td.num")
                .text();
        assertThat(LocalDate.parse(due)).isBetween("2026-12-01", "2026-12-06");
        var november = page(zh.get(QUIET, "/calendar?month=2026-11"));
        assertThat(november.select("td.other:has(time[datetime=" + due + "]) a.event[href=/obligations/" + id + "]"))
                .hasSize(1);
    }

    @Test
    void offersTheFeedToCalendarProgramsToo() {
        var zh = new PlanPages(mvc, "zh-CN");
        zh.post(Cast.STREET, "/feeds", Map.of("reach", "PERSON"));
        var links = page(zh.get(Cast.STREET, "/calendar")).select("a[href^=webcal://][aria-label$=我的事项]");
        assertThat(links).hasSize(1);
        assertThat(links.attr("href")).endsWith(".ics");
        zh.post(Cast.STREET, "/feeds/revocation", Map.of("reach", "PERSON"));
    }

    @Test
    void offersTheFeedOnOnesOwnAccountWithACodeAndAButtonToCopy() {
        var zh = new PlanPages(mvc, "zh-CN");
        var made = zh.post(Cast.STREET, "/feeds", Map.of("reach", "PERSON", "back", "account"));
        assertThat(PlanPages.location(made)).isEqualTo("/account");
        for (var path : List.of("/account", "/calendar")) {
            var page = page(zh.get(Cast.STREET, path));
            assertThat(page.select("[data-copy$=.ics][hidden][aria-label$=我的事项]"))
                    .as(path)
                    .hasSize(1);
            assertThat(page.select("details svg[aria-label^=二维码] path")).isNotEmpty();
        }
        zh.post(Cast.STREET, "/feeds/revocation", Map.of("reach", "PERSON", "back", "account"));
        assertThat(page(zh.get(Cast.STREET, "/account")).select("[data-copy][aria-label$=我的事项]"))
                .isEmpty();
    }

    @Test
    void showsAWeekFromMondayAndTheWaysToItsNeighbours() {
        var zh = new PlanPages(mvc, "zh-CN");
        var week = page(zh.get(Cast.STREET, "/calendar?view=week&day=2026-12-02"));
        assertThat(week.select(".yb-month.week td time").eachAttr("datetime"))
                .hasSize(7)
                .startsWith("2026-11-30")
                .endsWith("2026-12-06");
        assertThat(week.select(".yb-month td.other")).isEmpty();
        assertThat(week.select("a[rel=next]").attr("href")).isEqualTo("/calendar?view=week&day=2026-12-07");
        assertThat(page(zh.get(Cast.AUDITOR, "/calendar?view=week")).select(".yb-month td"))
                .hasSize(7);
        for (var nonsense : List.of("x", "2026-13-01", "1999-12-31", "99999-01-01")) {
            assertThat(PlanPages.status(zh.get(Cast.STREET, "/calendar?view=week&day=" + nonsense)))
                    .isEqualTo(400);
        }
    }

    private static Opening opening() {
        return new Opening(
                ObligationKind.PLAN_FILING,
                new Subject("plan", UUID.randomUUID()),
                "下月初到期",
                new JurisdictionCode("420106012"),
                null,
                null,
                "plan-filing",
                LocalDate.of(2026, 11, 4));
    }
}
