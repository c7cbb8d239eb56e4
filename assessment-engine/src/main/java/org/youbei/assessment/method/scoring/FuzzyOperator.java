package org.youbei.assessment.method.scoring;

/** How weights and memberships are composed, B = A ∘ R. */
public enum FuzzyOperator {
    /** M(∧,∨): with many small weights it loses most of the information. */
    MIN_MAX("min-max", false, false),
    /** M(·,∨). */
    PROD_MAX("prod-max", true, false),
    /** M(∧,⊕), the sum capped at 1. */
    MIN_BOUNDEDSUM("min-boundedsum", false, true),
    /** M(·,⊕), the sum capped at 1. */
    PROD_BOUNDEDSUM("prod-boundedsum", true, true),
    /** M(·,+): keeps all information; the default. */
    PROD_SUM("prod-sum", true, true);

    private final String key;
    private final boolean product;
    private final boolean sum;

    FuzzyOperator(String key, boolean product, boolean sum) {
        this.key = key;
        this.product = product;
        this.sum = sum;
    }

    public String key() {
        return key;
    }

    double compose(double[] weights, double[] memberships) {
        double result = 0;
        for (int i = 0; i < weights.length; i++) {
            double term = product ? weights[i] * memberships[i] : Math.min(weights[i], memberships[i]);
            result = sum ? result + term : Math.max(result, term);
        }
        return sum && this != PROD_SUM ? Math.min(1, result) : result;
    }
}
