package org.youbei.community.group;

/** How a person leaves the building. */
public enum Means {
    WALKS,
    WHEELCHAIR,
    STRETCHER,
    NEEDS_POWER
}
