package org.youbei.assessment.method;

/** A result that can be followed down to the rows it came from. */
public interface Explained {
    /** Built when asked for, so that a score over many units keeps no copies of its matrix. */
    Explanation explanation();
}
