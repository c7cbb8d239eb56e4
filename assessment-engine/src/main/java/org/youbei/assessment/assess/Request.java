package org.youbei.assessment.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Criterion;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/** The fields of one request, read strictly by type. It remembers which were asked for, so that the rest can be reported. */
final class Request {
    private final JsonValue.Fields line;
    private final Set<String> used = new LinkedHashSet<>();

    Request(JsonValue.Fields line) {
        this.line = line;
    }

    /** Fields that no operation asked for: ignored, but not silently. */
    List<String> ignored() {
        return line.values().keySet().stream()
                .filter(name -> !used.contains(name))
                .toList();
    }

    /** Absent and null are the same. */
    @Nullable JsonValue optional(String field) {
        used.add(field);
        var value = line.values().get(field);
        return value instanceof JsonValue.Null ? null : value;
    }

    boolean has(String field) {
        return optional(field) != null;
    }

    JsonValue required(String field) {
        var value = optional(field);
        if (value == null) {
            throw new RefusedInput(RefusalCode.MISSING_FIELD, field, field);
        }
        return value;
    }

    String text(String field) {
        if (required(field) instanceof JsonValue.Text(String value)) {
            return value;
        }
        throw wrongType(field, "string", required(field));
    }

    double number(String field, double otherwise) {
        var value = optional(field);
        return value == null ? otherwise : Reading.number(value, field);
    }

    boolean truth(String field, boolean otherwise) {
        var value = optional(field);
        return switch (value) {
            case null -> otherwise;
            case JsonValue.Truth(boolean truth) -> truth;
            default -> throw wrongType(field, "boolean", value);
        };
    }

    /** One of the values, by its key; the first is the default when the field is absent. Refuses UNKNOWN_VARIANT. */
    @SafeVarargs
    final <T> T choice(String field, Function<T, String> key, T otherwise, T... others) {
        if (!has(field)) {
            return otherwise;
        }
        String wanted = text(field);
        var all = Stream.concat(Stream.of(otherwise), Stream.of(others)).toList();
        return all.stream()
                .filter(each -> key.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    String known = all.stream().map(key).distinct().collect(Collectors.joining(", "));
                    return new RefusedInput(RefusalCode.UNKNOWN_VARIANT, field, wanted, known);
                });
    }

    double[] numbers(String field) {
        return Reading.numbers(required(field), field);
    }

    Figures figures(String field) {
        return Figures.of(numbers(field));
    }

    double[][] table(String field) {
        return Reading.table(required(field), field);
    }

    /** A list of tables. */
    List<double[][]> tables(String field) {
        var items = Reading.items(required(field), field);
        return IntStream.range(0, items.size())
                .mapToObj(k -> Reading.table(items.get(k), field + "[" + k + "]"))
                .toList();
    }

    /** Weights as given, or divided by their sum if the request says {@code "normaliseWeights": true}. */
    Weights weights(String field) {
        double[] values = numbers(field);
        return truth("normaliseWeights", false) ? Weights.normalised(field, values) : Weights.of(field, values);
    }

    /** Units in rows; directions are required where they count. */
    DecisionMatrix directed() {
        double[][] rows = table("matrix");
        return Reading.as("matrix", "matrix", () -> DecisionMatrix.ofRows(rows, Criterion.numbered(directions())));
    }

    /** Units in rows; directions, if given, are only checked: they do not count. */
    DecisionMatrix undirected(String field) {
        double[][] rows = table(field);
        int columns = rows.length == 0 ? 0 : rows[0].length;
        var directions = has("directions")
                ? directions()
                : IntStream.range(0, columns).mapToObj(j -> Direction.MAX).toList();
        return Reading.as("matrix", field, () -> DecisionMatrix.ofRows(rows, Criterion.numbered(directions)));
    }

    List<Direction> directions() {
        var directions = new ArrayList<Direction>();
        var items = Reading.items(required("directions"), "directions");
        for (int j = 0; j < items.size(); j++) {
            directions.add(Reading.direction(items.get(j), "directions[" + j + "]"));
        }
        return directions;
    }

    static RefusedInput wrongType(String at, String expected, JsonValue found) {
        return new RefusedInput(RefusalCode.WRONG_TYPE, at, expected, found.type());
    }
}
