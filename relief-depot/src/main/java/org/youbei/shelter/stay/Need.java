package org.youbei.shelter.stay;

/** What a household needs. */
public enum Need {
    MEDICINE,
    INFANT,
    PETS,
    WHEELCHAIR,
    POWER
}
