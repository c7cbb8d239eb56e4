package org.youbei.education.year;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/** @param confirmedOn null for a draft */
public record YearPlan(
        UUID id, JurisdictionCode unit, int year, @Nullable LocalDate confirmedOn, String madeBy) {
    public boolean isDraft() {
        return confirmedOn == null;
    }
}
