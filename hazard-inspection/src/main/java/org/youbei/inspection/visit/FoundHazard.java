package org.youbei.inspection.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.checklist.HazardGrade;

/**
 * A hazard that a visit found, beside or behind a failed item.
 *
 * @param item the checklist's code of the failed item; nothing for what no item asks about
 * @param grade as the worker sees it; nothing leaves it to the checklist
 * @param photos the numbers of the visit's photos that show it
 */
public record FoundHazard(
        @Nullable String item, String description, @Nullable HazardGrade grade, List<Integer> photos) {
    public FoundHazard {
        description = description.strip();
        photos = List.copyOf(photos);
    }
}
