package org.youbei.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.campaign.CampaignEntry.Levels.COMMUNITY;
import static org.youbei.assessment.campaign.CampaignEntry.Levels.STREET;
import static org.youbei.assessment.campaign.CampaignEntry.Method.GROUP_TOPSIS;
import static org.youbei.assessment.campaign.CampaignEntry.Method.WEIGHTED_SUM;
import static org.youbei.assessment.campaign.Fixture.codes;
import static org.youbei.assessment.campaign.Fixture.in;
import static org.youbei.assessment.campaign.Fixture.node;
import static org.youbei.testing.Cast.SUPERVISOR;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.assessment.campaign.Fixture;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.method.grading.PeerGrade;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Results of real campaigns: a published table, base conditions, versions, appeals. */
@PostgresTest
class ResultDeskTests {
    private static final JurisdictionCode UNIT = Cast.JIYUQIAO_COMMUNITY;
    private static final JurisdictionCode OTHER = Cast.YANGYUAN_COMMUNITY;

    /** 青竹 … 罗波: staff, residents, assessed, funds, stock, beds, fire fighters, volunteers, militia, trainees, capacity. */
    private static final int[][] RAW = {
        {2, 102379, 1, 20, 9, 1010, 26, 1126, 182, 280, 500},
        {2, 6335, 1, 70, 3, 22, 5, 322, 7, 900, 1200},
        {52, 8227, 1, 63, 20, 36, 0, 373, 24, 1658, 780},
        {2, 14051, 1, 20, 7, 22, 0, 81, 55, 320, 500},
        {4, 13786, 1, 93, 2, 28, 0, 702, 348, 672, 1500},
        {2, 13523, 1, 20, 8, 34, 0, 2, 65, 320, 1000},
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

    private static final double[] PUBLISHED = {0.2536, 0.4195, 0.7628, 0.3061, 0.3714, 0.3105, 0.5437};
    private static final List<PeerGrade> GRADES = List.of(
            PeerGrade.RATHER_WEAK,
            PeerGrade.MEDIUM,
            PeerGrade.STRONG,
            PeerGrade.RATHER_WEAK,
            PeerGrade.MEDIUM,
            PeerGrade.RATHER_WEAK,
            PeerGrade.RATHER_STRONG);

    @Autowired
    Fixture fixture;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    ResultDesk results;

    @Autowired
    AppealDesk appeals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        clock.reset();
        Fixture.load(importer);
    }

