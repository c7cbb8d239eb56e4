package org.youbei.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.testing.Cast.COMMUNITY;
import static org.youbei.testing.Cast.SUPERVISOR;
import static org.youbei.web.assessment.Runs.group;
import static org.youbei.web.assessment.Runs.node;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry.Levels;
import org.youbei.assessment.campaign.CampaignEntry.Method;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

/** What the pages of results print: a published table of seven townships, gates, weights from the data, trends, spot checks. */
@PlatformTest
class ResultPagesTests {
    /** Staff, residents, risk assessed, funds, stock, beds, firefighters, volunteers, militia, trainees, places. */
    private static final int[][] RAW = {
        {2, 102_379, 1, 20, 9, 1010, 26, 1126, 182, 280, 500},
        {2, 6335, 1, 70, 3, 22, 5, 322, 7, 900, 1200},
        {52, 8227, 1, 63, 20, 36, 0, 373, 24, 1658, 780},
        {2, 14_051, 1, 20, 7, 22, 0, 81, 55, 320, 500},
        {4, 13_786, 1, 93, 2, 28, 0, 702, 348, 672, 1500},
        {2, 13_523, 1, 20, 8, 34, 0, 2, 65, 320, 1000},
        {12, 9689, 1, 150, 10, 30, 0, 94, 106, 300, 5000}
    };

    private static final double[][] COMMUNITIES = {
        {.26780819, .00000000, .27561257},
        {.26725477, .30393406, .35696948},
        {.34800932, .81223286, .50330358},
        {1.0, .22977831, .37643990},
        {.40430523, .42251644, .50006385},
        {.55924398, .39615613, .59101631},
        {.49024527, .49187803, .23564336}
    };

    private static final List<String> TOTALS = List.of("25.36", "41.95", "76.28", "30.61", "37.14", "31.05", "54.37");
    private static final List<String> GRADES = List.of("较弱", "中等", "强", "较弱", "中等", "较弱", "较强");
    private static final List<String> PLACES = List.of("7", "3", "1", "6", "4", "5", "2");

    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final JurisdictionCode OTHER = new JurisdictionCode("420106001002");
    private static final JurisdictionCode THIRD = new JurisdictionCode("420106001004");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CampaignDesk campaigns;

    private PlanPages zh;
    private Runs runs;

