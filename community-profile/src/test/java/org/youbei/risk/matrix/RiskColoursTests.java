package org.youbei.risk.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.model.RiskColour;
import org.youbei.risk.matrix.RiskColours.Valued;
import tools.jackson.databind.json.JsonMapper;

/** Colours of many risks at once, and the operation that gives them on the command line. */
class RiskColoursTests {
    private static final RiskMatrix MATRIX = new RiskMatrix(15, 8, 4);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void losesNoneAndOrdersByValueThenByConsequenceThenById(long seed) {
        var random = new Random(seed);
        var given = IntStream.range(0, 200)
                .mapToObj(n -> new RiskColours.Given("r" + n, 1 + random.nextInt(5), 1 + random.nextInt(5)))
                .toList();
        var valued = RiskColours.of(MATRIX, given);
        assertThat(valued).hasSameSizeAs(given).extracting(Valued::id).doesNotHaveDuplicates();
        assertThat(valued)
                .isSortedAccordingTo(Comparator.comparingInt((Valued one) -> -one.value())
                        .thenComparingInt(one -> -one.severity())
                        .thenComparing(Valued::id));
        assertThat(valued).allSatisfy(one -> {
            assertThat(one.value()).isEqualTo(one.likelihood() * one.severity());
            assertThat(one.colour()).isEqualTo(MATRIX.colour(one.likelihood(), one.severity()));
        });
        var shuffled = new ArrayList<>(given);
        java.util.Collections.shuffle(shuffled, random);
        assertThat(RiskColours.of(MATRIX, shuffled))
                .as("whatever order they come in")
                .isEqualTo(valued);
    }

    /** A later colour of the list is never worse than an earlier one. */
    @Test
    void runsFromRedToBlue() {
        var all = IntStream.range(0, 25)
                .mapToObj(n -> new RiskColours.Given("r" + n, 1 + n / 5, 1 + n % 5))
                .toList();
        var colours = RiskColours.of(MATRIX, all).stream().map(Valued::colour).toList();
        assertThat(colours).isSorted().contains(RiskColour.values());
        assertThat(colours.getFirst()).isEqualTo(RiskColour.RED);
        assertThat(colours.getLast()).isEqualTo(RiskColour.BLUE);
    }

    @Test
    void answersOnTheCommandLine() {
        var answer = answer("""
            {"cuts": {"红": 15, "橙": 8, "黄": 4}, "risks": [
              {"id": "低", "likelihood": 1, "severity": 2}, {"id": "高", "likelihood": 5, "severity": 3},
              {"id": "中", "likelihood": 4, "severity": 2}, {"id": "中", "likelihood": 2, "severity": 4}]}\
            """);
        assertThat(answer)
                .isEqualTo(List.of(
                        Map.of("id", "高", "value", 15, "colour", "红"),
                        Map.of("id", "中", "value", 8, "colour", "橙"),
                        Map.of("id", "中", "value", 8, "colour", "橙"),
                        Map.of("id", "低", "value", 2, "colour", "蓝")));
        assertThat(new RiskColoursOperation().name()).isEqualTo("risk-colours");
        assertThat(answer("{\"cuts\": {\"红\": 3, \"橙\": 2, \"黄\": 1}, \"risks\": []}"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"cuts\": {\"红\": 15, \"橙\": 8}, \"risks\": []}",
                "{\"cuts\": {\"红\": 8, \"橙\": 8, \"黄\": 4}, \"risks\": []}",
                "{\"cuts\": {\"红\": 15, \"橙\": 8, \"黄\": 0}, \"risks\": []}",
                "{\"cuts\": {\"红\": 15, \"橙\": 8, \"黄\": 4}}",
                "{\"cuts\": {\"红\": 15, \"橙\": 8, \"黄\": 4}, \"risks\": [{\"likelihood\": 1, \"severity\": 1}]}",
                "{\"cuts\": {\"红\": 15, \"橙\": 8, \"黄\": 4}, \"risks\": [{\"id\": \"a\", \"likelihood\": 0,"
                        + " \"severity\": 1}]}",
                "{\"cuts\": {\"红\": 15, \"橙\": 8, \"黄\": 4}, \"risks\": [{\"id\": \"a\", \"likelihood\": 1.5,"
                        + " \"severity\": 1}]}",
                "{\"cuts\": {\"红\": 15, \"橙\": 8, \"黄\": 4}, \"risks\": [{\"id\": \"a\", \"likelihood\": 1,"
                        + " \"severity\": \"高\"}]}",
                "{\"cuts\": {\"红\": 15, \"橙\": 8, \"黄\": 4}, \"risks\": {}}"
            })
    void saysWhatItCannotAnswer(String given) {
        assertThatThrownBy(() -> answer(given)).isInstanceOf(NotAnswered.class);
    }

    private static Object answer(String json) {
        return new RiskColoursOperation()
                .answer(Given.of(JsonMapper.builder().build().readTree(json)));
    }
}
