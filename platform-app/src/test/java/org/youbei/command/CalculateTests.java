package org.youbei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalculateTests {
    @Test
    void valuesRisksTheGreatestFirst() {
        assertThat(Calculate.answer("""
            {"op": "risk-colours", "given": {"cuts": {"红": 15, "橙": 8, "黄": 4}, "risks": [
             {"id": "a", "likelihood": 2, "severity": 2}, {"id": "b", "likelihood": 3, "severity": 5},
             {"id": "d", "likelihood": 4, "severity": 2}, {"id": "c", "likelihood": 2, "severity": 4},
             {"id": "e", "likelihood": 1, "severity": 3}]}}\
            """.replace("\n", ""))).isEqualTo("""
                {"ok":true,"result":[{"id":"b","value":15,"colour":"红"},{"id":"c","value":8,"colour":"橙"},\
                {"id":"d","value":8,"colour":"橙"},{"id":"a","value":4,"colour":"黄"},{"id":"e","value":3,"colour":"蓝"}]}\
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{}",
                "[]",
                "{\"op\": \"no-such-op\"}",
                "{\"op\": \"risk-colours\"}",
                "{\"op\": \"risk-colours\", \"given\": {\"cuts\": {\"红\": 4, \"橙\": 8, \"黄\": 15}, \"risks\": []}}",
                "{\"op\": \"risk-colours\", \"given\": {\"cuts\": {\"红\": 15, \"橙\": 8, \"黄\": 4}}}",
                "{\"op\": \"risk-colours\", \"given\": {\"cuts\": {\"红\": 15, \"橙\": 8, \"黄\": 4}, \"risks\":"
                        + " [{\"id\": 1, \"likelihood\": 2.5, \"severity\": 1}]}}"
            })
    void refusesWhatIsNoRequestWithAReasonInBothLanguages(String line) {
        assertThat(Calculate.answer(line))
                .startsWith("{\"ok\":false,\"refusal\":{")
                .contains("\"zh\":", "\"en\":", "\"code\":", "\"at\":");
    }

    @Test
    void answersEachLineOnce() {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream("{}\n\n{}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(new Calculate().run(in, new PrintStream(out, false, StandardCharsets.UTF_8)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }
}
