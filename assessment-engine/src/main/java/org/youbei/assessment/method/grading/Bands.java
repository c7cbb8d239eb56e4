package org.youbei.assessment.method.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * Fixed grades that tile a range. A score is compared as it is displayed, rounded half up, so that a printed 90.0 is never graded
 * below 90. The end of the range belongs to the highest band.
 *
 * @param bands lowest first, whatever the order given
 */
public record Bands(List<Band> bands, int decimals) {
    private static final int MOST_DECIMALS = 15;

    /** Refuses EMPTY, NOT_FINITE, INTERVAL_REVERSED, BANDS_GAP, BANDS_OVERLAP, and OUT_OF_RANGE for decimals. */
    public Bands {
        bands = bands.stream().sorted(Comparator.comparingDouble(Band::from)).toList();
        if (bands.isEmpty()) {
            throw new RefusedInput(RefusalCode.EMPTY, "bands");
        }
        for (int k = 0; k < bands.size(); k++) {
            checkRange(bands.get(k), "bands[" + k + "]");
            if (k > 0) {
                checkJoint(bands.get(k - 1).to(), bands.get(k).from(), "bands[" + k + "]");
            }
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new RefusedInput(RefusalCode.OUT_OF_RANGE, "decimals", "" + decimals, "0", "" + MOST_DECIMALS);
        }
    }

    /** Bands shown to about a thousandth of their range: 1 decimal for 0–100, 3 for 0–1. */
    public static Bands of(List<Band> bands) {
        var tiling = new Bands(bands, 0);
        double range = tiling.bands().getLast().to() - tiling.bands().getFirst().from();
        long decimals = 3 - Math.round(Math.log10(range));
        return new Bands(bands, (int) Math.clamp(decimals, 0, MOST_DECIMALS));
    }

    private static void checkRange(Band band, String at) {
        Arithmetic.requireFinite(band.from(), at);
        Arithmetic.requireFinite(band.to(), at);
        if (band.from() >= band.to()) {
            throw new RefusedInput(
                    RefusalCode.INTERVAL_REVERSED, at, Arithmetic.print(band.from()), Arithmetic.print(band.to()));
        }
    }

    private static void checkJoint(double end, double next, String at) {
        if (end != next) {
            var code = end < next ? RefusalCode.BANDS_GAP : RefusalCode.BANDS_OVERLAP;
            throw new RefusedInput(code, at, Arithmetic.print(end), Arithmetic.print(next));
        }
    }

    /** The score as displayed and compared. */
    public double displayed(double score) {
        return BigDecimal.valueOf(score)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** Refuses OUT_OF_RANGE for a score outside all bands. */
    public Band of(double score) {
        double shown = displayed(Arithmetic.requireFinite(score, "scores"));
        for (var band : bands.reversed()) {
            if (shown >= band.from() && (shown < band.to() || band == bands.getLast() && shown == band.to())) {
                return band;
            }
        }
        throw new RefusedInput(
                RefusalCode.OUT_OF_RANGE,
                "scores",
                Arithmetic.print(score),
                Arithmetic.print(bands.getFirst().from()),
                Arithmetic.print(bands.getLast().to()));
    }
}
