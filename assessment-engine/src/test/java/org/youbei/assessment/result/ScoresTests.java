package org.youbei.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.campaign.Fixture.node;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.campaign.CampaignEntry.Method;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.NodeText;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;

/** Scores out of inputs: laws that hold for all of them, and what stands at the edges. */
class ScoresTests {
    private static final List<Map<String, String>> NODES = List.of(
            node("1", "weight", "0.5"),
            node("2", "weight", "0.3", "scale", "COUNT", "low", "5", "high", "30", "direction", "MIN"),
            node("3", "weight", "0.2", "scale", "SHARE", "high", "1"));

    private static Inputs inputs(Method method, List<Map<String, String>> nodes, List<Inputs.Unit> units) {
        return new Inputs(
                new UUID(0, 1),
                "示例",
                method,
                CampaignEntry.Grading.BANDS,
                false,
                null,
                nodes.stream()
                        .map(said -> NodeText.of(
                                Objects.requireNonNull(NodeText.read(said, 0).node())))
                        .toList(),
                units);
    }

    private static Inputs.Unit unit(String code, String... values) {
        var said = new ArrayList<Inputs.Value>();
        for (int k = 0; k < values.length; k++) {
            said.add(
                    switch (values[k]) {
                        case "" -> new Inputs.Value(String.valueOf(k + 1), CellState.UNANSWERED, null);
                        case "-" -> new Inputs.Value(String.valueOf(k + 1), CellState.NOT_APPLICABLE, null);
                        default -> new Inputs.Value(String.valueOf(k + 1), CellState.VALUE, new BigDecimal(values[k]));
                    });
        }
        return new Inputs.Unit(code, "单位" + code, said);
    }

    private static double total(UnitScore score) {
        return Objects.requireNonNull(score.total());
    }

    @Test
    void weighsWhatIsAnsweredAndLeavesOutWhatDoesNotApply() {
        var scores = Scores.of(inputs(
                Method.WEIGHTED_SUM,
                NODES,
                List.of(
                        unit("420106001", "8", "5", "1"),
                        unit("420106002", "8", "30", "-"),
                        unit("420106003", "8", "", "0.5"))));
        assertThat(total(scores.get(0))).isCloseTo(0.5 * 80 + 30 + 20, within(1e-9));
        assertThat(total(scores.get(1)))
                .as("not applicable leaves the denominator")
                .isCloseTo(50, within(1e-9));
        assertThat(scores.get(2).coverage()).isCloseTo(0.7, within(1e-12));
        assertThat(Objects.requireNonNull(scores.get(2).lower())).isCloseTo(50, within(1e-9));
        assertThat(Objects.requireNonNull(scores.get(2).upper())).isCloseTo(80, within(1e-9));
        assertThat(scores.get(2).bands()).isEqualTo("FAIL–GOOD");
        assertThat(scores.stream().map(UnitScore::rank)).containsExactly(1, 3, 2);
        assertThat(Scores.worked(scores.get(1), Map.of("1", "甲")))
                .isEqualTo("(0.5 × 80 [甲] + 0.3 × 0 [2]) ÷ 0.8 = 50.00");
    }

    @Test
    void sharesAPlaceAmongTies() {
        var scores = Scores.of(inputs(
                Method.WEIGHTED_SUM,
                NODES,
                List.of(
                        unit("420106001", "8", "5", "1"),
                        unit("420106002", "8", "5", "1"),
                        unit("420106003", "1", "5", "1"))));
        assertThat(scores.stream().map(UnitScore::rank)).containsExactly(1, 1, 3);
    }

