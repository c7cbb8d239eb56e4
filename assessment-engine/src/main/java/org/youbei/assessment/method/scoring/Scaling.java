package org.youbei.assessment.method.scoring;

/** How raw values become comparable before they are weighed. */
public enum Scaling {
    /** x / √Σx² over the peer group; a column of zeros stays 0. */
    VECTOR("vector"),
    /** (x − min)/(max − min), reversed for a cost; a constant column becomes 0. */
    MIN_MAX("min-max"),
    /** The values are used as they are. */
    NONE("none");

    private final String key;

    Scaling(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
