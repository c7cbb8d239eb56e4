package org.youbei.team;

/** What somebody is in a team. */
public enum MemberRole {
    LEADER,
    DEPUTY,
    MEMBER
}
