package org.youbei.community.group;

/** Why a person is no longer listed (article 47). */
public enum GroundEnd {
    MOVED_AWAY,
    DIED,
    /** Recovered, moved in with the family: nothing to look after any more. */
    PURPOSE_DONE,
    CONSENT_WITHDRAWN,
    PERIOD_OVER,
    /** Should not have been listed, or with another identity number. */
    MISTAKE
}
