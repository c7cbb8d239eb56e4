package org.youbei.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which entries a list shows.
 *
 * @param actor part of the name of who acted
 * @param action the beginning of what was done, {@code plan} or {@code plan.issued}
 * @param unit about that unit or one below it
 * @param unitName part of the name of the unit
 * @param kind of thing, the type of its subject
 * @param subject the thing that it was done to
 * @param from the first moment
 * @param before the first moment no longer shown
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable JurisdictionCode unit,
        @Nullable String unitName,
        @Nullable String kind,
        @Nullable UUID subject,
        @Nullable Instant from,
        @Nullable Instant before) {
    public static AuditFilter none() {
        return new AuditFilter(null, null, null, null, null, null, null, null);
    }
}
