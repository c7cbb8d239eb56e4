package org.youbei.community;

import java.time.Instant;
import java.time.LocalDate;
import org.youbei.model.JurisdictionCode;

/**
 * A figure of a community as somebody said it.
 *
 * @param asOf the day that it holds for; its year is the year of the figure
 * @param source where it comes from: a register, a survey, the property firm
 * @param word why an unlikely value is right; empty for likely ones
 * @param by who said it
 * @param counts false where a later entry of the same year replaced it
 */
public record Figure(
        JurisdictionCode unit,
        String code,
        FigureValue value,
        LocalDate asOf,
        String source,
        String word,
        String by,
        Instant enteredAt,
        boolean counts) {
    public int year() {
        return asOf.getYear();
    }
}
