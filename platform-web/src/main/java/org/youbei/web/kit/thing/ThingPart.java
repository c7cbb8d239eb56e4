package org.youbei.web.kit.thing;

import java.util.List;
import java.util.Map;

/**
 * A part of the page: facts, or a table, or both.
 *
 * @param facts labels and values in their order; empty for none
 * @param note what is said where there is nothing yet; empty for nothing
 * @param heads of the table
 * @param rows of the table, each as long as the heads
 * @param links what can be added to it
 * @param ids of the rows, where changed ones are also sent to pages that follow them; empty else
 */
public record ThingPart(
        String title,
        Map<String, String> facts,
        String note,
        List<String> heads,
        List<List<ThingCell>> rows,
        List<ThingLink> links,
        List<String> ids) {
    public ThingPart(
            String title,
            Map<String, String> facts,
            String note,
            List<String> heads,
            List<List<ThingCell>> rows,
            List<ThingLink> links) {
        this(title, facts, note, heads, rows, links, List.of());
    }

    public static ThingPart facts(String title, Map<String, String> facts) {
        return new ThingPart(title, facts, "", List.of(), List.of(), List.of());
    }

    public static ThingPart table(String title, List<String> heads, List<List<ThingCell>> rows, String none) {
        return new ThingPart(title, Map.of(), rows.isEmpty() ? none : "", heads, rows, List.of());
    }

    public ThingPart with(ThingLink... more) {
        return new ThingPart(title, facts, note, heads, rows, List.of(more), ids);
    }

    /** @param elements one for each row */
    public ThingPart withIds(List<String> elements) {
        return new ThingPart(title, facts, note, heads, rows, links, List.copyOf(elements));
    }
}
