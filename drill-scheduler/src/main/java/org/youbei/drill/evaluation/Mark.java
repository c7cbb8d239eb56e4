package org.youbei.drill.evaluation;

/** Performed without challenges, with some, with major ones, unable to be performed; or nobody saw it. */
public enum Mark {
    P,
    S,
    M,
    U,
    NOT_OBSERVED;

    /** 3 to 0; -1 for what nobody saw, which never counts. */
    public int points() {
        return switch (this) {
            case P -> 3;
            case S -> 2;
            case M -> 1;
            case U -> 0;
            case NOT_OBSERVED -> -1;
        };
    }
}
