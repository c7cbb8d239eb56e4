package org.youbei.plan.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of the list.
 *
 * @param next the key of the following page, nothing on the last one; opaque, to be handed back as it is
 */
public record PlanPage(List<PlanRow> rows, @Nullable String next) {
    public PlanPage {
        rows = List.copyOf(rows);
    }
}
