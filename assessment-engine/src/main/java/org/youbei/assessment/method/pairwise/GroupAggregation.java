package org.youbei.assessment.method.pairwise;

/** How several experts become one weight vector. */
public enum GroupAggregation {
    /** Aggregation of individual judgments: weighted geometric mean of the matrices, the only mean that stays reciprocal. */
    AIJ("aij"),
    /** Aggregation of individual priorities by weighted geometric mean. */
    AIP_GEOMETRIC("aip-geometric"),
    /** Aggregation of individual priorities by weighted arithmetic mean. */
    AIP_ARITHMETIC("aip-arithmetic");

    private final String key;

    GroupAggregation(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
