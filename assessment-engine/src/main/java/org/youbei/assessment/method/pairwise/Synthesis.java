package org.youbei.assessment.method.pairwise;

/** How local weights of alternatives become global ones. */
public enum Synthesis {
    /** Local weights sum to 1; copying an alternative can reverse ranks. */
    DISTRIBUTIVE("distributive"),
    /** Local weights are divided by the best of the criterion; a copy does not disturb the others. */
    IDEAL("ideal");

    private final String key;

    Synthesis(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
