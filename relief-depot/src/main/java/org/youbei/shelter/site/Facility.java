package org.youbei.shelter.site;

/** What a shelter has. */
public enum Facility {
    WATER,
    POWER,
    LIGHT,
    BROADCAST,
    MEDICAL_CORNER,
    ACCESSIBLE_WAYS,
    QUIET_ROOM,
    KITCHEN,
    SIGNS
}
