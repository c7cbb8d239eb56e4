package org.youbei.model;

import java.time.LocalDate;
import java.util.Set;

/**
 * For which units, and for which days.
 *
 * @param units of any level; the rows of a unit are its own and those of the units below it
 * @param from the first day, which counts
 * @param to the last day, which counts
 * @param asOf the day on which things are looked at; what stands rather than happens (plans in force, certificates) is as of this day
 */
public record EvidenceQuestion(Set<JurisdictionCode> units, LocalDate from, LocalDate to, LocalDate asOf) {
    public EvidenceQuestion {
        units = Set.copyOf(units);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** The codes of the units, for a parameter of type {@code text[]}. */
    public String[] codes() {
        return units.stream().map(JurisdictionCode::value).sorted().toArray(String[]::new);
    }
}
