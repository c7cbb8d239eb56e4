package org.youbei.model;

import java.util.UUID;

/**
 * An account was disabled or lost a role: what hung on its rights without a sign-in, such as a calendar feed, must end with them. Published
 * inside the transaction of the change.
 */
public record RightsLost(Actor by, UUID account) {}
