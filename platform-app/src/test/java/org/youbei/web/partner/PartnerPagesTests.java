package org.youbei.web.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.division.DivisionImporter;
import org.youbei.model.Actor;
import org.youbei.model.CreditCode;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** Two communities of 杨园街道 that become neighbours, agree, and ask each other for help, as their people see it. */
@PlatformTest
class PartnerPagesTests {
    private static final Actor HERE = worker("420106002003", 61);
    private static final Actor THERE = worker("420106002004", 62);
    private static final Actor ASIDE = worker("420106002005", 63);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    private PlanPages zh;
    private PlanPages en;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        en = new PlanPages(mvc, "en");
    }

    /** A street acts for itself and for its communities, so both kinds have units beside them. */
    @Test
    void offersAStreetTheUnitsBesideEachOfItsOwn() {
        var offered = page(zh.get(Cast.SIBLING_STREET, "/neighbours/new"))
                .select("select[name=other] option")
                .eachAttr("value");
        assertThat(offered).contains("420106001", "420106002003", "420106001001");
    }

    @Test
    void leadsTwoNeighboursFromTheProposalToTheAnsweredRequest() {
        var proposed = Map.of("unit", "420106002003", "other", "420106002004");
        assertThat(status(zh.post(HERE, "/neighbours", proposed))).isEqualTo(302);
        assertThat(status(zh.post(HERE, "/neighbours", proposed))).isEqualTo(409);
        assertThat(status(zh.post(HERE, "/neighbours", Map.of("unit", "420106002003", "other", "420106002999"))))
                .isEqualTo(422);
        assertThat(page(zh.get(ASIDE, "/neighbours")).select("table")).isEmpty();
        var answer =
                page(zh.get(THERE, "/neighbours")).select("a[href$=/answer]").attr("href");
        assertThat(status(zh.post(THERE, answer, Map.of("answer", "YES")))).isEqualTo(302);
        assertThat(page(en.get(HERE, "/neighbours")).select("table").text()).contains("Confirmed by both");

        var made = zh.post(HERE, "/agreements", terms("420106002004"));
        assertThat(status(made)).isEqualTo(302);
        var agreement = location(made);
        assertThat(status(zh.post(HERE, agreement + "/signing", Map.of()))).isEqualTo(409);
        assertThat(status(zh.post(THERE, agreement + "/confirmation", Map.of("remark", "同意"))))
                .isEqualTo(302);
        assertThat(status(zh.post(HERE, agreement + "/signing", Map.of()))).isEqualTo(302);
        assertThat(page(zh.get(HERE, agreement)).text()).contains("协议到期", "协议联系测试");
        assertThat(page(zh.get(THERE, agreement + "/paper")).text()).contains("不超过 20 人", "联系岗位：社区书记");
        assertThat(page(en.get(HERE, agreement + "/paper")).text()).contains("no more than 20");
        var word = zh.get(HERE, agreement + ".docx").getResponse();
        assertThat(word.getContentType()).contains("wordprocessingml");
        assertThat(word.getContentLength() + word.getContentAsByteArray().length)
                .isGreaterThan(2_000);
        assertThat(status(zh.get(ASIDE, agreement + "/paper"))).isEqualTo(404);
        var tooMuch = zh.post(HERE, agreement + "/call", Map.of("amount", "21", "back", "2026-12-01", "remark", "值守"));
        assertThat(status(tooMuch)).isEqualTo(422);
        assertThat(page(tooMuch).select(".yb-errors").text()).contains("超过协议上限 20 人");
        assertThat(status(zh.post(HERE, agreement + "/call", Map.of("amount", "20", "remark", "值守"))))
                .isEqualTo(422);
        assertThat(status(zh.post(
                        HERE, agreement + "/call", Map.of("amount", "20", "back", "2026-12-01", "remark", "值守"))))
                .isEqualTo(302);
        assertThat(page(zh.get(THERE, agreement)).text()).contains("已调用", "20 人，2026-12-01 前归还");
        assertThat(page(zh.get(THERE, "/agreements")).select(".yb-ledger").text())
                .contains("示例互助协议");
        assertThat(status(zh.get(ASIDE, agreement))).isEqualTo(404);

        var asked = Map.of(
                "unit", "420106002003", "other", "420106002004", "ability", "KIT", "what", "水泵一台", "place", "示例路");
        assertThat(status(zh.post(HERE, "/help-requests", asked))).isEqualTo(302);
        var reply =
                page(zh.get(THERE, "/help-requests")).select("a[href$=/answer]").attr("href");
        assertThat(status(zh.post(THERE, reply, Map.of("answer", "NO", "text", ""))))
                .isEqualTo(422);
        assertThat(status(zh.post(THERE, reply, Map.of("answer", "NO", "text", "自用"))))
                .isEqualTo(302);
        assertThat(page(zh.get(HERE, "/help-requests")).select("table").text()).contains("不行", "自用");
        assertThat(page(zh.get(ASIDE, "/help-requests")).text()).doesNotContain("水泵");
    }

    @Test
    void entersAPartnerAndShowsItsPhoneByAReasonOnly() {
        var said = new HashMap<>(Map.of(
                "unit", "420106002003",
                "name", "示例生活超市",
                "creditCode", "91440300708461136X",
                "kind", "SHOP",
                "contactPost", "店长",
                "contactPhone", "13800000007"));
        var refused = zh.post(HERE, "/partners", said);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(page(refused).select(".yb-errors").text()).contains("校验位");
        said.put("creditCode", "91440300708461136T");
        var partner = location(zh.post(HERE, "/partners", said));
        assertThat(page(zh.get(HERE, partner)).text()).contains("138****0007").doesNotContain("13800000007");
        assertThat(status(zh.post(HERE, partner + "/phone", Map.of("reason", ""))))
                .isEqualTo(422);
        var shown = zh.post(HERE, partner + "/phone", Map.of("reason", "联系测试"));
        assertThat(String.valueOf(shown.getMvcResult().getFlashMap().get("flash")))
                .contains("13800000007");
        assertThat(status(zh.get(THERE, partner))).isEqualTo(404);
        zh.post(
                HERE,
                partner + "/abilities",
                Map.of("ability", "TRANSPORT", "what", "货车", "amount", "2 辆", "lead", "40", "hours", "全天"));
        assertThat(page(zh.get(HERE, "/partners?ability=TRANSPORT"))
                        .select(".yb-ledger")
                        .text())
                .contains("示例生活超市");
    }

    /** More partners than a list of choices shows: the last one is found by its name, and nothing that was typed is lost. */
    @Test
    void findsAPartnerAmongMoreThanAListShows() {
        var unit = "420106002006";
        var worker = worker(unit, 66);
        for (int n = 0; n < 52; n++) {
            var said = Map.of(
                    "unit",
                    unit,
                    "creditCode",
                    credit(n),
                    "name",
                    "示例商店" + (100 + n),
                    "kind",
                    "SHOP",
                    "contactPost",
                    "店长",
                    "contactPhone",
                    "13800000007");
            assertThat(status(zh.post(worker, "/partners", said))).isEqualTo(302);
        }
        var form = page(zh.get(worker, "/agreements/new"));
        assertThat(form.select("select[name=party] option[value~=-]")).hasSize(50);
        assertThat(form.select("#party-cut").text()).contains("只列出前 50 项");

        var terms = new HashMap<>(terms(""));
        terms.putAll(Map.of("unit", unit, "partySought", "商店151", "look", "party"));
        var looked = zh.post(worker, "/agreements", terms);
        assertThat(status(looked)).isEqualTo(200);
        var choices = page(looked).select("select[name=party] option[value~=-]");
        assertThat(choices.eachText()).containsExactly("示例商店151");
        assertThat(page(looked).select("input[name=title]").val()).isEqualTo("示例互助协议");

        terms.remove("look");
        terms.put("party", choices.val());
        assertThat(status(zh.post(worker, "/agreements", terms))).isEqualTo(302);
    }

    private static String credit(int n) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> "914201069998%05d%c".formatted(n, last))
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> terms(String party) {
        return Map.ofEntries(
                Map.entry("unit", "420106002003"),
                Map.entry("party", party),
                Map.entry("title", "示例互助协议"),
                Map.entry("ability", "PEOPLE"),
                Map.entry("what", "巡查人员"),
                Map.entry("ceiling", "20"),
                Map.entry("measure", "人"),
                Map.entry("lead", "30"),
                Map.entry("startsOn", "2026-11-01"),
                Map.entry("endsOn", "2027-11-01"),
                Map.entry("contact", "社区书记"),
                Map.entry("standIn", "网格长"));
    }

    private static Actor worker(String unit, int number) {
        return new Actor(
                new UUID(1, number),
                "示例" + number,
                Set.of(Role.COMMUNITY_WORKER),
                Scope.of(new JurisdictionCode(unit)));
    }
}
