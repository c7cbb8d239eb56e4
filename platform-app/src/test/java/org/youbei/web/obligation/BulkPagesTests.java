package org.youbei.web.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** The same done to many duties, orders that begin at the overdue thing, and duties handed to another post. */
@PlatformTest
class BulkPagesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** A street that no other test fills, so that what is looked for stands on the first page. */
    private static final JurisdictionCode QUIET_STREET = new JurisdictionCode("420106011");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    @Test
    void beginsAnOrderAtTheOverdueDuty() {
        var duty = duty("督办从时限", 60);
        var shown = page(zh.get(Cast.SUPERVISOR, "/obligations/" + duty));
        var start = shown.select("a[href*=/duty-orders]").attr("href");
        assertThat(start).isEqualTo("/duty-orders?duty=" + duty);
        assertThat(page(zh.get(Cast.STREET, "/obligations/" + duty)).select("a[href*=/duty-orders]"))
                .isEmpty();
        var form = page(zh.get(Cast.SUPERVISOR, start));
        assertThat(form.select("header .sub").text()).contains("督办从时限");
        assertThat(form.select("textarea[name=demand]").val()).contains("逾期原因");
        var order = location(zh.post(Cast.SUPERVISOR, start, Map.of("demand", "限期备案", "urgent", "true")));
        assertThat(page(zh.get(Cast.STREET, order))
                        .select("a[href=/obligations/" + duty + "]")
                        .text())
                .isEqualTo("督办从时限");
    }

    @Test
    void issuesOneOrderForEachTickedRowAndOnceForTheSameForm() {
        var first = duty("成批督办甲", 60, QUIET_STREET);
        var second = duty("成批督办乙", 60, QUIET_STREET);
        var list = page(zh.get(Cast.SUPERVISOR, "/obligations?q=成批督办"));
        assertThat(list.select("input[name=row]").eachAttr("value")).contains(first.toString(), second.toString());
        assertThat(list.select("button[form=ledger-form]").eachAttr("formaction"))
                .contains("/duty-orders/choice", "/obligation-handovers/choice");
        var nothing = zh.post(Cast.SUPERVISOR, "/duty-orders/choice", Map.of());
        assertThat(location(nothing)).isEqualTo("/obligations");
        var address = "/duty-orders?duty=" + first + "&duty=" + second;
        var sent = Map.of("demand", "一并办结", "request", UUID.randomUUID().toString());
        assertThat(location(zh.post(Cast.SUPERVISOR, address, sent))).startsWith("/supervision-orders");
        location(zh.post(Cast.SUPERVISOR, address, sent));
        var orders = page(zh.get(Cast.SUPERVISOR, "/supervision-orders?unit=" + QUIET_STREET))
                .select("tbody tr:contains(成批督办)");
        assertThat(orders).hasSize(2);
        assertThat(status(zh.post(Cast.SUPERVISOR, address, Map.of("demand", " "))))
                .isEqualTo(422);
    }

    @Test
    void handsADutyToAnotherPostAndSaysSoInItsTimeline() {
        var duty = duty("转交岗位", 1);
        assertThat(page(zh.get(Cast.STREET, "/obligations?q=转交岗位"))
                        .select("tbody")
                        .text())
                .as("by rule while no post is named")
                .contains("应急管理站站长（按规则）");
        var form = "/obligation-handovers?duty=" + duty;
        assertThat(status(zh.post(Cast.STREET, form, Map.of("post", "", "reason", "分工调整"))))
                .isEqualTo(422);
        assertThat(location(zh.post(Cast.STREET, form, Map.of("post", "应急办主任", "reason", "分工调整"))))
                .isEqualTo("/obligations/" + duty);
        var shown =
                page(zh.get(Cast.STREET, "/obligations/" + duty)).select("main").text();
        assertThat(shown).contains("应急办主任：分工调整", "转交岗位");
        assertThat(page(en.get(Cast.STREET, "/obligations/" + duty))
                        .select("main")
                        .text())
                .contains("Handed over")
                .doesNotContain("??");
        assertThat(status(zh.get(Cast.SIBLING_STREET, form))).isEqualTo(404);
        assertThat(status(zh.get(Cast.STREET, "/obligation-handovers"))).isEqualTo(400);
    }

    @Test
    void narrowsTheLedgerToThisWeekAndToAPeriod() {
        duty("本周到期", 20);
        var week = page(zh.get(Cast.STREET, "/obligations?period=week&q=本周到期"));
        var all = page(zh.get(Cast.STREET, "/obligations?q=本周到期")).select("tbody tr");
        assertThat(all).isNotEmpty();
        var due = LocalDate.parse(all.first().select("td.num").text());
        var monday = TODAY;
        var inWeek = !due.isBefore(monday) && !due.isAfter(monday.plusDays(6));
        assertThat(week.select("tbody tr:contains(本周到期)")).hasSize(inWeek ? 1 : 0);
        var around = "/obligations?q=本周到期&from=" + due + "&to=" + due;
        assertThat(page(zh.get(Cast.STREET, around)).select("tbody tr")).hasSize(1);
        var after = "/obligations?q=本周到期&from=" + due.plusDays(1);
        assertThat(page(zh.get(Cast.STREET, after)).select("tbody tr")).isEmpty();
        assertThat(status(zh.get(Cast.STREET, "/obligations?period=century"))).isEqualTo(400);
    }

    private UUID duty(String title, int daysAgo) {
        return duty(title, daysAgo, Cast.JIYUQIAO);
    }

    private UUID duty(String title, int daysAgo, JurisdictionCode unit) {
        var opening = new Opening(
                ObligationKind.PLAN_FILING,
                new Subject("plan", UUID.randomUUID()),
                title,
                unit,
                null,
                null,
                "plan-filing",
                TODAY.minusDays(daysAgo));
        return Scopes.in(Cast.SUPERVISOR.scope(), () -> ledger.open(Cast.SUPERVISOR, opening))
                .orElseThrow();
    }
}
