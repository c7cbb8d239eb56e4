package org.youbei.community;

/** How well a community knows itself, the worst first. */
public enum ProfileState {
    /** It has never entered a figure. */
    NONE,
    /** A figure is older than its rule allows. */
    STALE,
    /** Some figures have never been said. */
    MISSING,
    COMPLETE
}
