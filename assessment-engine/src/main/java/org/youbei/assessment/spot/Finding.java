package org.youbei.assessment.spot;

/** What was found on the spot. */
public enum Finding {
    /** As the unit said. */
    CONFIRMED,
    /** Another value was found. */
    DIFFERENT,
    /** Nothing shows what the unit said. */
    UNPROVEN
}
