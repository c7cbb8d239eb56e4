package org.youbei.education.quiz;

/** What is taught: the four categories of emergencies (突发事件应对法, article 2), and first aid. */
public enum Topic {
    NATURAL_DISASTER,
    PRODUCTION_ACCIDENT,
    PUBLIC_HEALTH,
    SOCIAL_SECURITY,
    FIRST_AID
}
