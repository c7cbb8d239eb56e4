package org.youbei.assessment.method.grading;

import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.Figures;

/**
 * Places of units, 1 the best. Scores within 1e-12 of the best score of their place, relative to the larger, share it. A unit without a score has no
 * place.
 */
public record Ranks(RankMethod method, Figures places) {
    public static Ranks of(Figures scores, RankMethod method, boolean higherIsBetter) {
        double[] keys = new double[scores.size()];
        int defined = 0;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = scores.isDefined(i) ? scores.get(i) : Double.NaN;
            defined += scores.isDefined(i) ? 1 : 0;
        }
        int[] order = SortedOrder.of(keys, higherIsBetter);
        return new Ranks(method, Figures.owning(places(keys, order, defined, method)));
    }

    public static Ranks competition(Figures scores) {
        return of(scores, RankMethod.COMPETITION, true);
    }

    private static double[] places(double[] keys, int[] order, int defined, RankMethod method) {
        double[] places = new double[keys.length];
        int groups = 0;
        for (int start = 0; start < defined; ) {
            double best = keys[order[start]];
            int end = start + 1;
            while (end < defined && Arithmetic.tied(best, keys[order[end]])) {
                end++;
            }
            groups++;
            double place = switch (method) {
                case COMPETITION -> start + 1;
                case DENSE -> groups;
                case FRACTIONAL -> (start + 1 + end) / 2.0;
            };
            for (int k = start; k < end; k++) {
                places[order[k]] = place;
            }
            start = end;
        }
        for (int k = defined; k < keys.length; k++) {
            places[order[k]] = Double.NaN;
        }
        return places;
    }

    public int size() {
        return places.size();
    }

    public double get(int unit) {
        return places.get(unit);
    }
}
