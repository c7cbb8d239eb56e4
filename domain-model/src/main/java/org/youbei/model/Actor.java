package org.youbei.model;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** Who acts: the account, the name to show, the roles held in the scope worked in. Passed to every verb that changes something. */
public record Actor(UUID account, String name, Set<Role> roles, Scope scope) {
    /** The name under which the platform's own acts are recorded; pages say it in words. */
    public static final String PLATFORM_NAME = "youbei";

    private static final UUID PLATFORM = new UUID(0, 0);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The platform itself, for scheduled work and the command line. */
    public static Actor platform() {
        return new Actor(PLATFORM, PLATFORM_NAME, Set.of(), Scope.ALL);
    }

    public boolean isPlatform() {
        return account.equals(PLATFORM);
    }

    public boolean has(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Whether the person keeps plans, drills and inspections of a unit. */
    public boolean works() {
        return roles.stream().anyMatch(Role.WORKING::contains);
    }
}
