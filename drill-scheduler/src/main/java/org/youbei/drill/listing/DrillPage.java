package org.youbei.drill.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a list; {@code next} is the key after which the following page begins, nothing on the last. */
public record DrillPage(List<DrillRow> rows, @Nullable String next) {
    public DrillPage {
        rows = List.copyOf(rows);
    }
}
