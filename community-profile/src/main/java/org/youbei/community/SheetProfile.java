package org.youbei.community;

import java.time.LocalDate;
import java.util.Map;
import org.youbei.model.JurisdictionCode;

/**
 * A row of the spreadsheet of figures: what a community says of one year.
 *
 * @param name of the community, for people only; empty in what is compared
 * @param values by the code of the figure
 */
public record SheetProfile(
        JurisdictionCode unit,
        String name,
        LocalDate asOf,
        String source,
        String word,
        Map<String, FigureValue> values) {
    public SheetProfile {
        values = Map.copyOf(values);
    }
}
