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
 */
public record ThingPart(
        String title,
        Map<String, String> facts,
        String note,
        List<String> heads,
        List<List<ThingCell>> rows,
        List<ThingLink> links) {
    public static ThingPart facts(String title, Map<String, String> facts) {
        return new ThingPart(title, facts, "", List.of(), List.of(), List.of());
    }

    public static ThingPart table(String title, List<String> heads, List<List<ThingCell>> rows, String none) {
        return new ThingPart(title, Map.of(), rows.isEmpty() ? none : "", heads, rows, List.of());
    }

    public ThingPart with(ThingLink... more) {
        return new ThingPart(title, facts, note, heads, rows, List.of(more));
    }
}
