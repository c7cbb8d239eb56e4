package org.youbei.assessment.method.grading;

/** The five grades of the mean–deviation rule, best first, by their names in the practice of GB/T 43981. */
public enum PeerGrade {
    STRONG("强"),
    RATHER_STRONG("较强"),
    MEDIUM("中等"),
    RATHER_WEAK("较弱"),
    WEAK("弱");

    private final String label;

    PeerGrade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
