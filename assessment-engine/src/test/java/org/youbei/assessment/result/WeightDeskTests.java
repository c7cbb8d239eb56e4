package org.youbei.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.campaign.CampaignEntry.Levels.COMMUNITY;
import static org.youbei.assessment.campaign.CampaignEntry.Method.WEIGHTED_SUM;
import static org.youbei.assessment.campaign.Fixture.codes;
import static org.youbei.assessment.campaign.Fixture.in;
import static org.youbei.assessment.campaign.Fixture.node;
import static org.youbei.testing.Cast.SUPERVISOR;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.Fixture;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.weighting.Combination;
import org.youbei.assessment.result.WeightSheet.Choice;
import org.youbei.assessment.result.WeightSheet.Source;
import org.youbei.assessment.system.IndicatorSystem;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.assessment.system.SystemState;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Weights from the data of a campaign: what they are, what they refuse, and how they reach the next version with their origin. */
@PostgresTest
class WeightDeskTests {
    private static final List<JurisdictionCode> UNITS = List.of(
            Cast.JIYUQIAO_COMMUNITY, new JurisdictionCode("420106001002"), new JurisdictionCode("420106001004"));

    @Autowired
    Fixture fixture;

    @Autowired
    WeightDesk desk;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    SystemDesk systems;

    @Autowired
    TestClock clock;

    private UUID system;
    private UUID campaign;

    /** Two dimensions with two indicators each; the last is alike everywhere, and a base condition weighs nothing. */
    @BeforeEach
    void answered(@Autowired DivisionImporter importer) {
        clock.reset();
        Fixture.load(importer);
        system = fixture.system(
                false,
                Map.of("code", "A", "name", "甲", "weight", "0.6", "indicator", "false"),
                node("A1", "parent", "A", "weight", "0.5"),
                node("A2", "parent", "A", "weight", "0.5", "direction", "MIN"),
                Map.of("code", "B", "name", "乙", "weight", "0.4", "indicator", "false"),
                node("B1", "parent", "B", "weight", "0.25"),
                node("B2", "parent", "B", "weight", "0.75"),
                node("G", "weight", "0", "scale", "YES_NO", "high", "1", "gate", "true", "gateAt", "1"));
        campaign = fixture.opened(system, COMMUNITY, WEIGHTED_SUM).getId();
        fixture.only(campaign, UNITS.toArray(JurisdictionCode[]::new));
        enter("A1", "2", "4", "9");
        enter("A2", "8", "3", "4");
        enter("B1", "1", "9", "5");
        enter("B2", "7", "7", "7");
    }

    private void enter(String code, String... values) {
        for (int k = 0; k < values.length; k++) {
            fixture.value(campaign, UNITS.get(k), code, values[k]);
        }
    }

    private WeightSheet sheet() {
        return in(SUPERVISOR, () -> desk.sheet(campaigns.find(campaign), JurisdictionLevel.COMMUNITY));
    }

    private Outcome<IndicatorSystem> adopt(Choice choice) {
        return in(
                SUPERVISOR,
                () -> desk.adopt(
                        SUPERVISOR, campaign, UUID.randomUUID(), JurisdictionLevel.COMMUNITY, choice, "熵权法，示例数据"));
    }

    @Test
    void followsFromTheValuesOfTheUnits() {
        var sheet = sheet();
        assertThat(sheet.nodes()).extracting(Node::code).containsExactly("A1", "A2", "B1", "B2");
        assertThat(sheet.units()).isEqualTo(3);
        assertThat(sheet.share()).isCloseTo(1, within(1e-12));
        assertThat(sheet.system().toArray()).containsExactly(new double[] {0.3, 0.3, 0.1, 0.3}, within(1e-12));
        for (var source : Source.values()) {
            var weights = Objects.requireNonNull(sheet.objective().get(source)).toArray();
            assertThat(weights[3]).as(source + " of what is alike everywhere").isZero();
            assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(1, within(1e-12));
        }
        var entropy = Objects.requireNonNull(sheet.objective().get(Source.ENTROPY));
        double[] divergence = {divergence(2, 4, 9), divergence(8, 3, 4), divergence(1, 9, 5)};
        double sum = divergence[0] + divergence[1] + divergence[2];
        for (int k = 0; k < 3; k++) {
            assertThat(entropy.get(k)).as("by hand").isCloseTo(divergence[k] / sum, within(1e-12));
        }
        assertThat(sheet.dropped(entropy)).containsExactly("B2");
    }

    /** 1 − e of three values, by the formula on paper. */
    private static double divergence(double... values) {
        double sum = values[0] + values[1] + values[2];
        double entropy = 0;
        for (double value : values) {
            entropy -= value / sum * Math.log(value / sum);
        }
        return 1 - entropy / Math.log(3);
    }

    @Test
    void countsOnlyUnitsThatAnsweredEverything() {
        var all = sheet().objective();
        fixture.answer(Fixture.worker(UNITS.get(2)), campaign, UNITS.get(2), "B1", Said.NOT_APPLICABLE, "没有")
                .orElseThrow();
        var fewer = sheet();
        assertThat(fewer.units()).isEqualTo(2);
        assertThat(fewer.all()).isEqualTo(3);
        assertThat(fewer.objective().get(Source.ENTROPY)).isNotEqualTo(all.get(Source.ENTROPY));
    }

