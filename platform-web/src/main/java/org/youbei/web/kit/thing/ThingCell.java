package org.youbei.web.kit.thing;

import org.jspecify.annotations.Nullable;
import org.youbei.web.kit.part.State;

/**
 * A cell of a table.
 *
 * @param href where its text leads; null for a plain text
 * @param state shown in place of the text; null for none
 */
public record ThingCell(
        String text, @Nullable String href, @Nullable State state) {
    public static ThingCell of(String text) {
        return new ThingCell(text, null, null);
    }

    public static ThingCell link(String text, String href) {
        return new ThingCell(text, href, null);
    }

    public static ThingCell state(State state) {
        return new ThingCell("", null, state);
    }
}
