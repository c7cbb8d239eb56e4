package org.youbei.shelter.site;

/** From what a shelter protects. */
public enum Hazard {
    EARTHQUAKE,
    FLOOD,
    TYPHOON,
    LANDSLIDE,
    FIRE,
    CHEMICAL,
    HEAT_COLD
}
