package org.youbei.plan;

/** Who may read a plan in force: everybody below the unit and the public, or the unit and those above it (article 41). */
public enum Confidentiality {
    OPEN,
    RESTRICTED
}
