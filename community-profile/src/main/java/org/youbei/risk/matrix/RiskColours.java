package org.youbei.risk.matrix;

import java.util.Comparator;
import java.util.List;
import org.youbei.model.RiskColour;

/** Risks in the order of their value, the greatest first; of the same value the worse consequence first, then by their ids. */
public final class RiskColours {
    private RiskColours() {}

    /** @param severity the consequence */
    public record Given(String id, int likelihood, int severity) {}

    public record Valued(String id, int likelihood, int severity, int value, RiskColour colour) {}

    public static List<Valued> of(RiskMatrix matrix, List<Given> risks) {
        return risks.stream()
                .map(risk -> {
                    var value = RiskMatrix.value(risk.likelihood(), risk.severity());
                    return new Valued(risk.id(), risk.likelihood(), risk.severity(), value, matrix.ofValue(value));
                })
                .sorted(Comparator.comparingInt(Valued::value)
                        .thenComparingInt(Valued::severity)
                        .reversed()
                        .thenComparing(Valued::id))
                .toList();
    }
}
