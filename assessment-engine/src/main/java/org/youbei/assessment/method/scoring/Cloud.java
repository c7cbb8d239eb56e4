package org.youbei.assessment.method.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Figures;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;

/**
 * A normal cloud: a qualitative notion with a centre, a width and an uncertainty of the width.
 *
 * @param ex expectation
 * @param en entropy, not negative
 * @param he hyper-entropy, not negative
 */
public record Cloud(double ex, double en, double he) {
    public Cloud {
        Arithmetic.requireFinite(ex, "Ex");
        Arithmetic.requireFinite(en, "En");
        Arithmetic.requireFinite(he, "He");
        if (en < 0 || he < 0) {
            throw new RefusedInput(
                    RefusalCode.NEGATIVE_VALUE, en < 0 ? "En" : "He", Arithmetic.print(Math.min(en, he)));
        }
    }

    /** The cloud of an interval [a, b]: Ex = (a+b)/2, En = (b−a)/6, He = k. Refuses INTERVAL_REVERSED. */
    public static Cloud ofInterval(double a, double b, double k) {
        Arithmetic.requireFinite(a, "intervals");
        Arithmetic.requireFinite(b, "intervals");
        if (a > b) {
            throw new RefusedInput(
                    RefusalCode.INTERVAL_REVERSED, "intervals", Arithmetic.print(a), Arithmetic.print(b));
        }
        return new Cloud(a / 2 + b / 2, b / 6 - a / 6, k);
    }

    /** A drop of the cloud and its membership. */
    public record Drop(double x, double membership) {}

    /** Forward generator: the same seed gives the same drops on every machine. */
    public List<Drop> drops(int count, long seed) {
        var random = new Random(seed);
        var drops = new ArrayList<Drop>(count);
        for (int i = 0; i < count; i++) {
            double width = en + he * random.nextGaussian();
            double x = ex + Math.abs(width) * random.nextGaussian();
            double distance = width == 0 ? 0 : (x - ex) / width;
            drops.add(new Drop(x, Math.exp(-distance * distance / 2)));
        }
        return drops;
    }

    public Figures figures() {
        return Figures.of(ex, en, he);
    }
}
