package org.youbei.model;

/** What a person may do; each role is held at one unit. The rights behind each stand in the authorization matrix. */
public enum Role {
    DISTRICT_SUPERVISOR,
    STREET_STAFF,
    COMMUNITY_WORKER,
    ASSESSOR,
    VOLUNTEER,
    AUDITOR,
    ADMINISTRATOR
}
