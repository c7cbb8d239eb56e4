package org.youbei.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;

/**
 * Something that happened.
 *
 * @param grade null while nobody has graded it
 * @param gradeReason which criterion makes it so
 * @param exercise whether it is played; then no statistics count it
 * @param knownAt when the unit learned of it: clocks count from here
 * @param at where it stands on the map; null where nobody said
 * @param affected codes of the communities it affects
 * @param mergedInto the one that this is the same as; null else
 */
public record Incident(
        UUID id,
        JurisdictionCode unit,
        String title,
        HazardCategory category,
        @Nullable EventGrade grade,
        String gradeReason,
        IncidentState state,
        boolean exercise,
        Instant happenedAt,
        Instant knownAt,
        String place,
        @Nullable GeoPoint at,
        List<String> affected,
        @Nullable UUID mergedInto) {
    public Incident {
        affected = List.copyOf(affected);
    }
}
