package org.youbei.assessment.system;

public enum SystemState {
    DRAFT,
    /** Never changed again; campaigns rest on it. */
    FROZEN,
    /** A later version of the same series is frozen. */
    SUPERSEDED
}
