package org.youbei.account;

import java.util.Collection;
import org.youbei.model.Role;

/**
 * Who runs the system, who watches it and who works with it are three people (三员分立, 等保2.0 8.1.5.2 – 8.1.5.4): no account holds roles of two of
 * the three kinds, at whatever units.
 */
final class SeparationOfRoles {
    private enum Kind {
        RUNS,
        WATCHES,
        WORKS
    }

    private SeparationOfRoles() {}

    static boolean broken(Collection<HeldRole> held) {
        return held.stream().map(role -> kind(role.role())).distinct().count() > 1;
    }

    private static Kind kind(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> Kind.RUNS;
            case AUDITOR -> Kind.WATCHES;
            case DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, ASSESSOR, VOLUNTEER -> Kind.WORKS;
        };
    }
}
