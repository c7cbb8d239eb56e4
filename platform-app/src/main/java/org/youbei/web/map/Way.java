package org.youbei.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;

/** An order to walk in: from the first spot always on to the nearest that is left, as the crow flies. Not the shortest way, but a short one. */
public final class Way {
    private Way() {}

    /** Spots without a place come last, in their order. */
    public static List<Spot> through(List<Spot> spots) {
        var left =
                new ArrayList<>(spots.stream().filter(spot -> spot.at() != null).toList());
        var way = new ArrayList<Spot>();
        for (var here = left.isEmpty() ? null : left.getFirst(); here != null; here = nearest(left, here)) {
            left.remove(here);
            way.add(here);
        }
        spots.stream().filter(spot -> spot.at() == null).forEach(way::add);
        return List.copyOf(way);
    }

    private static @Nullable Spot nearest(List<Spot> left, Spot here) {
        return left.stream()
                .min(Comparator.comparingDouble(spot -> distance(spot.at(), here.at())))
                .orElse(null);
    }

    /** In degrees of latitude. */
    private static double distance(@Nullable GeoPoint one, @Nullable GeoPoint other) {
        if (one == null || other == null) {
            return Double.MAX_VALUE;
        }
        var here = one.in(Datum.WGS84);
        var there = other.in(Datum.WGS84);
        double shrink = Math.cos(Math.toRadians(here.latitude().doubleValue()));
        return Math.hypot(
                here.longitude().subtract(there.longitude()).doubleValue() * shrink,
                here.latitude().subtract(there.latitude()).doubleValue());
    }
}
