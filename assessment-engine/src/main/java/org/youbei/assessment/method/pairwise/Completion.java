package org.youbei.assessment.method.pairwise;

/** How weights are drawn from an incomplete matrix. */
public enum Completion {
    /** Logarithmic least squares over the comparisons that were made: one linear system. */
    LLSM("llsm"),
    /** The missing comparisons are set so that λ becomes smallest; weights are the eigenvector of that matrix. */
    LAMBDA_MIN("lambda-min"),
    /** Harker: 0 for a missing comparison, 1 + number of missing on the diagonal, then the eigenvector. */
    HARKER("harker");

    private final String key;

    Completion(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
