package org.youbei.sheet;

import java.util.Map;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;

/**
 * The frames around the provinces, with a margin of about thirty kilometres: to doubt a position where nothing is known of its district yet. Good for
 * nothing finer; neighbouring frames overlap.
 */
final class ProvinceFrames {
    private static final double MARGIN = 0.3;

    private record Frame(double west, double east, double south, double north) {
        boolean holds(GeoPoint place) {
            double longitude = place.longitude().doubleValue();
            double latitude = place.latitude().doubleValue();
            return longitude >= west - MARGIN
                    && longitude <= east + MARGIN
                    && latitude >= south - MARGIN
                    && latitude <= north + MARGIN;
        }
    }

    private static final Map<String, Frame> FRAMES = Map.ofEntries(
            Map.entry("11", new Frame(115.4, 117.6, 39.4, 41.1)),
            Map.entry("12", new Frame(116.7, 118.1, 38.5, 40.3)),
            Map.entry("13", new Frame(113.4, 119.9, 36.0, 42.7)),
            Map.entry("14", new Frame(110.2, 114.6, 34.5, 40.8)),
            Map.entry("15", new Frame(97.1, 126.1, 37.4, 53.4)),
            Map.entry("21", new Frame(118.8, 125.8, 38.7, 43.5)),
            Map.entry("22", new Frame(121.6, 131.4, 40.8, 46.4)),
            Map.entry("23", new Frame(121.1, 135.2, 43.4, 53.6)),
            Map.entry("31", new Frame(120.8, 122.3, 30.6, 31.9)),
            Map.entry("32", new Frame(116.3, 122.0, 30.7, 35.2)),
            Map.entry("33", new Frame(118.0, 123.3, 27.0, 31.3)),
            Map.entry("34", new Frame(114.8, 119.7, 29.3, 34.7)),
            Map.entry("35", new Frame(115.8, 120.8, 23.4, 28.4)),
            Map.entry("36", new Frame(113.5, 118.5, 24.4, 30.1)),
            Map.entry("37", new Frame(114.7, 122.8, 34.3, 38.5)),
            Map.entry("41", new Frame(110.3, 116.7, 31.3, 36.4)),
            Map.entry("42", new Frame(108.3, 116.2, 29.0, 33.3)),
            Map.entry("43", new Frame(108.7, 114.3, 24.6, 30.2)),
            Map.entry("44", new Frame(109.6, 117.4, 20.1, 25.6)),
            Map.entry("45", new Frame(104.4, 112.1, 20.8, 26.4)),
            Map.entry("46", new Frame(108.0, 118.0, 3.0, 20.3)),
            Map.entry("50", new Frame(105.2, 110.2, 28.1, 32.3)),
            Map.entry("51", new Frame(97.3, 108.6, 26.0, 34.4)),
            Map.entry("52", new Frame(103.6, 109.6, 24.6, 29.3)),
            Map.entry("53", new Frame(97.5, 106.2, 21.1, 29.3)),
            Map.entry("54", new Frame(78.3, 99.2, 26.8, 36.6)),
            Map.entry("61", new Frame(105.4, 111.3, 31.7, 39.6)),
            Map.entry("62", new Frame(92.3, 108.8, 32.5, 42.9)),
            Map.entry("63", new Frame(89.4, 103.1, 31.5, 39.3)),
            Map.entry("64", new Frame(104.2, 107.7, 35.2, 39.4)),
            Map.entry("65", new Frame(73.4, 96.5, 34.3, 49.2)));

    private ProvinceFrames() {}

    /** Whether the place may lie in the province of the unit; of a province that is not listed, nothing is known. */
    static boolean mayHold(JurisdictionCode unit, GeoPoint place) {
        var frame = FRAMES.get(unit.value().substring(0, 2));
        return frame == null || frame.holds(place);
    }
}
