package org.youbei.assessment.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.Criterion;
import org.youbei.assessment.method.DecisionMatrix;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.capability.CapabilityIndex;
import org.youbei.assessment.method.capability.CapabilityTemplate;
import org.youbei.assessment.method.capability.Indicator;
import org.youbei.assessment.method.grading.PeerGrade;

/** {@code capability-index}. */
final class CapabilityOperations {
    private CapabilityOperations() {}

    static Reply index(Request request) {
        var template = request.has("template")
                ? request.choice(
                        "template",
                        each -> each.name().toLowerCase(Locale.ROOT),
                        CapabilityTemplate.STREET,
                        CapabilityTemplate.COMMUNITY)
                : null;
        double[][] rows = indicators(request, template);
        var criteria = IntStream.range(0, rows.length == 0 ? 0 : rows[0].length)
                .mapToObj(j -> new Criterion("C" + (j + 1), Direction.MAX, ""))
                .toList();
        var matrix = Reading.as("matrix", "raw", () -> DecisionMatrix.ofRows(rows, criteria));
        var level1 = template != null && !request.has("level1Weights")
                ? template.level1()
                : request.weights("level1Weights");
        var index = CapabilityIndex.of(matrix, level1, level2(request));
        return Reply.of(index)
                .with("indicators", index.indicators().grid())
                .with("dimensionScores", index.dimensionScores())
                .with("overall", index.overall().closeness())
                .with(
                        "grades",
                        index.grades().grades().stream().map(PeerGrade::label).toList());
    }

    private static List<Weights> level2(Request request) {
        var items = Reading.items(request.required("level2Weights"), "level2Weights");
        boolean normalise = request.truth("normaliseWeights", false);
        return IntStream.range(0, items.size())
                .mapToObj(d -> {
                    String at = "level2Weights[" + d + "]";
                    double[] values = Reading.numbers(items.get(d), at);
                    return normalise ? Weights.normalised(at, values) : Weights.of(at, values);
                })
                .toList();
    }

    /** Rows of numbers with divisors per column, or rows of named values with indicators made from them. */
    private static double[][] indicators(Request request, @Nullable CapabilityTemplate template) {
        var raw = Reading.items(request.required("raw"), "raw");
        boolean named = !raw.isEmpty() && raw.getFirst() instanceof JsonValue.Fields;
        if (!named) {
            return PerCapita.of(request).apply(request.table("raw"));
        }
        var indicators = template != null
                ? template.indicators()
                : IndicatorReading.read(request.required("perCapita"), "perCapita");
        double[][] rows = new double[raw.size()][];
        for (int i = 0; i < rows.length; i++) {
            String at = "raw[" + i + "]";
            var recorded = recorded(raw.get(i), at);
            rows[i] = indicators.stream()
                    .mapToDouble((Indicator indicator) -> indicator.of(recorded, at))
                    .toArray();
        }
        return rows;
    }

    private static Map<String, Double> recorded(JsonValue value, String at) {
        if (!(value instanceof JsonValue.Fields fields)) {
            throw Request.wrongType(at, "object", value);
        }
        var recorded = new HashMap<String, Double>();
        fields.values().forEach((name, field) -> recorded.put(name, number(field, at + "." + name)));
        return recorded;
    }

    /** Yes and no count as 1 and 0. */
    private static double number(JsonValue value, String at) {
        return value instanceof JsonValue.Truth(boolean truth) ? (truth ? 1 : 0) : Reading.number(value, at);
    }
}
