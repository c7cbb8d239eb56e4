package org.youbei.assessment.method;

/** Whether more of a criterion is better or worse. It is always stated, never guessed. */
public enum Direction {
    MAX,
    MIN
}