    @Test
    void leavesOutWhatNobodyAnsweredAndLetsItKeepItsWeight() {
        for (var unit : UNITS) {
            fixture.answer(Fixture.worker(unit), campaign, unit, "B2", Said.NOTHING, "")
                    .orElseThrow();
        }
        var sheet = sheet();
        assertThat(sheet.nodes()).extracting(Node::code).containsExactly("A1", "A2", "B1");
        assertThat(sheet.units()).isEqualTo(3);
        assertThat(sheet.share()).isCloseTo(0.7, within(1e-12));
        var draft = adopt(new Choice(Source.ENTROPY, Combination.LINEAR, 0)).orElseThrow();
        var global =
                in(SUPERVISOR, () -> systems.tree(systems.find(draft.getId())).global());
        assertThat(global.get("B2")).isCloseTo(0.3, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Combination.class)
    void combinesWithTheSystemAndKeepsTheSum(Combination combination) {
        var weights =
                sheet().combined(new Choice(Source.CRITIC, combination, 0.5)).orElseThrow();
        assertThat(Arrays.stream(weights.toArray()).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(weights.toArray())).allMatch(weight -> weight >= 0);
    }

    @Test
    void isTheSystemAtOneAndTheDataAtZero() {
        var sheet = sheet();
        var entropy = Objects.requireNonNull(sheet.objective().get(Source.ENTROPY));
        assertThat(sheet.combined(new Choice(Source.ENTROPY, Combination.LINEAR, 1))
                        .orElseThrow()
                        .toArray())
                .containsExactly(sheet.system().toArray(), within(1e-12));
        assertThat(sheet.combined(new Choice(Source.ENTROPY, Combination.LINEAR, 0))
                        .orElseThrow()
                        .toArray())
                .containsExactly(entropy.toArray(), within(1e-12));
        assertThat(sheet.combined(new Choice(Source.ENTROPY, Combination.PRODUCT, 0))
                        .orElseThrow()
                        .get(3))
                .as("a zero in either takes the indicator out")
                .isZero();
    }

    @Test
    void reachesTheNextVersionWithItsOriginAndLeavesTheFrozenOneAlone() {
        var before = in(SUPERVISOR, () -> systems.tree(systems.find(system)).global());
        var draft = adopt(new Choice(Source.ENTROPY, Combination.LINEAR, 0.5)).orElseThrow();
        assertThat(draft.state()).isEqualTo(SystemState.DRAFT);
        assertThat(draft.version()).isEqualTo(2);
        var sheet = sheet();
        var wanted = sheet.global(sheet.combined(new Choice(Source.ENTROPY, Combination.LINEAR, 0.5))
                .orElseThrow());
        var tree = in(SUPERVISOR, () -> systems.tree(systems.find(draft.getId())));
        wanted.forEach(
                (code, weight) -> assertThat(tree.global().get(code)).as(code).isCloseTo(weight, within(1e-9)));
        assertThat(tree.find("A1").orElseThrow().origin()).isEqualTo("熵权法，示例数据");
        for (var parent : List.of("A", "B")) {
            assertThat(tree.children(parent).stream().map(Node::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("1");
        }
        assertThat(in(SUPERVISOR, () -> systems.freeze(SUPERVISOR, draft.getId(), UUID.randomUUID(), "")))
                .as("the draft can be frozen as it is")
                .isInstanceOf(Outcome.Done.class);
        assertThat(in(SUPERVISOR, () -> systems.tree(systems.find(system)).global()))
                .isEqualTo(before);
    }

    @Test
    void takesTheDraftThatIsThereAndRefusesWhereItHasMovedOn() {
        var first = adopt(new Choice(Source.ENTROPY, Combination.LINEAR, 0.5)).orElseThrow();
        var second =
                adopt(new Choice(Source.CRITIC, Combination.GEOMETRIC, 0.5)).orElseThrow();
        assertThat(second.getId()).isEqualTo(first.getId());
        in(SUPERVISOR, () -> systems.remove(SUPERVISOR, first.getId(), UUID.randomUUID(), "B1"))
                .orElseThrow();
        assertThat(codes(adopt(new Choice(Source.ENTROPY, Combination.LINEAR, 0.5))))
                .containsExactly("campaign.system-moved");
    }

    @Test
    void refusesWithTheSentenceOfTheMethod() {
        assertThat(codes(adopt(new Choice(Source.ENTROPY, Combination.LINEAR, 1.5))))
                .containsExactly("campaign.theta");
        assertThat(codes(adopt(new Choice(Source.ENTROPY, Combination.LINEAR, Double.NaN))))
                .containsExactly("campaign.theta");
        for (var code : List.of("A1", "A2", "B1")) {
            enter(code, "5", "5", "5");
        }
        var sheet = sheet();
        assertThat(sheet.objective()).isEmpty();
        assertThat(sheet.refused().values())
                .extracting(one -> one.refusal().code())
                .containsOnly(RefusalCode.ALL_EQUAL);
        assertThat(codes(adopt(new Choice(Source.CRITIC, Combination.LINEAR, 0.5))))
                .containsExactly("campaign.method");
        fixture.only(campaign, UNITS.getFirst());
        assertThat(sheet().refused().values())
                .extracting(one -> one.refusal().code())
                .containsOnly(RefusalCode.SINGLE_UNIT);
        for (var code : List.of("A1", "A2", "B1", "B2")) {
            fixture.answer(Fixture.worker(UNITS.getFirst()), campaign, UNITS.getFirst(), code, Said.NOTHING, "")
                    .orElseThrow();
        }
        assertThatThrownBy(this::sheet).isInstanceOf(RefusedInput.class);
    }

    @Test
    void isForTheSupervisorOfTheCampaign() {
        for (var actor : List.of(Cast.STREET, Cast.AUDITOR)) {
            assertThat(codes(in(
                            actor,
                            () -> desk.adopt(
                                    actor,
                                    campaign,
                                    UUID.randomUUID(),
                                    JurisdictionLevel.COMMUNITY,
                                    new Choice(Source.ENTROPY, Combination.LINEAR, 0.5),
                                    "x"))))
                    .containsExactly("campaign.not-yours");
        }
    }
}
