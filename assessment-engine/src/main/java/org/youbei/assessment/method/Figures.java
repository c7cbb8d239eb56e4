package org.youbei.assessment.method;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * An immutable row of figures. An entry may be undefined (nothing was observed there); asking for its number is then a
 * bug of the caller, so that no NaN leaves this type.
 */
public final class Figures {
    private final double[] values;

    private Figures(double[] values) {
        this.values = values;
    }

    /** Copies the figures; NaN stands for an undefined entry, an infinite one is refused as OVERFLOW. */
    public static Figures of(double... values) {
        return owning(values.clone());
    }

    /** As {@link #of} without a copy, for arrays that nobody else keeps. */
    public static Figures owning(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new RefusedInput(RefusalCode.OVERFLOW, "[" + i + "]");
            }
        }
        return new Figures(values);
    }

    public int size() {
        return values.length;
    }

    public boolean isDefined(int i) {
        return !Double.isNaN(values[i]);
    }

    public double get(int i) {
        if (!isDefined(i)) {
            throw new IllegalStateException("entry " + i + " is undefined");
        }
        return values[i];
    }

    /** All entries; fails when one is undefined. */
    public double[] toArray() {
        for (int i = 0; i < values.length; i++) {
            get(i);
        }
        return values.clone();
    }

    public DoubleStream stream() {
        return Arrays.stream(toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values).replace("NaN", "–");
    }
}
