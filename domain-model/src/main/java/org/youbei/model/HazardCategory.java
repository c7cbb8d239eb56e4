package org.youbei.model;

/** The four categories of emergencies (突发事件应对法 2024, article 2): 自然灾害 事故灾难 公共卫生事件 社会安全事件. */
public enum HazardCategory {
    NATURAL_DISASTER,
    PRODUCTION_ACCIDENT,
    PUBLIC_HEALTH,
    SOCIAL_SECURITY
}
