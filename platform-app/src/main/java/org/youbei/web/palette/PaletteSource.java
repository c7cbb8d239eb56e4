package org.youbei.web.palette;

import java.util.List;
import java.util.Locale;

/** Finds entries of one noun for the palette, among what the signed-in person may open; every bean of this type takes part. */
@FunctionalInterface
public interface PaletteSource {
    /**
     * The best entries, at most 8.
     *
     * @param query what was typed, trimmed; empty for the proposals before typing
     * @param locale the language of the labels
     */
    List<PaletteEntry> find(String query, Locale locale);
}
