package org.youbei.account;

import java.util.Optional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Refusal;

/**
 * Which roles belong to which level of the division tree: whoever is of a street works at a street and whoever is of a community below it, so that
 * nobody is given a district by a slip in a form. Administrators, auditors and assessors are there at every level.
 */
final class RoleLevels {
    private RoleLevels() {}

    /** A sentence of its own for each role; empty where the role fits. */
    static Optional<Refusal> objection(HeldRole held) {
        return fits(held)
                ? Optional.empty()
                : Optional.of(Refusal.at("role", "account.level." + held.role().name()));
    }

    private static boolean fits(HeldRole held) {
        var level = held.at().unit().map(JurisdictionCode::level);
        return switch (held.role()) {
            case ADMINISTRATOR, AUDITOR, ASSESSOR -> true;
            case DISTRICT_SUPERVISOR ->
                level.filter(unit -> unit.compareTo(JurisdictionLevel.DISTRICT) > 0)
                        .isEmpty();
            case STREET_STAFF ->
                level.filter(unit -> unit == JurisdictionLevel.STREET).isPresent();
            case COMMUNITY_WORKER -> atOrBelow(level, JurisdictionLevel.COMMUNITY);
            case VOLUNTEER -> atOrBelow(level, JurisdictionLevel.DISTRICT);
        };
    }

    private static boolean atOrBelow(Optional<JurisdictionLevel> level, JurisdictionLevel highest) {
        return level.filter(unit -> unit.compareTo(highest) >= 0).isPresent();
    }
}