    @BeforeEach
    void pages(
            @Autowired DivisionImporter importer, @Autowired TestClock clock, @Autowired ApplicationContext context) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
        runs = new Runs(context);
    }

    private static List<Map<String, String>> townships() {
        var nodes = new ArrayList<>(List.of(
                group("S", "", "0.53"), group("S1", "S", "0.33"), group("S2", "S", "0.32"), group("S3", "S", "0.35")));
        var weights = List.of("0.37", "0.31", "0.32", "0.51", "0.49", "0.33", "0.33", "0.34");
        var parents = List.of("S1", "S1", "S1", "S2", "S2", "S3", "S3", "S3");
        for (int k = 0; k < 8; k++) {
            nodes.add(node("s" + k, weights.get(k), "parent", parents.get(k)));
        }
        nodes.add(group("C", "", "0.47"));
        var shares = List.of("0.32", "0.31", "0.37");
        for (int k = 0; k < 3; k++) {
            nodes.add(node("c" + k, shares.get(k), "parent", "C", "scale", "SHARE", "low", "0", "high", "1"));
        }
        return nodes;
    }

    private void enter(UUID campaign, JurisdictionCode unit, int[] raw, double[] communities) {
        double[] values = {
            raw[0] * 1e4 / raw[1],
            raw[2],
            raw[3] * 1e4 / raw[1],
            raw[4] * 1e4 / raw[1],
            raw[5] * 1e4 / raw[1],
            (raw[6] + raw[7] + raw[8]) * 1e4 / raw[1],
            raw[9] * 1e4 / raw[1],
            (double) raw[10] / raw[1]
        };
        for (int k = 0; k < values.length; k++) {
            runs.value(campaign, unit, "s" + k, new BigDecimal(values[k], MathContext.DECIMAL64));
        }
        for (int k = 0; k < communities.length; k++) {
            runs.value(campaign, unit, "c" + k, BigDecimal.valueOf(communities[k]));
        }
    }

    @Test
    void printsThePublishedScoresGradesAndPlacesOfSevenTownships() {
        var campaign = runs.opened(runs.system(townships()), Levels.STREET, Method.GROUP_TOPSIS, 2024);
        var seven = runs.units(campaign).subList(0, 7);
        runs.only(campaign, seven);
        for (int k = 0; k < 7; k++) {
            enter(campaign, seven.get(k), RAW[k], COMMUNITIES[k]);
        }
        runs.locked(campaign);
        var path = "/campaigns/" + campaign;
        var ranking = page(zh.get(SUPERVISOR, path + "/results?level=STREET"));
        for (int k = 0; k < 7; k++) {
            var row = ranking.select("table.yb-cellheat tbody tr:has(a[href$=/results/"
                    + seven.get(k).value() + "])");
            assertThat(row.select("td").get(0).text()).isEqualTo(PLACES.get(k));
            assertThat(row.select("td b").text()).isEqualTo(TOTALS.get(k));
            assertThat(row.select("td").get(5).text()).isEqualTo(GRADES.get(k));
            var own = page(zh.get(SUPERVISOR, path + "/results/" + seven.get(k).value()));
            assertThat(own.text()).contains(TOTALS.get(k), "第 " + PLACES.get(k) + " 名 / 7", GRADES.get(k));
        }
        assertThat(ranking.text())
                .contains("等级以“均值与标准差”为准")
                .as("scores that hang on the peers have no trend")
                .contains("锚点");
    }

    @Test
    void neverPassesADemonstrationCommunityWithoutABaseCondition() {
        var campaign = runs.opened(runs.shipped("demonstration"), Levels.COMMUNITY, Method.WEIGHTED_SUM, 2025);
        runs.only(campaign, List.of(UNIT, OTHER, THIRD));
        var tree = Scopes.in(SUPERVISOR.scope(), () -> campaigns.tree(campaigns.find(campaign)));
        for (var unit : List.of(UNIT, OTHER, THIRD)) {
            for (var node : tree.indicators()) {
                if (!(unit.equals(THIRD) && node.code().equals("G.5"))) {
                    var high = Objects.requireNonNull(node.measured().high());
                    runs.value(
                            campaign,
                            unit,
                            node.code(),
                            unit.equals(OTHER) && node.code().equals("G.5") ? BigDecimal.ZERO : high);
                }
            }
        }
        runs.locked(campaign);
        var ranking = page(zh.get(SUPERVISOR, "/campaigns/" + campaign + "/results?level=COMMUNITY"));
        assertThat(gate(ranking, UNIT)).isEqualTo("合格");
        assertThat(gate(ranking, OTHER)).startsWith("不合格：");
        assertThat(gate(ranking, THIRD)).startsWith("不能判定：").endsWith("？");
        assertThat(ranking.select("table.yb-cellheat tbody td b").eachText())
                .as("full marks do not help")
                .containsOnly("100.00");
    }

    private static String gate(Document ranking, JurisdictionCode unit) {
        return ranking.select("table.yb-cellheat tbody tr:has(a[href$=/results/" + unit.value() + "]) td")
                .get(6)
                .text();
    }

    private UUID year(UUID system, int year, String first, String second) {
        var campaign = runs.opened(system, Levels.COMMUNITY, Method.WEIGHTED_SUM, year);
        runs.only(campaign, List.of(UNIT, OTHER));
        for (var code : List.of("1", "2")) {
            runs.value(campaign, UNIT, code, new BigDecimal(first));
            runs.value(campaign, OTHER, code, new BigDecimal(second));
        }
        runs.locked(campaign);
        runs.step(campaign, CampaignStep.PUBLICATION);
        return campaign;
    }

    @Test
    void comparesRunsOfTheSameVersionAndTestsTheTrendFromFourOn() {
        var system = runs.system(
                List.of(node("1", "0.5", "low", "0", "high", "10"), node("2", "0.5", "low", "0", "high", "10")));
        year(system, 2022, "2", "9");
        year(system, 2023, "4", "9");
        var third = year(system, 2024, "5", "8");
        var three = page(zh.get(SUPERVISOR, "/campaigns/" + third + "/results?level=COMMUNITY"));
        assertThat(three.text()).contains("2022 年度示例", "不足四次，不作检验", "+10.00");
        var fourth = year(system, 2025, "7", "6");
        var four = page(zh.get(SUPERVISOR, "/campaigns/" + fourth + "/results?level=COMMUNITY"));
        assertThat(four.text()).contains("上升，不显著（p = 0.083）");
        var own = page(zh.get(COMMUNITY, "/campaigns/" + fourth + "/results/" + UNIT.value()));
        assertThat(own.text())
                .contains("历次变化", "20.00", "70.00", "p = 0.083")
                .as("a unit sees itself alone")
                .doesNotContain("90.00", "规模相近");
    }

    @Test
    void showsWeightsOfTheDataBesideThoseOfTheSystemAndTakesThemOver() {
        var system = runs.system(
                List.of(node("1", "0.5", "low", "0", "high", "10"), node("2", "0.5", "low", "0", "high", "10")));
        var campaign = runs.opened(system, Levels.COMMUNITY, Method.WEIGHTED_SUM, 2025);
        runs.only(campaign, List.of(UNIT, OTHER, THIRD));
        var values = Map.of(UNIT, "1", OTHER, "4", THIRD, "9");
        values.forEach((unit, value) -> {
            runs.value(campaign, unit, "1", new BigDecimal(value));
            runs.value(campaign, unit, "2", new BigDecimal("7"));
        });
        var path = "/campaigns/" + campaign + "/weights";
        var sheet = page(zh.get(SUPERVISOR, path));
        assertThat(sheet.text()).contains("熵权法", "CRITIC", "变异系数法", "3 个单位中各项都有数值的 3 个");
        assertThat(sheet.select("tbody tr").get(0).select("td").eachText())
                .containsExactly("1 指标1", "50.00 %", "100.00 %", "100.00 %", "100.00 %", "75.00 %");
        assertThat(page(zh.get(SUPERVISOR, path + "?theta=2")).text()).contains("占比为 0 到 1");
        var wrong = zh.post(
                SUPERVISOR,
                path + "/adoption",
                Map.of("level", "COMMUNITY", "source", "ENTROPY", "combination", "LINEAR", "theta", "1.5"));
        assertThat(status(wrong)).isEqualTo(422);
        var taken = zh.post(
                SUPERVISOR,
                path + "/adoption",
                Map.of("level", "COMMUNITY", "source", "ENTROPY", "combination", "LINEAR", "theta", "0.5"));
        var draft = page(zh.get(SUPERVISOR, location(taken)));
        assertThat(draft.text()).contains("熵权法×体系权重（线性加权，体系权重占 0.50）：2025 年度示例", "75.00 %");
        assertThat(status(zh.get(COMMUNITY, path))).isEqualTo(403);
    }

    @Test
    void drawsASampleAndNotesWhatWasFound() {
        var system = runs.system(
                List.of(node("1", "0.5", "low", "0", "high", "10"), node("2", "0.5", "low", "0", "high", "10")));
        var campaign = runs.opened(system, Levels.COMMUNITY, Method.WEIGHTED_SUM, 2025);
        runs.only(campaign, List.of(UNIT, OTHER));
        runs.value(campaign, UNIT, "1", new BigDecimal("8"));
        var path = "/campaigns/" + campaign + "/spot-checks";
        assertThat(status(zh.post(SUPERVISOR, path, Map.of("percent", "20", "seed", "abc"))))
                .isEqualTo(422);
        var sample = location(zh.post(SUPERVISOR, path, Map.of("percent", "100", "seed", "42")));
        var list = page(zh.get(SUPERVISOR, sample));
        assertThat(list.text()).contains("42", "结果相同", "抽中 2 个，名单共 2 个", UNIT.value(), OTHER.value());
        assertThat(status(zh.post(SUPERVISOR, path, Map.of("percent", "20"))))
                .as("without a reason")
                .isEqualTo(422);
        var note = sample + "/" + UNIT.value();
        assertThat(page(zh.get(SUPERVISOR, note)).text()).contains("自评 8");
        assertThat(status(zh.post(
                        SUPERVISOR, note, Map.of("code", "1", "finding", "DIFFERENT", "value", "8", "note", "x"))))
                .isEqualTo(422);
        assertThat(status(zh.post(
                        SUPERVISOR, note, Map.of("code", "1", "finding", "DIFFERENT", "value", "6", "note", "少两场"))))
                .isEqualTo(302);
        assertThat(page(zh.get(SUPERVISOR, sample)).text()).contains("不一致", "少两场");
        assertThat(page(zh.get(COMMUNITY, "/campaigns/" + campaign + "/answers/" + UNIT.value() + "/1"))
                        .text())
                .contains("抽查：不一致，现场数值 6");
        assertThat(status(zh.get(COMMUNITY, sample))).isEqualTo(403);
    }
}
