package org.youbei.place;

import java.math.BigDecimal;
import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.MapDatum;

/** Brings geometry into WGS-84 by the one conversion of {@link GeoPoint}, and to its six decimals. */
final class Datums {
    private Datums() {}

    static Geometry converted(Geometry geometry, MapDatum datum) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence corners, Geometry parent) {
                return createCoordinateSequence(Arrays.stream(corners.toCoordinateArray())
                        .map(corner -> converted(corner, datum))
                        .toArray(Coordinate[]::new));
            }
        }.transform(geometry);
    }

    private static Coordinate converted(Coordinate corner, MapDatum datum) {
        var at = datum.place(BigDecimal.valueOf(corner.x), BigDecimal.valueOf(corner.y))
                .orElseThrow()
                .in(Datum.WGS84);
        return new Coordinate(at.longitude().doubleValue(), at.latitude().doubleValue());
    }

    static GeoPoint point(double east, double north) {
        return new GeoPoint(BigDecimal.valueOf(east), BigDecimal.valueOf(north), Datum.WGS84);
    }
}
