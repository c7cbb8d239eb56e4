package org.youbei.assessment.method.scoring;

import java.util.List;
import org.youbei.assessment.method.Arithmetic;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;

/** How weighted clouds become one; the literature has several, and they differ. */
public enum CloudCombination {
    /** Ex = ΣwEx, En = √(ΣwEn²), He = ΣwHe: equal clouds combine to themselves. The default. */
    WEIGHTED("weighted"),
    /** The algebra of independent clouds: Ex = ΣwEx, En = √(Σ(wEn)²), He = √(Σ(wHe)²). */
    ALGEBRA("algebra"),
    /** Comprehensive cloud (综合云): weights w·En for Ex and He, En = ΣwEn. */
    COMPREHENSIVE("comprehensive");

    private final String key;

    CloudCombination(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Refuses SIZE_MISMATCH, and ZERO_SUM for COMPREHENSIVE when no cloud has a width. */
    public Cloud combine(List<Cloud> clouds, Weights weights) {
        weights.forCriteria(clouds.size());
        return switch (this) {
            case WEIGHTED -> weighted(clouds, weights);
            case ALGEBRA -> algebra(clouds, weights);
            case COMPREHENSIVE -> comprehensive(clouds, weights);
        };
    }

    private static Cloud weighted(List<Cloud> clouds, Weights w) {
        double ex = 0;
        double en = 0;
        double he = 0;
        for (int k = 0; k < w.size(); k++) {
            ex += w.get(k) * clouds.get(k).ex();
            en = Math.hypot(en, Math.sqrt(w.get(k)) * clouds.get(k).en());
            he += w.get(k) * clouds.get(k).he();
        }
        return result(ex, en, he);
    }

    private static Cloud algebra(List<Cloud> clouds, Weights w) {
        double ex = 0;
        double en = 0;
        double he = 0;
        for (int k = 0; k < w.size(); k++) {
            ex += w.get(k) * clouds.get(k).ex();
            en = Math.hypot(en, w.get(k) * clouds.get(k).en());
            he = Math.hypot(he, w.get(k) * clouds.get(k).he());
        }
        return result(ex, en, he);
    }

    private static Cloud comprehensive(List<Cloud> clouds, Weights w) {
        double en = 0;
        for (int k = 0; k < w.size(); k++) {
            en += w.get(k) * clouds.get(k).en();
        }
        if (en == 0) {
            throw new RefusedInput(RefusalCode.ZERO_SUM, "clouds");
        }
        double ex = 0;
        double he = 0;
        for (int k = 0; k < w.size(); k++) {
            double share = w.get(k) * (clouds.get(k).en() / en);
            ex += share * clouds.get(k).ex();
            he += share * clouds.get(k).he();
        }
        return result(ex, en, he);
    }

    private static Cloud result(double ex, double en, double he) {
        return new Cloud(
                Arithmetic.requireResult(ex, "Ex"),
                Arithmetic.requireResult(en, "En"),
                Arithmetic.requireResult(he, "He"));
    }
}
