package org.youbei.assessment.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.method.robustness.Crossing;
import org.youbei.assessment.method.robustness.WeightStability;
import org.youbei.assessment.method.trend.Trend;

/** {@code weight-stability} and {@code trend}. */
final class TrendOperations {
    private TrendOperations() {}

    static Reply stability(Request request) {
        var stability = WeightStability.of(request.undirected("matrix"), request.weights("weights"));
        return Reply.of(stability)
                .with(
                        "crossings",
                        stability.crossings().stream()
                                .map(TrendOperations::fields)
                                .toList())
                .with(
                        "intervals",
                        stability.intervals().stream()
                                .map(interval -> List.of(interval.low(), interval.high()))
                                .toList());
    }

    /** Named as in the published test vector. */
    private static Map<String, @Nullable Object> fields(Crossing crossing) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("criterion", crossing.criterion());
        fields.put("pair", List.of(crossing.first(), crossing.second()));
        fields.put("crossing_weight", crossing.weight());
        fields.put("inside_0_1", crossing.inside());
        fields.put("relative_change", crossing.relativeChange());
        return fields;
    }

    static Reply trend(Request request) {
        var trend = Trend.of(request.figures("series"));
        return Reply.of(trend)
                .with("s", trend.s())
                .with("p", trend.p())
                .with("sen", trend.sen())
                .with("direction", trend.direction().key())
                .with("difference", trend.difference());
    }
}
