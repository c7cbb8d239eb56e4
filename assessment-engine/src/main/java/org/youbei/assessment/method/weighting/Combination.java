package org.youbei.assessment.method.weighting;

/** How several weight vectors become one. */
public enum Combination {
    /** Σ θ_k w_k of the sources divided by their sums. */
    LINEAR("linear"),
    /** Product of the sources, divided by the sum. */
    PRODUCT("product"),
    /** Geometric mean of the sources, divided by the sum. */
    GEOMETRIC("geometric"),
    /** Game theory with coefficients that are not negative, so the result stays between its sources. */
    GAME_THEORY("game-theory"),
    /** Game theory with the coefficients of the linear system divided by their sum; extrapolates when one is negative. */
    GAME_THEORY_SUM("game-theory-sum"),
    /** Game theory with the absolute coefficients divided by their sum. */
    GAME_THEORY_ABS("game-theory-abs");

    private final String key;

    Combination(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
