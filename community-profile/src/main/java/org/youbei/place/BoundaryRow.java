package org.youbei.place;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A unit with its boundary as lists show it; all but code and name are null where none was imported.
 *
 * @param squareMetres of the boundary
 */
public record BoundaryRow(
        JurisdictionCode unit,
        String name,
        @Nullable Double squareMetres,
        @Nullable String source,
        @Nullable Instant importedAt) {}
