package org.youbei.shelter.reach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.place.Outlines;
import org.youbei.place.Places;

/**
 * The middles of communities: of the imported outline, else of the points and risks that are known to lie there. Shelters and stores do not count,
 * so that a place does not draw the people to itself.
 */
@Component
class Middles {
    private static final int MOST_MARKS = 20_000;

    private final Outlines outlines;
    private final Places places;

    Middles(Outlines outlines, Places places) {
        this.outlines = outlines;
        this.places = places;
    }

    /** In WGS-84; those of which nothing is known are missing. As many statements however many communities there are. */
    Map<JurisdictionCode, GeoPoint> of(JurisdictionCode top, Collection<Jurisdiction> communities) {
        var middles = new HashMap<JurisdictionCode, GeoPoint>();
        var sums = new HashMap<JurisdictionCode, double[]>();
        for (var mark : places.of(top, Set.of("inspection-point", "risk", "unit"), MOST_MARKS)) {
            mark.unit().at(JurisdictionLevel.COMMUNITY).ifPresent(unit -> {
                var sum = sums.computeIfAbsent(unit, code -> new double[3]);
                sum[0] += mark.at().longitude().doubleValue();
                sum[1] += mark.at().latitude().doubleValue();
                sum[2]++;
            });
        }
        sums.forEach((unit, sum) -> middles.put(unit, at(sum[1] / sum[2], sum[0] / sum[2])));
        outlines.seats(top, communities.stream().map(Jurisdiction::code).toList())
                .forEach((unit, seat) -> {
                    if (seat.boundary() != null) {
                        middles.put(unit, seat.middle().in(GeoPoint.Datum.WGS84));
                    }
                });
        return middles;
    }

    static GeoPoint at(double latitude, double longitude) {
        return new GeoPoint(
                BigDecimal.valueOf(longitude).setScale(6, RoundingMode.HALF_UP),
                BigDecimal.valueOf(latitude).setScale(6, RoundingMode.HALF_UP),
                GeoPoint.Datum.WGS84);
    }
}