    @Test
    void ranksStreetsAmongStreets() {
        var scores = Scores.of(inputs(
                Method.WEIGHTED_SUM,
                NODES,
                List.of(unit("420106001", "1", "5", "1"), unit("420106001001", "9", "5", "1"))));
        assertThat(scores.stream().map(UnitScore::rank)).containsExactly(1, 1);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void doesNotDependOnTheOrderOfUnits(Method method) {
        var random = new Random(7);
        var units = new ArrayList<Inputs.Unit>();
        for (int k = 0; k < 20; k++) {
            units.add(unit(
                    "4201060" + (10 + k),
                    String.valueOf(random.nextInt(11)),
                    String.valueOf(5 + random.nextInt(25)),
                    "0." + random.nextInt(99)));
        }
        var lines = Scores.lines(Scores.of(inputs(method, NODES, units)));
        Collections.shuffle(units, random);
        var shuffled = Scores.of(inputs(method, NODES, units));
        assertThat(shuffled.stream().map(UnitScore::rank).toList())
                .isEqualTo(Scores.of(inputs(method, NODES, units)).stream()
                        .map(UnitScore::rank)
                        .toList());
        assertThat(lines).doesNotContain("NaN", "Infinity");
        assertThat(shuffled).allSatisfy(score -> assertThat(total(score)).isBetween(0.0, 100.0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"TOPSIS", "VIKOR", "GREY"})
    void refusesWithASentenceWhereAMethodHasNothingToSay(Method method) {
        var one = inputs(method, NODES, List.of(unit("420106001", "8", "5", "1")));
        assertThatThrownBy(() -> Scores.of(one)).isInstanceOfSatisfying(RefusedInput.class, refused -> {
            assertThat(refused.refusal().zh()).isNotBlank();
            assertThat(refused.refusal().en()).isNotBlank();
        });
    }

    @Test
    void comparesWithThePeersWhereThereAreNoAnchors() {
        var nodes = List.of(node("1", "weight", "1", "scale", "COUNT", "low", "", "high", ""));
        var scores = Scores.of(inputs(
                Method.WEIGHTED_SUM,
                nodes,
                List.of(unit("420106001", "3"), unit("420106002", "7"), unit("420106003", "5"))));
        assertThat(scores.stream().map(ScoresTests::total)).containsExactly(0.0, 100.0, 50.0);
        var equal =
                Scores.of(inputs(Method.GROUP_TOPSIS, nodes, List.of(unit("420106001", "3"), unit("420106002", "3"))));
        assertThat(equal).allMatch(score -> score.total() == null);
    }

    @Test
    void showsWhatWouldChangeTheOrder() {
        var units = new ArrayList<Inputs.Unit>();
        for (int k = 0; k < 8; k++) {
            units.add(unit("42010600" + (k + 1), String.valueOf(k + 1), String.valueOf(5 + 3 * k), "0.5"));
        }
        var robustness = Robustness.of(inputs(Method.WEIGHTED_SUM, NODES, units), JurisdictionLevel.STREET, 5);
        assertThat(robustness.units()).isEqualTo(8);
        assertThat(robustness.lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.weight()).isBetween(line.low() - 1e-12, line.high() + 1e-12));
        assertThat(robustness.reversals()).isEmpty();
        assertThat(robustness.places().getFirst().first()).isGreaterThan(0.4);
        var again = Robustness.of(inputs(Method.WEIGHTED_SUM, NODES, units), JurisdictionLevel.STREET, 5);
        assertThat(again.tau()).isEqualTo(robustness.tau());
    }

    @Test
    void namesTheCheapestImprovementsFirst() {
        var all = inputs(Method.WEIGHTED_SUM, NODES, List.of(unit("420106001", "8", "20", "")));
        var score = Scores.of(all).getFirst();
        var improvements = Improvement.of(all, score);
        assertThat(improvements).extracting(Improvement::code).containsExactly("3", "2", "1");
        assertThat(improvements.get(1).to()).isEqualByComparingTo("5");
        assertThat(improvements.get(2).gain()).isCloseTo(10, within(1e-9));
        assertThat(Objects.requireNonNull(improvements.get(2).per())).isCloseTo(5, within(1e-9));
        assertThat(improvements.getFirst().per()).isNull();
    }

    @Test
    void losesNothingOnItsWayThroughJson() {
        var inputs = inputs(Method.TOPSIS, NODES, List.of(unit("420106001", "8", "", "-")));
        assertThat(Inputs.read(inputs.json())).isEqualTo(inputs);
    }

    /** 160 units by 60 indicators, 10,000 draws: a generous bound for a busy machine. */
    @Test
    void drawsTenThousandWeightsInTime() {
        var random = new Random(3);
        var nodes = new ArrayList<Map<String, String>>();
        for (int j = 1; j <= 60; j++) {
            nodes.add(node(String.valueOf(j), "weight", j == 60 ? "0.0206" : "0.0166"));
        }
        var units = new ArrayList<Inputs.Unit>();
        for (int i = 0; i < 160; i++) {
            var values = new String[60];
            for (int j = 0; j < 60; j++) {
                values[j] = String.valueOf(random.nextInt(11));
            }
            units.add(unit("4201" + (10000000 + i), values));
        }
        var inputs = inputs(Method.WEIGHTED_SUM, nodes, units);
        long begun = System.nanoTime();
        Robustness.of(inputs, JurisdictionLevel.COMMUNITY, 1);
        assertThat(System.nanoTime() - begun).isLessThan(30_000_000_000L);
        System.out.println("robustness 160 x 60 x 10000: " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }

    private static Measure measure(String... more) {
        return Objects.requireNonNull(NodeText.read(node("1", more), 0).node()).measured();
    }

    @ParameterizedTest
    @CsvSource({
        "85, 0.85",
        "85%, 0.85",
        "0.85%, 0.0085",
        "１００, 1",
        "0, 0",
        "0.85, refused",
        "325, refused",
        "-1, refused",
        "viel, refused"
    })
    void readsAShareInPercentAndAsksBackWhatIsDoubtful(String typed, String share) {
        var read = AnswerEntry.read(measure("scale", "SHARE", "high", "1"), typed, "", "");
        if (share.equals("refused")) {
            assertThat(((Outcome.Refused<?>) read).refusals().getFirst().code()).isEqualTo("campaign.percent");
        } else {
            assertThat(read.orElseThrow().said().same(Said.of(new BigDecimal(share))))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"POINTS, 10.5", "YES_NO, 2", "YES_NO, 0.5", "COUNT, -3", "COUNT, '1,000'", "POINTS, ''"})
    void refusesAValueThatIsNoneOfTheScale(String scale, String typed) {
        assertThat(AnswerEntry.read(measure("scale", scale), typed, "", "")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void makesARatioOfItsNumbers() {
        var ratio = measure("scale", "RATIO", "per", "10000");
        var entry = AnswerEntry.read(ratio, "12", "4000", "").orElseThrow();
        assertThat(entry.said().value()).isEqualByComparingTo("30");
        assertThat(AnswerEntry.read(ratio, "12", "0", "")).isInstanceOf(Outcome.Refused.class);
    }
}
