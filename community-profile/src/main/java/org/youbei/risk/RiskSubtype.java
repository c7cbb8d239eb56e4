package org.youbei.risk;

import org.youbei.model.HazardCategory;

/** What may happen, below the four categories of the law. */
public enum RiskSubtype {
    WATERLOGGING(HazardCategory.NATURAL_DISASTER),
    RIVER_FLOOD(HazardCategory.NATURAL_DISASTER),
    STORM_WIND(HazardCategory.NATURAL_DISASTER),
    LANDSLIDE(HazardCategory.NATURAL_DISASTER),
    SNOW_ICE(HazardCategory.NATURAL_DISASTER),
    HEAT(HazardCategory.NATURAL_DISASTER),
    EARTHQUAKE(HazardCategory.NATURAL_DISASTER),
    RESIDENTIAL_FIRE(HazardCategory.PRODUCTION_ACCIDENT),
    HIGH_RISE_FIRE(HazardCategory.PRODUCTION_ACCIDENT),
    BATTERY_FIRE(HazardCategory.PRODUCTION_ACCIDENT),
    GAS(HazardCategory.PRODUCTION_ACCIDENT),
    DANGEROUS_GOODS(HazardCategory.PRODUCTION_ACCIDENT),
    BUILDING_COLLAPSE(HazardCategory.PRODUCTION_ACCIDENT),
    ELEVATOR(HazardCategory.PRODUCTION_ACCIDENT),
    CONSTRUCTION(HazardCategory.PRODUCTION_ACCIDENT),
    TRAFFIC(HazardCategory.PRODUCTION_ACCIDENT),
    UTILITY_OUTAGE(HazardCategory.PRODUCTION_ACCIDENT),
    EPIDEMIC(HazardCategory.PUBLIC_HEALTH),
    FOOD_POISONING(HazardCategory.PUBLIC_HEALTH),
    WATER_POLLUTION(HazardCategory.PUBLIC_HEALTH),
    CROWD(HazardCategory.SOCIAL_SECURITY),
    CONFLICT(HazardCategory.SOCIAL_SECURITY);

    private final HazardCategory category;

    RiskSubtype(HazardCategory category) {
        this.category = category;
    }

    public HazardCategory category() {
        return category;
    }
}
