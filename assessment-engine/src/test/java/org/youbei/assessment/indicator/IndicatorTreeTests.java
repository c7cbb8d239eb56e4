package org.youbei.assessment.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.youbei.assessment.system.ShippedSystem;
import org.youbei.model.Refusal;

class IndicatorTreeTests {
    private static Node dimension(String code, String parent, String weight) {
        return read(
                Map.of("code", code, "parent", parent, "name", "维度" + code, "weight", weight, "indicator", "false"));
    }

    private static Node indicator(String code, String parent, String weight) {
        return read(Map.of(
                "code", code, "parent", parent, "name", "指标" + code, "weight", weight, "low", "0", "high", "10"));
    }

    private static Node read(Map<String, String> said) {
        var read = NodeText.read(said, 0);
        assertThat(read.faults()).isEmpty();
        return java.util.Objects.requireNonNull(read.node());
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }

    @Test
    void multipliesWeightsDownTheTree() {
        var tree = new IndicatorTree(
                List.of(
                        dimension("1", "", "0.4"),
                        indicator("1.1", "1", "0.25"),
                        indicator("1.2", "1", "0.75"),
                        indicator("2", "", "0.6")),
                false);
        assertThat(tree.objections()).isEmpty();
        assertThat(tree.global()).containsKeys("1.1", "1.2", "2").doesNotContainKey("1");
        assertThat(tree.global().get("1.2")).isCloseTo(0.3, within(1e-15));
        assertThat(tree.indicators()).extracting(Node::code).containsExactly("1.1", "1.2", "2");
    }

    @Test
    void namesTheWeightsThatDoNotSumToOne() {
        var tree = new IndicatorTree(List.of(indicator("1", "", "0.4"), indicator("2", "", "0.5")), false);
        assertThat(tree.objections()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("indicatorsystem.weights-sum");
            assertThat(refusal.arguments()).contains("0.9");
        });
    }

    @Test
    void refusesACycleAHollowDimensionAndAStranger() {
        var tree = new IndicatorTree(
                List.of(
                        dimension("1", "2", "1"),
                        dimension("2", "1", "1"),
                        dimension("3", "", "1"),
                        indicator("4", "nowhere", "1")),
                false);
        assertThat(codes(tree.objections()))
                .contains("indicatorsystem.cycle", "indicatorsystem.hollow", "indicatorsystem.parent");
        assertThat(tree.global()).isEmpty();
    }

    @Test
    void refusesAFifthLevelAndAGateWithoutItsValue() {
        var deep = new ArrayList<Node>();
        for (int depth = 1; depth <= 4; depth++) {
            deep.add(dimension("d" + depth, depth == 1 ? "" : "d" + (depth - 1), "1"));
        }
        deep.add(read(Map.of(
                "code", "x", "parent", "d4", "name", "x", "weight", "1", "low", "0", "high", "1", "gate", "true")));
        assertThat(codes(new IndicatorTree(deep, false).objections()))
                .contains("indicatorsystem.depth", "indicatorsystem.gate-without-value");
    }

    @Test
    void takesWeightsFromFullMarksInATableOfPoints() {
        var tree = new IndicatorTree(
                List.of(dimension("1", "", "0"), indicator("1.1", "1", "0"), indicator("2", "", "0")), true);
        assertThat(tree.objections()).isEmpty();
        assertThat(tree.global().get("1.1")).isCloseTo(0.5, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "weight, -1, indicatorsystem.number",
        "weight, viel, indicatorsystem.number",
        "low, 3, indicatorsystem.anchors",
        "scale, STARS, indicatorsystem.choice",
        "code, 1 2, indicatorsystem.code",
        "name, '', indicatorsystem.missing",
        "respondent, AUTOMATIC, indicatorsystem.source",
        "per, 1e99, indicatorsystem.number"
    })
    void refusesWhatAFieldDoesNotTake(String field, String said, String code) {
        var texts = new HashMap<>(Map.of("code", "1", "name", "示例", "low", "0", "high", "2", "scale", "COUNT"));
        texts.put(field, said);
        assertThat(codes(NodeText.read(texts, 0).faults())).contains(code);
    }

    /** Out as texts and in again: nothing is lost. */
    @Test
    void losesNothingBetweenANodeAndItsTexts() {
        assertThat(ShippedSystem.ALL)
                .hasSize(6)
                .allSatisfy(shipped -> assertThat(shipped.nodes())
                        .allSatisfy(node -> assertThat(NodeText.read(NodeText.of(node), node.position())
                                        .node())
                                .isEqualTo(node)));
    }

    @Test
    void shipsSystemsThatCanBeFrozen() {
        assertThat(ShippedSystem.ALL).allSatisfy(shipped -> {
            var tree = new IndicatorTree(shipped.nodes(), shipped.points());
            assertThat(tree.objections()).as(shipped.key()).isEmpty();
            assertThat(tree.global().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        });
    }

    @Test
    void shipsWhatTheSourcesSay() {
        var undrr = tree("undrr");
        assertThat(undrr.indicators()).hasSize(47);
        assertThat(undrr.indicators().stream()
                        .mapToInt(one -> undrr.marks(one).intValue())
                        .sum())
                .isEqualTo(141);
        var demonstration = tree("demonstration");
        assertThat(demonstration.indicators().stream()
                        .filter(one -> one.measured().gate()))
                .hasSize(9);
        assertThat(demonstration.indicators().stream()
                        .mapToInt(one -> demonstration.marks(one).intValue())
                        .sum())
                .isEqualTo(100);
        var own = tree("whole-cycle").indicators();
        assertThat(own).hasSizeBetween(35, 45);
        assertThat(own.stream().filter(one -> one.measured().respondent() == Respondent.AUTOMATIC))
                .hasSizeGreaterThanOrEqualTo((own.size() + 1) / 2);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void speaksOfEveryPhase(Phase phase) {
        assertThat(tree("whole-cycle").indicators())
                .anyMatch(one -> one.measured().phase() == phase);
    }

    @Test
    void saysWhatAnotherVersionSaysOtherwise() {
        var before = new IndicatorTree(List.of(indicator("1", "", "0.4"), indicator("2", "", "0.6")), false);
        var after = new IndicatorTree(List.of(indicator("1", "", "0.5"), indicator("3", "", "0.5")), false);
        assertThat(before.difference(after))
                .extracting(
                        IndicatorTree.Difference::code,
                        IndicatorTree.Difference::column,
                        IndicatorTree.Difference::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "weight", "0.5"),
                        org.assertj.core.groups.Tuple.tuple("2", "", ""),
                        org.assertj.core.groups.Tuple.tuple("3", "", ""));
    }

    private static IndicatorTree tree(String key) {
        var shipped = ShippedSystem.find(key).orElseThrow();
        return new IndicatorTree(shipped.nodes(), shipped.points());
    }
}
