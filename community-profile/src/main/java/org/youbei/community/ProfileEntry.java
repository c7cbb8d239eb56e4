package org.youbei.community;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Figures of a community as they are handed in: one day and one source for all of them.
 *
 * @param revision of the profile that the person saw; null where nobody could have looked, as in a spreadsheet that was judged a moment ago
 * @param asOf the day that the figures hold for
 * @param word why unlikely values are right; empty where nothing was said
 * @param confirm whether figures that are the same as before hold for the new day too
 * @param values by the code of the figure; what is not there is not spoken of
 */
public record ProfileEntry(
        JurisdictionCode unit,
        @Nullable Integer revision,
        LocalDate asOf,
        String source,
        String word,
        boolean confirm,
        Map<String, FigureValue> values) {
    static final int LONGEST_SOURCE = 200;
    static final int LONGEST_WORD = 300;

    public ProfileEntry {
        source = source.strip();
        word = word.strip();
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
