package org.youbei.model;

import java.util.Set;

/** What a person may do; each role is held at one unit. The rights behind each stand in the authorization matrix. */
public enum Role {
    DISTRICT_SUPERVISOR,
    STREET_STAFF,
    COMMUNITY_WORKER,
    ASSESSOR,
    VOLUNTEER,
    AUDITOR,
    ADMINISTRATOR;

    /** Those who keep plans, drills and inspections of their unit. */
    public static final Set<Role> WORKING = Set.of(DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER);

    /** Whether somebody with these roles sees nothing but what is their own. */
    public static boolean ownOnly(Set<Role> held) {
        return held.equals(Set.of(VOLUNTEER));
    }
}
