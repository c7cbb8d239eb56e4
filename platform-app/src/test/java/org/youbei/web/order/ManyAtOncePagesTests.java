package org.youbei.web.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.inspection.order.OrderDesk;
import org.youbei.inspection.order.OrderEntry;
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
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** Orders closed and notices read by their boxes, the reading taken back, and units chosen in the tree. */
@PlatformTest
class ManyAtOncePagesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** Units that no other test fills, so that what is looked for stands on the first page. */
    private static final JurisdictionCode QUIET_STREET = new JurisdictionCode("420106014");

    private static final JurisdictionCode QUIET_COMMUNITY = new JurisdictionCode("420106014001");
    private static final Actor STREET =
            new Actor(new UUID(0, 414), "周示例", Set.of(Role.STREET_STAFF), Scope.of(QUIET_STREET));
    private static final Actor COMMUNITY =
            new Actor(new UUID(0, 415), "郑示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(QUIET_COMMUNITY));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OrderDesk orders;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    Sweeps sweeps;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages() {
        clock.reset();
        units();
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void closesAnsweredOrdersByTheirBoxesAndNoneThatIsNotAnswered() {
        var answered = order("成批办结甲", true);
        var open = order("成批办结乙", false);
        var list = page(zh.get(Cast.SUPERVISOR, "/supervision-orders?open=true&unit=" + QUIET_STREET));
        assertThat(list.select("input[name=row]").eachAttr("value"))
                .contains(answered.toString())
                .doesNotContain(open.toString());
        assertThat(list.select("button[formaction=/supervision-orders/closing]").text())
                .isEqualTo("办结");
        assertThat(page(zh.get(STREET, "/supervision-orders?open=true")).select("input[name=row]"))
                .isEmpty();
        location(zh.post(Cast.SUPERVISOR, "/supervision-orders/closing", Map.of("row", answered + "," + open)));
        assertThat(state(answered)).as("all or none").isEqualTo("已答复");
        location(zh.post(Cast.SUPERVISOR, "/supervision-orders/closing", Map.of("row", answered.toString())));
        assertThat(state(answered)).isEqualTo("已办结");
        assertThat(location(zh.post(Cast.SUPERVISOR, "/supervision-orders/closing", Map.of())))
                .isEqualTo("/supervision-orders?open=true");
        assertThat(status(zh.post(STREET, "/supervision-orders/closing", Map.of("row", answered.toString()))))
                .isEqualTo(403);
    }

    @Test
    void readsTickedNoticesAndTakesItBack() {
        clearNotices();
        overdue("成批提醒甲");
        overdue("成批提醒乙");
        var list = page(zh.get(COMMUNITY, "/notices"));
        var box = list.select("input[name=row][aria-label*=成批提醒甲]").attr("value");
        assertThat(box).isNotBlank();
        assertThat(list.select("button[formaction=/notices/chosen-reading]").text())
                .isEqualTo("标为已读");
        var read = zh.post(COMMUNITY, "/notices/chosen-reading", Map.of("row", box));
        assertThat(location(read)).isEqualTo("/notices");
        assertThat(unread("成批提醒甲")).isFalse();
        assertThat(unread("成批提醒乙")).isTrue();
        var since = clock.instant();
        location(zh.post(COMMUNITY, "/notices/reading", Map.of()));
        assertThat(unread("成批提醒乙")).isFalse();
        location(zh.post(COMMUNITY, "/notices/unread", Map.of("since", since.toEpochMilli() + "")));
        assertThat(unread("成批提醒乙")).isTrue();
        location(zh.post(COMMUNITY, "/notices/chosen-reading", Map.of()));
        location(zh.post(
                COMMUNITY,
                "/notices/unread",
                Map.of("since", since.minusSeconds(7200).toEpochMilli() + "")));
        assertThat(unread("成批提醒甲")).as("too late to take back").isTrue();
        assertThat(status(zh.post(COMMUNITY, "/notices/unread", Map.of("since", "gestern"))))
                .isEqualTo(400);
    }

    @Test
    void offersToTakeBackWhatWasRead() {
        overdue("提醒可撤销");
        var read = mvc.post()
                .uri("/notices/reading")
                .with(org.youbei.SignedInAs.of(COMMUNITY))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(read.getMvcResult().getFlashMap().get("flash")).asString().contains("/notices/unread?since=");
    }

    @Test
    void choosesAUnitInTheTreeOrByItsNameAndKeepsTheOtherFilters() {
        var start = page(zh.get(Cast.SUPERVISOR, "/obligations?state=overdue"));
        var way = start.select("a[href^=/unit-choice]").attr("href");
        assertThat(start.select("form[action=/unit-choice] input[name=to]").val())
                .isEqualTo("/obligations?state=overdue");
        var tree = page(zh.get(Cast.SUPERVISOR, way));
        assertThat(tree.select(".yb-tree a").eachAttr("href"))
                .contains("/obligations?state=overdue&unit=420106001", "/obligations?state=overdue&unit=420106001001");
        var found = page(en.get(Cast.SUPERVISOR, "/unit-choice?q=420106001001&to=/hazards%3Funit=420106%26all=true"));
        assertThat(found.select(".yb-tree a").eachAttr("href")).contains("/hazards?all=true&unit=420106001001");
        assertThat(found.select(".yb-tree a .yb-muted").text())
                .as("the street in front")
                .isNotBlank();
        assertThat(page(zh.get(Cast.STREET, "/unit-choice?q=420106002")).select(".yb-tree a"))
                .as("outside the own unit")
                .isEmpty();
        var foreign = page(zh.get(Cast.STREET, "/unit-choice?to=https://elsewhere.example/"));
        assertThat(foreign.select(".yb-tree a").eachAttr("href")).allMatch(href -> href.startsWith("/"));
    }

    private void units() {
        for (var unit : List.of(
                Cast.WUCHANG, Cast.JIYUQIAO, Cast.YANGYUAN, Cast.JIYUQIAO_COMMUNITY, QUIET_STREET, QUIET_COMMUNITY)) {
            Scopes.wholeTree(() -> transaction.execute(status -> jdbc.sql(
                            "insert into jurisdiction.unit (jurisdiction, district, name) values (?, ?, ?) on conflict"
                                    + " do nothing")
                    .params(unit.value(), unit.district(), "单位" + unit)
                    .update()));
        }
    }

    /** What other tests have made fall due in the unit: a sweep tells all of it at once, more than a page holds. */
    private void clearNotices() {
        sweeps.runNow(Actor.platform()).orElseThrow();
        Scopes.wholeTree(() -> transaction.execute(
                status -> jdbc.sql("update obligation.notice set cleared_at = raised_at where jurisdiction = ?")
                        .param(QUIET_COMMUNITY.value())
                        .update()));
    }

    private boolean unread(String title) {
        return !page(zh.get(COMMUNITY, "/notices"))
                .select("input[name=row][aria-label*=" + title + "]")
                .isEmpty();
    }

    private String state(UUID order) {
        return page(zh.get(Cast.SUPERVISOR, "/supervision-orders/" + order))
                .select("main header .yb-state")
                .text();
    }

    private UUID order(String title, boolean answered) {
        var id = UUID.randomUUID();
        var entry = new OrderEntry(QUIET_STREET, null, title, "限期办理", false);
        Scopes.in(Cast.SUPERVISOR.scope(), () -> orders.issue(Cast.SUPERVISOR, id, entry))
                .orElseThrow();
        if (answered) {
            Scopes.in(STREET.scope(), () -> orders.answer(STREET, id, "已办")).orElseThrow();
        }
        return id;
    }

    private void overdue(String title) {
        var opening = new Opening(
                ObligationKind.OTHER,
                new Subject("plan", UUID.randomUUID()),
                title,
                QUIET_COMMUNITY,
                null,
                null,
                "plan-filing",
                TODAY.minusDays(60));
        Scopes.in(Cast.SUPERVISOR.scope(), () -> ledger.open(Cast.SUPERVISOR, opening))
                .orElseThrow();
        sweeps.runNow(Actor.platform()).orElseThrow();
    }
}
