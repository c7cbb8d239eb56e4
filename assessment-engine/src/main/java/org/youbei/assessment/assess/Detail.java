package org.youbei.assessment.assess;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much a request wants explained.
 *
 * @param mostCells tables with more cells are left out of the explanation
 * @param worked language of the worked example as text; null for none
 */
record Detail(int mostCells, @Nullable Locale worked) {
    private static final int SHORT = 10_000;

    static Detail of(Request request) {
        String explain = request.choice("explain", key -> key, "short", "full", "none");
        int cells = switch (explain) {
            case "full" -> Integer.MAX_VALUE;
            case "none" -> -1;
            default -> SHORT;
        };
        String worked = request.choice("worked", key -> key, "none", "zh", "en");
        return new Detail(
                cells,
                switch (worked) {
                    case "zh" -> Locale.ROOT;
                    case "en" -> Locale.ENGLISH;
                    default -> null;
                });
    }

    boolean isNone() {
        return mostCells < 0;
    }
}
