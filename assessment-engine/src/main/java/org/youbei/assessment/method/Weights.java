package org.youbei.assessment.method;

import java.util.Arrays;

/** Weights of criteria: none negative, sum 1 within 1e-12. No other vector can be held. */
public final class Weights {
    /** How far a sum may be from 1. */
    public static final double TOLERANCE = 1e-12;

    private final double[] values;

    private Weights(double[] values) {
        this.values = values;
    }

    /** Refuses EMPTY, NOT_FINITE, NEGATIVE_WEIGHT, ZERO_SUM and WEIGHTS_SUM. */
    public static Weights of(double... values) {
        return of("weights", values);
    }

    /** @param at where the weights stand in the input, for the refusal */
    public static Weights of(String at, double[] values) {
        double sum = checked(at, values);
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new RefusedInput(RefusalCode.WEIGHTS_SUM, at, Arithmetic.print(sum));
        }
        return new Weights(values.clone());
    }

    /** Divides non-negative importances by their sum: a choice of the caller, to be shown with the result. */
    public static Weights normalised(double... importances) {
        return normalised("weights", importances);
    }

    public static Weights normalised(String at, double[] importances) {
        checked(at, importances);
        double[] scaled = Arithmetic.scaledToUnit(importances);
        double sum = Arithmetic.sum(scaled);
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] /= sum;
        }
        return new Weights(scaled);
    }

    public static Weights equal(int size) {
        if (size < 1) {
            throw new RefusedInput(RefusalCode.EMPTY, "weights");
        }
        double[] values = new double[size];
        Arrays.fill(values, 1.0 / size);
        return new Weights(values);
    }

    private static double checked(String at, double[] values) {
        if (values.length == 0) {
            throw new RefusedInput(RefusalCode.EMPTY, at);
        }
        for (int j = 0; j < values.length; j++) {
            Arithmetic.requireFinite(values[j], at + "[" + j + "]");
            if (values[j] < 0) {
                throw new RefusedInput(RefusalCode.NEGATIVE_WEIGHT, at + "[" + j + "]", Arithmetic.print(values[j]));
            }
        }
        double sum = Arithmetic.sum(values);
        if (sum == 0) {
            throw new RefusedInput(RefusalCode.ZERO_SUM, at);
        }
        return sum;
    }

    public int size() {
        return values.length;
    }

    public double get(int j) {
        return values[j];
    }

    public double[] toArray() {
        return values.clone();
    }

    public Figures figures() {
        return Figures.of(values);
    }

    /** Refuses SIZE_MISMATCH unless there is one weight per criterion. */
    public Weights forCriteria(int criteria) {
        if (values.length != criteria) {
            throw new RefusedInput(
                    RefusalCode.SIZE_MISMATCH, "weights", String.valueOf(values.length), String.valueOf(criteria));
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
