package org.youbei.volunteer;

/** Where a volunteer stands. */
public enum VolunteerState {
    APPLIED,
    VETTED,
    PROBATION,
    ACTIVE,
    LEAVE,
    EXITING,
    EXITED,
    REFUSED
}
