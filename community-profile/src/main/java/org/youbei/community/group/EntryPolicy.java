package org.youbei.community.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;
import org.youbei.model.ResidentId;

/** What an entry must say, every reason at once. */
final class EntryPolicy {
    private static final int NAME = 30;
    private static final int PLACE = 60;
    private static final int NEED = 300;
    private static final int LAST_TURN = 3;
    /** Below this age a guardian consents (Personal Information Protection Law, article 31). */
    private static final int CHILD = 14;

    private EntryPolicy() {}

    static List<Refusal> objections(PersonEntry entry, LocalDate today) {
        var found = new ArrayList<Refusal>();
        demand(found, entry.unit().level() == JurisdictionLevel.COMMUNITY, GroupRefusal.UNIT.at("unit"));
        demand(found, isName(entry.name()), GroupRefusal.NAME.at("name", NAME));
        demand(found, ResidentId.parse(entry.idNumber()).isPresent(), GroupRefusal.ID_NUMBER.at("idNumber"));
        demand(found, !entry.kinds().isEmpty(), GroupRefusal.KINDS.at("kinds"));
        demand(found, entry.phone().isEmpty() || isPhone(entry.phone()), GroupRefusal.PHONE.at("phone"));
        demand(found, fits(entry.building(), PLACE), GroupRefusal.BUILDING.at("building", PLACE));
        demand(found, entry.room().length() <= PLACE, GroupRefusal.TOO_LONG.at("room", PLACE));
        demand(found, entry.need().length() <= NEED, GroupRefusal.TOO_LONG.at("need", NEED));
        demand(found, entry.turn() >= 1 && entry.turn() <= LAST_TURN, GroupRefusal.TURN.at("turn"));
        helpers(found, entry);
        ground(found, entry, today);
        return found;
    }

    private static void helpers(List<Refusal> found, PersonEntry entry) {
        demand(found, isName(entry.helper()), GroupRefusal.HELPER.at("helper", NAME));
        demand(found, isPhone(entry.helperPhone()), GroupRefusal.PHONE.at("helperPhone"));
        demand(found, isName(entry.standIn()), GroupRefusal.STAND_IN.at("standIn", NAME));
        demand(found, isPhone(entry.standInPhone()), GroupRefusal.PHONE.at("standInPhone"));
        boolean same =
                entry.helper().equals(entry.standIn()) && entry.helperPhone().equals(entry.standInPhone());
        demand(found, !same || entry.helper().isEmpty(), GroupRefusal.SAME_HELPER.at("standIn"));
    }

    private static void ground(List<Refusal> found, PersonEntry entry, LocalDate today) {
        demand(found, !entry.noticedOn().isAfter(today), GroupRefusal.NOTICED_ON.at("noticedOn"));
        var until = entry.groundUntil();
        demand(found, until == null || !until.isBefore(today), GroupRefusal.GROUND_UNTIL.at("groundUntil"));
        Predicate<ResidentId> child = id -> id.isBelow(CHILD, today);
        boolean consents = entry.ground() == Ground.CONSENT
                && ResidentId.parse(entry.idNumber()).filter(child).isPresent();
        demand(found, !consents, GroupRefusal.GUARDIAN.at("ground"));
    }

    private static void demand(List<Refusal> found, boolean holds, Refusal otherwise) {
        if (!holds) {
            found.add(otherwise);
        }
    }

    private static boolean isName(String text) {
        return fits(text, NAME);
    }

    private static boolean fits(String text, int most) {
        return !text.isEmpty() && text.length() <= most;
    }

    private static boolean isPhone(String text) {
        return PhoneNumber.parse(text).isPresent();
    }
}
