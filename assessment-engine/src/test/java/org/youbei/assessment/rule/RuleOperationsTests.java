package org.youbei.assessment.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Vectors;
import tools.jackson.databind.JsonNode;

class RuleOperationsTests {
    @ParameterizedTest
    @ValueSource(strings = {"score-table", "report-marks", "approval-chain", "supervision-ladder"})
    void holdsForTheVectors(String name) {
        Vectors.holds("vectors/" + name + ".json");
    }

    @Test
    void countsWhatIsNotReviewedAsNothingAndDoesNotPublishIt() {
        var line = table("{\"a\": 5, \"b\": 5}", "{\"a\": 5}");
        assertThat(line.get("score").decimalValue()).isEqualByComparingTo("50");
        assertThat(line.get("publishable").booleanValue()).isFalse();
        assertThat(line.get("unreviewed").get(0).stringValue()).isEqualTo("b");
    }

    @Test
    void neverLetsAConditionPassThatDoesNotApply() {
        var line = table("{\"a\": \"NA\", \"b\": 5}", "{\"a\": \"NA\", \"b\": 5}");
        assertThat(line.get("score").decimalValue()).isEqualByComparingTo("100");
        assertThat(line.get("gate_met").booleanValue()).isFalse();
        assertThat(line.get("passes_80").booleanValue()).isFalse();
    }

    @Test
    void givesNoScoreWhereNothingApplies() {
        var line = table("{\"a\": \"NA\", \"b\": \"NA\"}", "{\"a\": \"NA\", \"b\": \"NA\"}");
        assertThat(line.get("score").isNull()).isTrue();
        assertThat(line.get("passes_80").booleanValue()).isFalse();
    }

    @Test
    void comparesTheScoreAsItIsPrinted() {
        var answer = Vectors.answer("score-table", """
            {"indicators": [{"id": "a", "max": 20000, "gate": false}], "threshold": 80,
             "answers": [{"unit": "x", "self": {"a": 15999}, "review": {"a": 15999}},
                         {"unit": "y", "self": {"a": 15998}, "review": {"a": 15998}}]}\
            """);
        assertThat(answer.get(0).get("score").decimalValue()).isEqualByComparingTo("80.00");
        assertThat(answer.get(0).get("passes_80").booleanValue()).isTrue();
        assertThat(answer.get(1).get("passes_80").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 6}", "{\"a\": -1}", "{\"c\": 1}", "{\"a\": \"x\"}", "{\"a\": true}"})
    void refusesMarksThatNoIndicatorGives(String review) {
        assertThatExceptionOfType(NotAnswered.class).isThrownBy(() -> table("{}", review));
    }

    private static JsonNode table(String self, String review) {
        return Vectors.answer(
                        "score-table",
                        "{\"indicators\": [{\"id\": \"a\", \"max\": 5, \"gate\": true}, {\"id\": \"b\", \"max\": 5,"
                                + " \"gate\": false}], \"threshold\": 80, \"answers\": [{\"unit\": \"x\", \"self\": "
                                + self + ", \"review\": " + review + "}]}")
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({"专报, , , 5", "专报, 迟报, 国家, 5", "综合, 瞒报, 省, -10", "约稿, , 市, 6", "备查, 谎报, , 0.5", "漏报, 漏报, , -10"})
    void marksReports(String kind, String fault, String comment, String marks) {
        var item = "{\"kind\": \"" + kind + "\", \"fault\": " + quoted(fault) + ", \"leader_comment\": "
                + quoted(comment) + "}";
        var answer = Vectors.answer("report-marks", "{\"items\": [" + item + "]}");
        assertThat(answer.get("items").get(0).decimalValue()).isEqualByComparingTo(marks);
        assertThat(answer.get("mean").decimalValue()).isEqualByComparingTo(marks);
    }

    @Test
    void givesNoMeanOfNothing() {
        assertThat(Vectors.answer("report-marks", "{\"items\": []}").get("mean").isNull())
                .isTrue();
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** Whatever is asked in whatever order, the approved levels are the lowest ones, and nothing is edited below an approval. */
    @Test
    void approvesFromBelowWhateverIsAsked() {
        var random = new Random(20261130);
        for (int run = 0; run < 500; run++) {
            var levels = 1 + random.nextInt(5);
            var asked = IntStream.range(0, 30)
                    .mapToObj(n -> new ApprovalChain.Asked(
                            ApprovalChain.Act.values()[random.nextInt(3)], random.nextInt(levels)))
                    .toList();
            int approved = 0;
            for (var done : ApprovalChain.replay(levels, asked)) {
                var allowed = done.barred().isEmpty();
                switch (done.asked().act()) {
                    case APPROVE -> assertThat(allowed).isEqualTo(done.asked().level() == approved);
                    case UNAPPROVE -> assertThat(allowed).isEqualTo(done.asked().level() == approved - 1);
                    case EDIT -> assertThat(allowed).isEqualTo(approved == 0);
                }
                assertThat(Math.abs(done.approved() - approved)).isLessThanOrEqualTo(1);
                if (!allowed) {
                    assertThat(done.approved()).isEqualTo(approved);
                }
                approved = done.approved();
            }
        }
    }

    @Test
    void saysWhichLevelIsInTheWay() {
        var answer = Vectors.answer("approval-chain", """
            {"levels": ["社区", "街道", "区"], "actions": [{"do": "approve", "level": "社区"}, {"do": "approve", "level": "街道"},
              {"do": "unapprove", "level": "社区"}, {"do": "edit", "level": "社区"}]}\
            """);
        assertThat(answer.get(2).get("why").stringValue()).isEqualTo("approved above by 街道");
        assertThat(answer.get(3).get("why_zh").stringValue()).isEqualTo("街道已核准，内容已锁定");
        assertThat(answer.get(3).get("approved_up_to").stringValue()).isEqualTo("街道");
    }

    @Test
    void refusesLevelsAndActsThatThereAreNot() {
        assertThatExceptionOfType(NotAnswered.class)
                .isThrownBy(() -> Vectors.answer(
                        "approval-chain",
                        "{\"levels\": [\"a\"], \"actions\": [{\"do\": \"approve\", \"level\": \"b\"}]}"));
        assertThatExceptionOfType(NotAnswered.class)
                .isThrownBy(() -> Vectors.answer(
                        "approval-chain",
                        "{\"levels\": [\"a\"], \"actions\": [{\"do\": \"sign\", \"level\": \"a\"}]}"));
        assertThatExceptionOfType(NotAnswered.class)
                .isThrownBy(() -> Vectors.answer("approval-chain", "{\"levels\": [\"a\", \"a\"], \"actions\": []}"));
    }
}
