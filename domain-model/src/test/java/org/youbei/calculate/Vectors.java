package org.youbei.calculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what an operation answers with a file of {@code {"op", "given", "expect"}}: whole numbers and texts exactly, other numbers within 1e-6, lists
 * in their order; keys that the file does not name may be there.
 */
public final class Vectors {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Vectors() {}

    /** Asserts that the operation named in the file answers what the file expects. */
    public static void holds(String resource) {
        var vector = read(resource);
        var operation = Operation.offered().get(vector.path("op").asString());
        assertThat(operation).as("operation of " + resource).isNotNull();
        agrees("result", vector.path("expect"), JSON.valueToTree(operation.answer(Given.of(vector.path("given")))));
    }

    /** What an operation answers to a request given as JSON text; for tests of single cases. */
    public static JsonNode answer(String operation, String given) {
        var found = Objects.requireNonNull(Operation.offered().get(operation), operation);
        return JSON.valueToTree(found.answer(Given.of(JSON.readTree(given))));
    }

    static void agrees(String at, JsonNode expected, JsonNode answered) {
        if (expected.isObject()) {
            assertThat(answered.isObject()).as(at + " is an object").isTrue();
            for (var entry : expected.properties()) {
                assertThat(answered.has(entry.getKey()))
                        .as(at + "." + entry.getKey() + " is there")
                        .isTrue();
                agrees(at + "." + entry.getKey(), entry.getValue(), answered.get(entry.getKey()));
            }
        } else if (expected.isArray()) {
            assertThat(answered.isArray()).as(at + " is a list").isTrue();
            assertThat(answered.size()).as("length of " + at).isEqualTo(expected.size());
            for (var i = 0; i < expected.size(); i++) {
                agrees(at + "[" + i + "]", expected.get(i), answered.get(i));
            }
        } else if (expected.isNumber() && !expected.isIntegralNumber()) {
            assertThat(answered.isNumber()).as(at + " is a number").isTrue();
            assertThat(answered.doubleValue()).as(at).isCloseTo(expected.doubleValue(), within(1e-6));
        } else if (expected.isNumber()) {
            assertThat(answered.isNumber()).as(at + " is a number").isTrue();
            assertThat(answered.decimalValue()).as(at).isEqualByComparingTo(expected.decimalValue());
        } else {
            assertThat(answered).as(at).isEqualTo(expected);
        }
    }

    private static JsonNode read(String resource) {
        try (var in = Vectors.class.getResourceAsStream(resource.startsWith("/") ? resource : "/" + resource)) {
            return JSON.readTree(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
