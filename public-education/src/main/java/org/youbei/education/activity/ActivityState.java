package org.youbei.education.activity;

/** Where an activity stands; every change is an {@link ActivityStep}. */
public enum ActivityState {
    PLANNED,
    ANNOUNCED,
    HELD,
    RECORDED,
    CANCELLED
}
