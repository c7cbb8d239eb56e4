package org.youbei.web.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ResidentId;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.route.DeskRoom;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;
import org.youbei.team.Posts;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** People called out, losses, relief goods, the review and the archive, as people go through them. */
@PlatformTest
class AfterwardsPagesTests {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    Persons persons;

    @Autowired
    Posts posts;

    private PlanPages zh;
    private PlanPages en;
    private DeskRoom room;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer, @Autowired ApplicationContext context) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
        room = new DeskRoom(context);
    }

    @Test
    void callsPeopleOutNotesAnAnswerAndCallsTheStandIn() {
        var incident = incident();
        held(Posts.Place.A);
        held(Posts.Place.B);
        var form = "/call-outs/of/" + incident;
        assertThat(page(zh.get(Cast.STREET, form)).text()).contains("任岗人员（未应叫备岗）");
        assertThat(status(zh.post(Cast.STREET, form, Map.of("title", "到场", "minutes", "0", "whom", "x"))))
                .isEqualTo(422);
        var out = location(
                zh.post(Cast.STREET, form, Map.of("title", "到场处置", "minutes", "5", "whom", "posts:420106001")));
        assertThat(page(zh.get(Cast.STREET, out)).text()).contains("分钟未应", "/", "已应");
        assertThat(page(zh.get(Cast.STREET, out)).text()).doesNotContain("13900000001");
        assertThat(status(zh.post(Cast.STREET, out + "/escalation", Map.of()))).isEqualTo(409);
        clock.advance(Duration.ofMinutes(6));
        assertThat(page(zh.get(Cast.STREET, out)).text()).contains("已超时", "叫备岗");
        zh.post(Cast.STREET, out + "/escalation", Map.of());
        var shown = page(zh.get(Cast.STREET, out));
        assertThat(shown.text()).contains("替 ");
        assertThat(silent(zh, incident)).contains("本人和备岗都没有应答").doesNotContain("备岗已应，", "示例人");
        var answer = shown.select("a[href*=/answers/]").last().attr("href");
        zh.post(Cast.STREET, answer, Map.of("at", "2026-11-23T10:06"));
        assertThat(page(zh.get(Cast.STREET, out)).text()).contains("已应");
        assertThat(silent(zh, incident)).contains("备岗已应，呼出后").doesNotContain("本人和备岗都没有应答");
        assertThat(silent(en, incident)).contains("The stand-in answered");
        assertThat(page(zh.get(Cast.STREET, "/kiosk")).text()).contains("到场处置");
        zh.post(Cast.STREET, out + "/ending", Map.of());
        assertThat(page(zh.get(Cast.SUPERVISOR, "/incidents/" + incident)).text())
                .contains("叫应结束", "叫备岗");
        assertThat(page(en.get(Cast.STREET, "/call-outs")).text()).contains("Past call-outs", "到场处置");
        assertThat(status(zh.get(Cast.SIBLING_STREET, out))).isEqualTo(404);
    }

    @Test
    void takesLossesFromTheFirstReportToTheVerifiedOne() {
        var incident = incident();
        assertThat(status(zh.post(Cast.STREET, "/loss-surveys/of/" + incident, Map.of())))
                .isEqualTo(302);
        assertThat(status(zh.post(Cast.STREET, "/loss-surveys/of/" + incident, Map.of())))
                .isEqualTo(409);
        var survey = page(zh.get(Cast.STREET, "/incidents/" + incident))
                .select("a[href^=/loss-surveys/0]")
                .first()
                .attr("href");
        clock.advance(Duration.ofHours(3));
        assertThat(page(zh.get(Cast.STREET, survey)).text()).contains("初报超时 1 小时");
        assertThat(status(zh.post(Cast.STREET, survey + "/report", Map.of("kind", "FIRST", "dead", "-1"))))
                .isEqualTo(422);
        zh.post(
                Cast.STREET,
                survey + "/report",
                Map.of("kind", "FIRST", "affected", "120", "dead", "0", "loss", "12.5"));
        assertThat(page(zh.get(Cast.STREET, survey)).text()).contains("受灾人口 120", "失踪 待核", "续报不晚于");
        assertThat(status(zh.post(Cast.STREET, survey + "/check", Map.of()))).isEqualTo(403);
        zh.post(Cast.SUPERVISOR, survey + "/check", Map.of("missing", "缺少转移人数"));
        assertThat(page(zh.get(Cast.STREET, survey)).text()).contains("退回：缺少转移人数");
        zh.post(Cast.STREET, survey + "/report", Map.of("kind", "FIRST", "affected", "118", "moved", "14"));
        assertThat(page(zh.get(Cast.SUPERVISOR, "/loss-surveys")).text()).contains("1/1 已报", "续报不晚于 2026-11-24 13:00");
        zh.post(Cast.STREET, survey + "/report", Map.of("kind", "ZERO"));
        assertThat(page(zh.get(Cast.STREET, survey)).text()).contains("零报告 3", "受灾人口 118");
        end(incident);
        assertThat(page(en.get(Cast.STREET, survey)).text()).contains("Verification by");
        assertThat(status(zh.get(Cast.SIBLING_STREET, survey))).isEqualTo(404);
    }

    @Test
    void handsReliefGoodsOutAndShowsNamesForAReasonOnly() {
        var said = new HashMap<>(Map.of(
                "unit", "420106001",
                "title", "棉被发放" + NUMBER.incrementAndGet(),
                "item", "棉被",
                "measure", "床",
                "perPerson", "1",
                "total", "5"));
        assertThat(status(zh.post(Cast.STREET, "/relief", said))).isEqualTo(422);
        said.put("source", "示例出库 1 号");
        var round = location(zh.post(Cast.STREET, "/relief", said));
        zh.post(Cast.STREET, round + "/line", Map.of("name", "欧阳示例", "people", "3", "signed", "SIGNED"));
        var over = zh.post(Cast.STREET, round + "/line", Map.of("name", "李示例", "people", "3", "signed", "THUMB"));
        assertThat(status(over)).isEqualTo(409);
        assertThat(page(over).text()).contains("超过剩余数量，还剩 2");
        var shown = page(zh.get(Cast.STREET, round)).text();
        assertThat(shown).contains("欧***", "3 床", "本人签字", "1 户 3 人").doesNotContain("欧阳");
        assertThat(status(zh.post(Cast.STREET, round + "/names", Map.of("reason", ""))))
                .isEqualTo(422);
        assertThat(page(zh.post(Cast.STREET, round + "/names", Map.of("reason", "打印公示")))
                        .text())
                .contains("欧阳示例");
        zh.post(Cast.STREET, round + "/closing", Map.of());
        assertThat(page(en.get(Cast.STREET, "/relief")).text()).contains("Finished");
        assertThat(status(zh.get(Cast.SIBLING_STREET, round))).isEqualTo(404);
    }

    @Test
    void issuesReliefGoodsFromAStoreOfTheDepot(
            @Autowired Items items, @Autowired Points points, @Autowired StockLedger ledger) {
        Actor street = Cast.STREET;
        var item = Item.of(UUID.randomUUID(), Cast.JIYUQIAO, "", "示例毛毯" + NUMBER.incrementAndGet(), "条", false);
        DeskRoom.as(street, () -> items.define(street, item));
        var name = "示例救灾库" + NUMBER.incrementAndGet();
        var point =
                new Point(UUID.randomUUID(), Cast.JIYUQIAO, name, Point.Mode.PHYSICAL, "", "保管员", "", 30, null, false);
        DeskRoom.as(street, () -> points.enter(street, point));
        var came = new Receipt(
                point.id(), item.id(), "", null, null, new BigDecimal("5"), "", null, "", "", LocalDate.now(clock), "");
        DeskRoom.as(street, () -> ledger.receive(street, UUID.randomUUID(), came));
        assertThat(page(zh.get(street, "/relief/new"))
                        .select("select[name=store]")
                        .text())
                .contains(item.name() + " · " + name + " · 可用 5 条");
        var said = new HashMap<>(Map.of(
                "unit",
                "420106001",
                "title",
                "毛毯发放",
                "perPerson",
                "1",
                "total",
                "6",
                "store",
                point.id() + ":" + item.id()));
        var much = zh.post(street, "/relief", said);
        assertThat(status(much)).isEqualTo(409);
        assertThat(page(much).text()).contains("还剩 5");
        said.put("total", "5");
        var round = location(zh.post(street, "/relief", said));
        zh.post(street, round + "/line", Map.of("name", "张示例", "people", "3", "signed", "SIGNED"));
        var shown = page(zh.get(street, round));
        assertThat(shown.text()).contains(item.name(), "3 条", name, "库存台账");
        assertThat(page(zh.get(street, shown.select("a[href^=/stock?]").attr("href")))
                        .text())
                .contains(item.name(), "2");
        said.put("store", "x");
        said.remove("item");
        assertThat(status(zh.post(street, "/relief", said))).isEqualTo(422);
    }

    @Test
    void reviewsFollowsAFindingAndArchives() {
        var incident = "/incidents/" + incident();
        var finding = Map.of(
                "capability", "抽排", "text", "水泵到场慢", "measure", "前置水泵", "element", "EQUIPMENT", "ownerPosition", "应急办");
        assertThat(status(zh.post(Cast.STREET, incident + "/findings/new", finding)))
                .isEqualTo(409);
        ledToItsEnd(incident, room.plan());
        assertThat(status(zh.post(Cast.STREET, incident + "/findings/new", finding)))
                .isEqualTo(302);
        var review = page(zh.get(Cast.STREET, incident + "/review"));
        assertThat(review.text()).contains("水泵到场慢", "待整改", "经过", "电话首报");
        var path = review.select("a[href^=/incidents/findings/]").first().attr("href");
        zh.post(Cast.STREET, path, Map.of("remark", "已前置"));
        assertThat(status(zh.post(Cast.STREET, path, Map.of("label", "看过")))).isIn(403, 409);
        assertThat(status(zh.post(Cast.colleague(Cast.STREET), path, Map.of("label", "12 月演练"))))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, incident + "/review")).text()).contains("已验证");
        assertThat(status(zh.post(Cast.STREET, incident + "/archive", Map.of())))
                .isEqualTo(409);
        assertThat(status(zh.get(Cast.STREET, incident + "/archive.zip"))).isEqualTo(404);
        finalReport(incident.substring("/incidents/".length()));
        zh.post(Cast.STREET, incident + "/steps/review", Map.of("remark", "复盘会"));
        assertThat(status(zh.post(Cast.STREET, incident + "/steps/archiving", Map.of("remark", "归档"))))
                .isEqualTo(409);
        assertThat(status(zh.post(Cast.STREET, incident + "/archive", Map.of())))
                .isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, incident + "/review")).text())
                .contains("SHA-256", "review.docx", "report-02.docx", "activation-01.docx");
        assertThat(zh.get(Cast.AUDITOR, incident + "/archive.zip").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(status(zh.post(Cast.STREET, incident + "/steps/archiving", Map.of("remark", "归档"))))
                .isEqualTo(302);
        assertThat(page(en.get(Cast.STREET, incident + "/review")).text()).contains("Planned and real");
        assertThat(status(zh.get(Cast.SIBLING_STREET, incident + "/review"))).isEqualTo(404);
    }

    @Test
    void leadsAFindingToARiskAndToARectification() {
        var incident = incident();
        end(incident);
        var review = "/incidents/" + incident + "/review";
        zh.post(
                Cast.STREET,
                "/incidents/" + incident + "/findings/new",
                Map.of("capability", "抽排", "text", "水泵到场慢", "element", "EQUIPMENT"));
        var links = page(zh.get(Cast.STREET, review))
                .select("a[href$=/links]")
                .first()
                .attr("href");
        assertThat(page(zh.get(Cast.STREET, links)).text()).contains("整改事项", "水泵到场慢", "首报按时率", "按时", "已结束");
        var finding = links.substring(0, links.length() - "/links".length());
        assertThat(status(zh.post(Cast.STREET, finding + "/risk", Map.of()))).isEqualTo(422);
        assertThat(status(zh.post(
                        Cast.STREET,
                        finding + "/plan",
                        Map.of("plan", UUID.randomUUID().toString()))))
                .isEqualTo(409);
        var risk = location(zh.post(
                        Cast.STREET,
                        "/risks",
                        Map.of(
                                "unit", "420106001",
                                "title", "示例下穿通道积水" + NUMBER.incrementAndGet(),
                                "subtype", "WATERLOGGING",
                                "place", "示例路",
                                "exposed", "行人",
                                "owner", "安全员",
                                "datum", "CGCS2000",
                                "review", "2026-12-01")))
                .replaceFirst("\\?.*", "");
        assertThat(status(zh.post(Cast.STREET, finding + "/risk", Map.of("risk", risk.substring("/risks/".length())))))
                .isEqualTo(302);
        var said = Map.of("title", "前置水泵", "owner", "应急办", "due", "2026-12-30");
        assertThat(page(zh.get(Cast.STREET, links)).select("a[href$=/rectification]"))
                .as("nobody stands above oneself")
                .isEmpty();
        assertThat(status(zh.post(Cast.STREET, finding + "/rectification", said)))
                .isEqualTo(403);
        assertThat(status(zh.post(Cast.SUPERVISOR, finding + "/rectification", said)))
                .isEqualTo(302);
        var shown = page(en.get(Cast.SUPERVISOR, links));
        assertThat(shown.text()).contains("Event of a risk", "Rectification", "First reports in time");
        assertThat(shown.select("a[href=" + risk + "]")).hasSize(1);
        assertThat(status(zh.get(
                        Cast.SUPERVISOR,
                        shown.select("a[href^=/rectifications/]").first().attr("href"))))
                .isEqualTo(200);
        assertThat(page(zh.get(Cast.STREET, review)).text()).contains("去向（2）");
        assertThat(status(zh.get(Cast.SIBLING_STREET, links))).isEqualTo(404);
    }

    private static String silent(PlanPages pages, String incident) {
        return page(pages.get(Cast.STREET, "/incidents/" + incident + "/review"))
                .select("section:has(h2:matchesOwn(没有应答的人|Who did not answer))")
                .text();
    }

    private void held(Posts.Place place) {
        var post = posts.required(Cast.JIYUQIAO).stream()
                .filter(one -> one.standIn())
                .findFirst()
                .orElseThrow()
                .id();
        var digits = "42010619780101%03d".formatted(NUMBER.incrementAndGet());
        var said = PersonEntry.of(
                "示例人", IdNumber.Kind.RESIDENT, ResidentId.completed(digits).value(), "13900000001");
        var asked = new Entering(UUID.randomUUID(), Cast.JIYUQIAO, said, MembershipKind.POST);
        Actor street = Cast.STREET;
        var person = Scopes.in(street.scope(), () -> persons.enter(street, List.of(asked)))
                .getFirst()
                .orElseThrow();
        Scopes.in(street.scope(), () -> posts.appoint(street, Cast.JIYUQIAO, post, place, person, LocalDate.now(clock)))
                .orElseThrow();
    }

    /** @return its id; its first report went out */
    private String incident() {
        var said = Map.of(
                "unit", "420106001",
                "title", "示例路积水" + NUMBER.incrementAndGet(),
                "place", "示例路",
                "happenedAt", "2026-11-23T09:50",
                "knownAt", "2026-11-23T09:55",
                "what", "积水",
                "source", "示例巡查岗",
                "category", "NATURAL_DISASTER");
        var report = location(zh.post(Cast.STREET, "/incident-reports", said));
        send(report);
        return page(zh.get(Cast.STREET, report))
                .select("a[href^=/incidents/0]")
                .first()
                .attr("href")
                .substring("/incidents/".length());
    }

    private void send(String report) {
        zh.post(Cast.STREET, report + "/signature", Map.of("signer", "示例主任"));
        zh.post(Cast.STREET, report + "/sending", Map.of());
    }

    private void finalReport(String incident) {
        send(location(zh.post(
                Cast.STREET,
                "/incident-reports/of/" + incident,
                Map.of("kind", "FINAL", "what", "积水退去", "source", "示例"))));
    }

    /** With a plan in action meanwhile. */
    private void ledToItsEnd(String incident, UUID plan) {
        var order = Map.of("plan", plan.toString(), "level", "III", "matter", "示例", "hours", "6", "measures", "示例");
        var activation = location(zh.post(Cast.STREET, incident + "/activation", order));
        zh.post(Cast.STREET, activation + "/ending", Map.of("reason", "解除"));
        for (var step : List.of("control", "ending")) {
            assertThat(status(zh.post(Cast.STREET, incident + "/steps/" + step, Map.of("remark", "示例"))))
                    .isEqualTo(302);
        }
    }

    private void end(String incident) {
        for (var step : List.of("verification", "control", "ending")) {
            assertThat(status(
                            zh.post(Cast.STREET, "/incidents/" + incident + "/steps/" + step, Map.of("remark", "示例"))))
                    .isEqualTo(302);
        }
    }
}
