package org.youbei.plan.section;

/** Where a section goes, seen from another one. */
public enum Place {
    /** In front of it, at its depth. */
    BEFORE,
    /** Behind it and everything below it, at its depth. */
    AFTER,
    /** The last one inside it. */
    INSIDE
}
