package org.youbei.inspection.point;

/** The kinds of places, each with its checklist. */
public enum PointType {
    RESIDENTIAL_HIGH_RISE,
    SMALL_SHOP,
    GAS_RESTAURANT,
    SCHOOL,
    CONSTRUCTION_SITE,
    SHELTER,
    FLOOD_UNDERPASS
}
