package org.youbei.assessment.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file of {@code assessment-vectors}: input, expected values, tolerance. */
record PublishedVector(String id, JsonNode input, JsonNode expected, JsonNode published, JsonNode tolerance) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final Path FOLDER = Path.of("src/test/resources/assessment-vectors");

    static List<PublishedVector> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(PublishedVector::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PublishedVector read(Path file) {
        var tree = JSON.readTree(file.toFile());
        return new PublishedVector(
                tree.get("id").asString(),
                tree.get("input"),
                tree.get("expected"),
                tree.path("published"),
                tree.get("tolerance"));
    }

    /** Every field of {@code expected} must have been computed, and within the vector's tolerance. */
    void verify(Map<String, ?> computed) {
        compare(
                id,
                expected,
                JSON.valueToTree(computed),
                tolerance.get("recomputed_abs").asDouble());
    }

    private static void compare(String at, JsonNode expected, JsonNode computed, double tolerance) {
        assertThat(computed).as("%s was not computed", at).isNotNull();
        if (expected.isObject()) {
            expected.propertyNames()
                    .forEach(name -> compare(at + "." + name, expected.get(name), computed.get(name), tolerance));
        } else if (expected.isArray()) {
            assertThat(computed.size()).as("size of " + at).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                compare(at + "[" + i + "]", expected.get(i), computed.get(i), tolerance);
            }
        } else if (expected.isNumber()) {
            assertThat(computed.isNumber()).as("%s is a number", at).isTrue();
            assertThat(Math.abs(computed.asDouble() - expected.asDouble()))
                    .as("%s: expected %s, computed %s", at, expected, computed)
                    .isLessThanOrEqualTo(tolerance);
        } else {
            assertThat(computed).as(at).isEqualTo(expected);
        }
    }

    JsonNode in(String field) {
        return input.get(field);
    }

    double[][] table(String field) {
        return table(in(field));
    }

    static double[][] table(JsonNode node) {
        return node.valueStream().map(PublishedVector::numbers).toArray(double[][]::new);
    }

    double[] numbers(String field) {
        return numbers(in(field));
    }

    static double[] numbers(JsonNode node) {
        return node.valueStream().mapToDouble(PublishedVector::number).toArray();
    }

    /** A number, a text such as "1/3", or "?" for none. */
    static double number(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        String text = node.asString();
        int slash = text.indexOf('/');
        if (text.equals("?")) {
            return Double.NaN;
        }
        return slash < 0
                ? Double.parseDouble(text)
                : Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }

    /** Directions written as 1 and −1. */
    DecisionMatrix matrix(String field) {
        double[][] rows = table(field);
        var directions = input.has("directions")
                ? in("directions")
                        .valueStream()
                        .map(sign -> sign.asInt() > 0 ? Direction.MAX : Direction.MIN)
                        .toList()
                : java.util.Collections.nCopies(rows[0].length, Direction.MAX);
        return DecisionMatrix.ofRows(rows, Criterion.numbered(directions));
    }
}
