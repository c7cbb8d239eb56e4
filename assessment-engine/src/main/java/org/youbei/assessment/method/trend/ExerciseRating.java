package org.youbei.assessment.method.trend;

/** HSEEP ratings of a capability in an exercise, best first; ordinal, so they have no average of their own. */
public enum ExerciseRating {
    /** Performed without challenges. */
    P,
    /** Performed with some challenges. */
    S,
    /** Performed with major challenges. */
    M,
    /** Unable to be performed. */
    U,
    /** Not applicable or not observed. */
    NOT_OBSERVED
}