    @Test
    void givesThePublishedScoresAndGradesOfSevenTownships() {
        var system = fixture.system(false, townships());
        var campaign = fixture.opened(system, STREET, GROUP_TOPSIS).getId();
        var seven = in(SUPERVISOR, () -> campaigns.participants(campaign)).stream()
                .map(Participant::unit)
                .limit(7)
                .toList();
        fixture.only(campaign, seven.toArray(JurisdictionCode[]::new));
        for (int k = 0; k < 7; k++) {
            enter(campaign, seven.get(k), RAW[k], COMMUNITIES[k]);
        }
        var locked = fixture.locked(campaign);
        var frozen = in(SUPERVISOR, () -> results.version(locked, 1)).orElseThrow();
        var scores = Scores.of(frozen.inputs());
        for (int k = 0; k < 7; k++) {
            assertThat(Objects.requireNonNull(scores.get(k).total()) / 100).isCloseTo(PUBLISHED[k], within(5e-5));
            assertThat(scores.get(k).peers()).isEqualTo(GRADES.get(k).name());
        }
        assertThat(scores.get(0).groups().get("S2") / 100).isCloseTo(0.43653567, within(5e-9));
        assertThat(scores.get(2).groups().get("S1") / 100).isCloseTo(0.76573918, within(5e-9));
        assertThat(scores.stream().map(UnitScore::rank)).containsExactly(7, 3, 1, 6, 4, 5, 2);
        assertThat(Scores.lines(scores)).as("recomputed to the last digit").isEqualTo(frozen.lines());
        assertThat(Inputs.read(frozen.inputs().json()).hash()).isEqualTo(frozen.hash());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String>[] townships() {
        var nodes = new ArrayList<Map<String, String>>();
        nodes.add(group("S", "", "0.53"));
        nodes.add(group("S1", "S", "0.33"));
        nodes.add(group("S2", "S", "0.32"));
        nodes.add(group("S3", "S", "0.35"));
        var weights = List.of("0.37", "0.31", "0.32", "0.51", "0.49", "0.33", "0.33", "0.34");
        var parents = List.of("S1", "S1", "S1", "S2", "S2", "S3", "S3", "S3");
        for (int k = 0; k < 8; k++) {
            nodes.add(node(
                    "s" + k,
                    "parent",
                    parents.get(k),
                    "weight",
                    weights.get(k),
                    "scale",
                    "COUNT",
                    "low",
                    "",
                    "high",
                    ""));
        }
        nodes.add(group("C", "", "0.47"));
        var shares = List.of("0.32", "0.31", "0.37");
        for (int k = 0; k < 3; k++) {
            nodes.add(node("c" + k, "parent", "C", "weight", shares.get(k), "scale", "SHARE", "high", "1"));
        }
        return nodes.toArray(Map[]::new);
    }

    private static Map<String, String> group(String code, String parent, String weight) {
        return Map.of("code", code, "parent", parent, "name", "维度" + code, "weight", weight, "indicator", "false");
    }

    private void enter(UUID campaign, JurisdictionCode unit, int[] raw, double[] communities) {
        var people = BigDecimal.valueOf(raw[1]);
        var many = BigDecimal.valueOf(10_000);
        enter(campaign, unit, "s0", per(raw[0], people, many));
        enter(campaign, unit, "s1", BigDecimal.valueOf(raw[2]));
        enter(campaign, unit, "s2", per(raw[3], people, many));
        enter(campaign, unit, "s3", per(raw[4], people, many));
        enter(campaign, unit, "s4", per(raw[5], people, many));
        enter(campaign, unit, "s5", per(raw[6] + raw[7] + raw[8], people, many));
        enter(campaign, unit, "s6", per(raw[9], people, many));
        enter(campaign, unit, "s7", per(raw[10], people, BigDecimal.ONE));
        for (int k = 0; k < 3; k++) {
            enter(campaign, unit, "c" + k, BigDecimal.valueOf(communities[k]));
        }
    }

    private static BigDecimal per(int count, BigDecimal people, BigDecimal many) {
        return BigDecimal.valueOf(count).multiply(many).divide(people, MathContext.DECIMAL64);
    }

    private void enter(UUID campaign, JurisdictionCode unit, String code, BigDecimal value) {
        var own = Fixture.worker(unit);
        fixture.answer(own, campaign, unit, code, Said.of(value), "").orElseThrow();
    }

    @Test
    void neverPassesADemonstrationCommunityWithAMissingBaseCondition() {
        var id = UUID.randomUUID();
        in(SUPERVISOR, () -> desk().draw(SUPERVISOR, id, Cast.WUCHANG, "demonstration", "示范社区", false))
                .orElseThrow();
        in(SUPERVISOR, () -> desk().freeze(SUPERVISOR, id, UUID.randomUUID(), ""))
                .orElseThrow();
        var campaign = fixture.opened(id, COMMUNITY, WEIGHTED_SUM).getId();
        var third = new JurisdictionCode("420106001002");
        fixture.only(campaign, UNIT, OTHER, third);
        for (var unit : List.of(UNIT, OTHER, third)) {
            fill(campaign, unit);
        }
        fixture.value(campaign, OTHER, "G.5", "0");
        fixture.answer(Fixture.worker(third), campaign, third, "G.5", Said.NOTHING, "")
                .orElseThrow();
        var locked = fixture.locked(campaign);
        var scores = Scores.of(in(SUPERVISOR, () -> results.shown(locked)));
        assertThat(scores).extracting(UnitScore::shown).containsOnly("100.00");
        assertThat(scores).extracting(UnitScore::gate).containsExactly("PASS", "UNDETERMINED", "FAIL");
        assertThat(scores.get(2).unmet()).containsExactly("G.5");
        assertThat(scores.get(1).unknown()).containsExactly("G.5");
    }

    @Autowired
    SystemDesk systems;

    private SystemDesk desk() {
        return systems;
    }

    private void fill(UUID campaign, JurisdictionCode unit) {
        var tree = in(SUPERVISOR, () -> campaigns.tree(campaigns.find(campaign)));
        tree.indicators()
                .forEach(node -> fixture.value(
                        campaign,
                        unit,
                        node.code(),
                        Objects.requireNonNull(node.measured().high()).toPlainString()));
    }

    @Test
    void showsUnitsNothingBeforePublicationAndOnlyThemselvesAfterwards() {
        var id = fixture.opened(fixture.usual(), COMMUNITY, WEIGHTED_SUM).getId();
        fixture.only(id, UNIT, OTHER);
        fixture.value(id, UNIT, "1", "10");
        fixture.value(id, OTHER, "1", "5");
        fixture.locked(id);
        assertThat(in(Cast.COMMUNITY, () -> results.own(campaigns.find(id), UNIT)))
                .isEmpty();
        fixture.step(id, CampaignStep.PUBLICATION, "");
        assertThat(in(Cast.COMMUNITY, () -> results.own(campaigns.find(id), UNIT)))
                .isPresent();
        assertThat(in(Cast.COMMUNITY, () -> results.own(campaigns.find(id), OTHER)))
                .isEmpty();
        assertThat(in(Cast.COMMUNITY, () -> results.publications(campaigns.find(id))))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.communities()).hasSize(2).isSortedAccordingTo((a, b) -> b.compareTo(a)));
        assertThat(in(Cast.COMMUNITY, () -> results.version(campaigns.find(id), 1)))
                .as("the inputs are the district's")
                .isEmpty();
    }

    @Test
    void correctsOnlyAsAFurtherVersionWithAReason() {
        var id = fixture.opened(fixture.usual(), COMMUNITY, WEIGHTED_SUM).getId();
        fixture.only(id, UNIT, OTHER);
        fixture.value(id, UNIT, "1", "4");
        fixture.locked(id);
        var published = fixture.step(id, CampaignStep.PUBLICATION, "");
        var appeal = in(
                        Cast.COMMUNITY,
                        () -> appeals.appeal(Cast.COMMUNITY, id, UNIT, "1", UUID.randomUUID(), "漏计一次演练"))
                .orElseThrow();
        assertThat(codes(in(
                        SUPERVISOR,
                        () -> campaigns.take(SUPERVISOR, id, UUID.randomUUID(), CampaignStep.FINISHING, ""))))
                .containsExactly("campaign.appeals-open");
        assertThat(codes(in(Cast.COMMUNITY, () -> appeals.answer(Cast.COMMUNITY, appeal.id(), true, "x"))))
                .containsExactly("campaign.not-yours");
        in(SUPERVISOR, () -> appeals.answer(SUPERVISOR, appeal.id(), true, "属实，更正"))
                .orElseThrow();
        assertThat(codes(in(SUPERVISOR, () -> appeals.answer(SUPERVISOR, appeal.id(), false, "再答"))))
                .containsExactly("campaign.answered");
        assertThat(codes(in(
                        SUPERVISOR,
                        () -> campaigns.take(SUPERVISOR, id, UUID.randomUUID(), CampaignStep.CORRECTION, " "))))
                .containsExactly("campaign.missing");
        fixture.step(id, CampaignStep.CORRECTION, "申诉属实");
        var second = fixture.step(id, CampaignStep.LOCKING, "申诉属实，补计一次");
        assertThat(second.version()).isEqualTo(2);
        var versions = in(SUPERVISOR, () -> results.versions(second));
        assertThat(versions).extracting(ResultVersion::version).containsExactly(2, 1);
        assertThat(versions.getFirst().reason()).contains("补计");
        assertThat(published.publishedOn()).isNotNull();
    }

    @Test
    void takesAppealsOnlyWithinTheirDays() {
        var id = fixture.opened(fixture.usual(), COMMUNITY, WEIGHTED_SUM).getId();
        fixture.only(id, UNIT, OTHER);
        assertThat(codes(in(
                        Cast.COMMUNITY, () -> appeals.appeal(Cast.COMMUNITY, id, UNIT, "1", UUID.randomUUID(), "早了"))))
                .containsExactly("campaign.appeal-time");
        fixture.locked(id);
        fixture.step(id, CampaignStep.PUBLICATION, "");
        assertThat(codes(in(
                        SUPERVISOR,
                        () -> campaigns.take(SUPERVISOR, id, UUID.randomUUID(), CampaignStep.FINISHING, ""))))
                .containsExactly("campaign.appeal-running");
        clock.set(Fixture.TODAY.plusDays(6));
        assertThat(codes(in(
                        Cast.COMMUNITY, () -> appeals.appeal(Cast.COMMUNITY, id, UNIT, "1", UUID.randomUUID(), "晚了"))))
                .containsExactly("campaign.appeal-time");
        assertThat(fixture.step(id, CampaignStep.FINISHING, "").state()).isEqualTo(CampaignState.FINAL);
    }

    @Test
    void standsUnderAllAnswersMissingAndOneUnitOnly() {
        var id = fixture.opened(fixture.usual(), COMMUNITY, WEIGHTED_SUM).getId();
        fixture.only(id, UNIT);
        var campaign = fixture.locked(id);
        var score = Scores.of(in(SUPERVISOR, () -> results.shown(campaign))).getFirst();
        assertThat(score.rank()).isOne();
        assertThat(score.peers()).isEmpty();
        assertThat(score.bands()).as("too little is answered").isEmpty();
        assertThat(score.coverage()).isCloseTo(0.3, within(1e-12));
        var nothing = in(SUPERVISOR, () -> results.shown(campaign));
        var empty = new Inputs(
                nothing.campaign(),
                "",
                WEIGHTED_SUM,
                nothing.grading(),
                false,
                null,
                nothing.nodes(),
                List.of(new Inputs.Unit("420106001001", "甲", List.of())));
        assertThat(Scores.of(empty).getFirst().total()).isNull();
        assertThat(Scores.of(empty).getFirst().level()).isEqualTo(JurisdictionLevel.COMMUNITY);
    }
}
