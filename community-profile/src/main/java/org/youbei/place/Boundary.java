package org.youbei.place;

import java.time.Instant;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MapDatum;

/**
 * The boundary of a unit as it was imported.
 *
 * @param datum that the file's numbers were in; the shape is in WGS-84
 * @param source who drew it, when
 */
public record Boundary(
        JurisdictionCode unit,
        Shape shape,
        double squareMetres,
        MapDatum datum,
        String source,
        String fileName,
        int revision,
        Instant importedAt,
        String importedBy) {}
