package org.youbei.assessment.method.scoring;

/** Where TOPSIS puts the weights; the two give different numbers. */
public enum WeightPlacement {
    /** On the normalised values, so that squared differences carry w² (Hwang and Yoon). */
    MATRIX("matrix"),
    /** On the squared differences, which then carry w. */
    DISTANCE("distance");

    private final String key;

    WeightPlacement(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
