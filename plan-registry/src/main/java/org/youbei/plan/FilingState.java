package org.youbei.plan;

/**
 * Where the filing of an issued version stands. The receiving unit returns a filing once, naming everything that is missing: what
 * was sent again can only be accepted.
 */
public enum FilingState {
    NOT_SENT,
    SENT,
    RETURNED,
    SENT_AGAIN,
    ACCEPTED
}
