package org.youbei.warning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.TopologyException;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.place.Outline;
import org.youbei.place.Outlines;

/**
 * The units of a district inside the areas of a message: by division code, else by polygon against the outlines of units. A polygon that crosses
 * districts reaches those units that it touches here. The district is reached wherever one of its units is.
 */
@Component
class WarningAreas {
    private static final int MOST = 5_000;

    private final Jurisdictions jurisdictions;
    private final Outlines outlines;

    WarningAreas(Jurisdictions jurisdictions, Outlines outlines) {
        this.jurisdictions = jurisdictions;
        this.outlines = outlines;
    }

    Set<String> units(JurisdictionCode district, List<String> codes, List<String> polygons) {
        var tops = new ArrayList<JurisdictionCode>();
        codes.forEach(text -> JurisdictionCode.parsePadded(text.strip()).ifPresent(tops::add));
        var found = new LinkedHashSet<String>();
        for (var unit : jurisdictions.subtree(district, MOST)) {
            var code = unit.code();
            if (code.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0
                    && tops.stream().anyMatch(top -> top.contains(code) || code.contains(top))) {
                found.add(code.value());
            }
        }
        polygons.stream().map(WarningAreas::ring).forEach(ring -> touched(district, ring, found));
        if (!found.isEmpty()) {
            found.add(district.value());
        }
        return found;
    }

    private void touched(JurisdictionCode district, Geometry ring, Set<String> found) {
        if (ring.isEmpty()) {
            return;
        }
        for (var outline : outlines.below(district)) {
            if (touches(ring, outline)) {
                found.add(outline.unit().value());
            }
        }
    }

    /** By the box of the outline, which is a superset: a warning rather reaches a unit at the edge than misses it. */
    private static boolean touches(Geometry ring, Outline outline) {
        var box = outline.shape().box();
        var envelope = new Envelope(box.west(), box.east(), box.south(), box.north());
        try {
            return ring.intersects(new GeometryFactory().toGeometry(envelope));
        } catch (TopologyException e) {
            return ring.getEnvelopeInternal().intersects(envelope);
        }
    }

    /** {@code lat,lon lat,lon …}; what is no ring touches nothing. */
    static Geometry ring(String text) {
        var factory = new GeometryFactory();
        var points = new ArrayList<Coordinate>();
        for (var pair : text.strip().split("[ \t\r\n]")) {
            var parts = pair.split(",", -1);
            if (parts.length == 2) {
                try {
                    points.add(new Coordinate(Double.parseDouble(parts[1]), Double.parseDouble(parts[0])));
                } catch (NumberFormatException e) {
                    return factory.createPolygon();
                }
            }
        }
        if (points.size() < 4 || !points.getFirst().equals2D(points.getLast())) {
            return factory.createPolygon();
        }
        return factory.createPolygon(points.toArray(Coordinate[]::new)).buffer(0);
    }
}
