package org.youbei.assessment.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts lines to the program in this process and reads its answers. Single quotes stand for double ones. */
final class Asked {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Asked() {}

    static JsonNode one(String line) {
        var answers = bytes(line.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(answers).hasSize(1);
        return answers.getFirst();
    }

    static List<JsonNode> bytes(byte[] input) {
        var out = new ByteArrayOutputStream();
        try {
            Assess.run(new ByteArrayInputStream(input), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8).lines().map(Asked::parsed).toList();
    }

    static JsonNode parsed(String answer) {
        assertThat(answer).doesNotContain("NaN").doesNotContain("Infinity");
        var tree = JSON.readTree(answer);
        if (tree.get("ok").asBoolean()) {
            assertThat(tree.get("result").isObject()).isTrue();
            assertThat(tree.get("explain").isObject()).isTrue();
        } else {
            var refusal = tree.get("refusal");
            assertThat(refusal.propertyNames()).containsExactly("code", "at", "zh", "en");
            assertThat(refusal.get("zh").asString())
                    .containsPattern("\\p{IsHan}")
                    .doesNotContainPattern("\\{\\d");
            assertThat(refusal.get("en").asString()).isNotBlank().doesNotContainPattern("\\{\\d");
        }
        return tree;
    }

    static JsonNode granted(String line) {
        var answer = one(line);
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer.get("result");
    }

    static void refused(String line, String code, String at) {
        var answer = one(line);
        assertThat(answer.get("ok").asBoolean()).as(line + " → " + answer).isFalse();
        assertThat(answer.get("refusal").get("code").asString()).as(line).isEqualTo(code);
        assertThat(answer.get("refusal").get("at").asString()).as(line).isEqualTo(at);
    }

    static double[] numbers(JsonNode node) {
        return node.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
