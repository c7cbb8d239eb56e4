package org.youbei.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.youbei.assessment.campaign.Fixture.node;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.campaign.CampaignEntry.Method;
import org.youbei.assessment.indicator.NodeText;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/** Laws of scoring over invented inputs: neither the order of units nor that of indicators says anything; frozen inputs say everything. */
class PermutationTests {
    private static final double NOTHING = 1e-9;

    private static Stream<Arguments> methodsAndSeeds() {
        return Stream.of(Method.values())
                .flatMap(method -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(method, seed)));
    }

    /** Two dimensions with three indicators each, of both directions, with peers' and with fixed anchors. */
    private static List<Map<String, String>> nodes() {
        var nodes = new ArrayList<Map<String, String>>();
        for (var group : List.of("A", "B")) {
            nodes.add(Map.of("code", group, "name", "维度" + group, "weight", "0.5", "indicator", "false"));
            nodes.add(node(group + "1", "parent", group, "weight", "0.5"));
            nodes.add(node(
                    group + "2", "parent", group, "weight", "0.3", "scale", "COUNT", "high", "30", "direction", "MIN"));
            nodes.add(node(group + "3", "parent", group, "weight", "0.2", "scale", "COUNT", "low", "", "high", ""));
        }
        return nodes;
    }

    private static List<Inputs.Unit> units(Random random, boolean holes) {
        var units = new ArrayList<Inputs.Unit>();
        for (int k = 0; k < 12; k++) {
            var values = new ArrayList<Inputs.Value>();
            for (var code : List.of("A1", "A2", "A3", "B1", "B2", "B3")) {
                var state = holes && random.nextInt(8) == 0
                        ? random.nextBoolean() ? CellState.UNANSWERED : CellState.NOT_APPLICABLE
                        : CellState.VALUE;
                var value = state == CellState.VALUE ? BigDecimal.valueOf(1 + random.nextInt(10)) : null;
                values.add(new Inputs.Value(code, state, value));
            }
            units.add(new Inputs.Unit("4201060" + (10 + k), "单位" + k, values));
        }
        return units;
    }

    private static Inputs inputs(Method method, List<Map<String, String>> nodes, List<Inputs.Unit> units) {
        return new Inputs(
                new UUID(0, 1),
                "示例",
                method,
                CampaignEntry.Grading.PEERS,
                false,
                null,
                nodes.stream()
                        .map(said -> NodeText.of(
                                Objects.requireNonNull(NodeText.read(said, 0).node())))
                        .toList(),
                units);
    }

    private static void same(Inputs one, Inputs other) {
        var first = new HashMap<String, UnitScore>();
        Scores.of(one).forEach(score -> first.put(score.code(), score));
        var second = Scores.of(other);
        assertThat(second).hasSameSizeAs(first.values());
        for (var score : second) {
            var before = Objects.requireNonNull(first.get(score.code()));
            var total = score.total();
            if (total == null) {
                assertThat(before.total()).isNull();
            } else {
                assertThat(Objects.requireNonNull(before.total())).isCloseTo(total, within(NOTHING));
            }
            assertThat(score.rank()).isEqualTo(before.rank());
            assertThat(score.peers()).isEqualTo(before.peers());
            assertThat(score.coverage()).isCloseTo(before.coverage(), within(NOTHING));
        }
    }

    @ParameterizedTest
    @MethodSource("methodsAndSeeds")
    void theOrderOfUnitsChangesNoScore(Method method, long seed) {
        var random = new Random(seed);
        var units = units(random, false);
        var shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        same(inputs(method, nodes(), units), inputs(method, nodes(), shuffled));
    }

    @ParameterizedTest
    @MethodSource("methodsAndSeeds")
    void theOrderOfIndicatorsChangesNoScore(Method method, long seed) {
        var random = new Random(seed);
        var units = units(random, false);
        var shuffled = nodes();
        Collections.shuffle(shuffled, random);
        same(inputs(method, nodes(), units), inputs(method, shuffled, units));
    }

    @ParameterizedTest
    @MethodSource("methodsAndSeeds")
    void theOrderOfAnswersChangesNoScore(Method method, long seed) {
        var random = new Random(seed);
        var units = units(random, false);
        var turned = units.stream()
                .map(unit ->
                        new Inputs.Unit(unit.code(), unit.name(), unit.values().reversed()))
                .toList();
        same(inputs(method, nodes(), units), inputs(method, nodes(), turned));
    }

    @Test
    void holesChangeNothingOfTheOrderEither() {
        for (long seed = 1; seed < 20; seed++) {
            var random = new Random(seed);
            var units = units(random, true);
            var shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, random);
            var turned = nodes();
            Collections.shuffle(turned, random);
            same(inputs(Method.WEIGHTED_SUM, nodes(), units), inputs(Method.WEIGHTED_SUM, turned, shuffled));
        }
    }

    @Test
    void notApplicableNeverLowersAScoreAndNeverLiftsItAboveItsCells() {
        for (long seed = 1; seed < 50; seed++) {
            for (var score : Scores.of(inputs(Method.WEIGHTED_SUM, nodes(), units(new Random(seed), true)))) {
                var total = score.total();
                if (total != null) {
                    var cells = score.cells().values();
                    assertThat(total)
                            .as("a mean of what counts, never 325 %%")
                            .isBetween(
                                    Collections.min(cells) - NOTHING, Math.min(100, Collections.max(cells)) + NOTHING);
                    assertThat(total)
                            .isBetween(
                                    Objects.requireNonNull(score.lower()) - NOTHING,
                                    Objects.requireNonNull(score.upper()) + NOTHING);
                }
            }
        }
    }

    @Test
    void aBetterAnswerNeverLowersTheWeightedSum() {
        var random = new Random(11);
        for (int k = 0; k < 50; k++) {
            var units = new ArrayList<>(units(random, true));
            var unit = units.getFirst();
            var before = total(units, unit.code());
            var better = unit.values().stream()
                    .map(value -> value.code().equals("A1") && value.value() != null
                            ? new Inputs.Value("A1", CellState.VALUE, BigDecimal.TEN)
                            : value)
                    .toList();
            units.set(0, new Inputs.Unit(unit.code(), unit.name(), better));
            assertThat(total(units, unit.code())).isGreaterThanOrEqualTo(before - NOTHING);
        }
    }

    private static double total(List<Inputs.Unit> units, String code) {
        return Scores.of(inputs(Method.WEIGHTED_SUM, nodes(), units)).stream()
                .filter(score -> score.code().equals(code))
                .map(UnitScore::total)
                .findFirst()
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    @Test
    void everyChangeOfTheInputsShowsInTheHash() {
        var inputs = inputs(Method.WEIGHTED_SUM, nodes(), units(new Random(3), true));
        var hash = inputs.hash();
        assertThat(Inputs.read(inputs.json()).hash()).isEqualTo(hash);
        var json = inputs.json();
        int changed = 0;
        for (int at = 0; at < json.length(); at++) {
            if (json.charAt(at) == '7') {
                var other = Inputs.read(json.substring(0, at) + '8' + json.substring(at + 1));
                assertThat(other.hash()).isNotEqualTo(hash);
                changed++;
            }
        }
        assertThat(changed).as("a rule that matches nothing proves nothing").isPositive();
    }

    /** All units alike: a score where scales are fixed, else a refusal with its sentence; never NaN. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void allUnitsAlikeGiveAScoreOrASentence(Method method) {
        var one = units(new Random(5), false).getFirst();
        var alike = new ArrayList<Inputs.Unit>();
        for (int k = 0; k < 5; k++) {
            alike.add(new Inputs.Unit("4201060" + (10 + k), "单位" + k, one.values()));
        }
        try {
            var scores = Scores.of(inputs(method, nodes(), alike));
            assertThat(Scores.lines(scores)).doesNotContain("NaN", "Infinity");
            assertThat(scores.stream().map(UnitScore::total).distinct()).hasSize(1);
            assertThat(scores.stream().map(UnitScore::rank).distinct()).hasSize(1);
        } catch (RefusedInput refused) {
            assertThat(refused.refusal().code()).isIn(RefusalCode.ALL_EQUAL, RefusalCode.ZERO_VARIANCE);
            assertThat(refused.refusal().zh()).isNotBlank();
        }
    }
}
