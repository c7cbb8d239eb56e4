package org.youbei.model;

/** The levels of the division tree, from the top: 省 市 区 街道 社区 网格. */
public enum JurisdictionLevel {
    PROVINCE,
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    GRID
}
