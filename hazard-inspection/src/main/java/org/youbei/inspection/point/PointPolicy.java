package org.youbei.inspection.point;

import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Refusal;

/** What speaks against an entry. */
final class PointPolicy {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_ADDRESS = 200;

    private PointPolicy() {}

    static List<Refusal> objections(Actor actor, PointEntry entry) {
        if (!mayKeep(actor)) {
            return List.of(PointRefusal.NOT_YOURS.at("unit"));
        }
        if (!actor.scope().contains(entry.unit())) {
            return List.of(PointRefusal.UNIT_OUTSIDE.at("unit"));
        }
        var found = new ArrayList<Refusal>();
        if (entry.unit().level().compareTo(JurisdictionLevel.COMMUNITY) < 0) {
            found.add(PointRefusal.UNIT_LEVEL.at("unit"));
        }
        if (entry.name().isEmpty()) {
            found.add(PointRefusal.NAME_MISSING.at("name"));
        }
        if (entry.responsibleUnit().isEmpty()) {
            found.add(PointRefusal.RESPONSIBLE_MISSING.at("responsibleUnit"));
        }
        atMost(found, "name", entry.name(), LONGEST_NAME);
        atMost(found, "address", entry.address(), LONGEST_ADDRESS);
        atMost(found, "responsibleUnit", entry.responsibleUnit(), LONGEST_NAME);
        return found;
    }

    static boolean mayKeep(Actor actor) {
        return actor.isPlatform() || actor.works();
    }

    private static void atMost(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(PointRefusal.TOO_LONG.at(field, most));
        }
    }
}
