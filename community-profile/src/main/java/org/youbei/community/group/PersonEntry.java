package org.youbei.community.group;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResidentId;

/**
 * A person to look after as somebody says it.
 *
 * @param idNumber as typed
 * @param room where in the building
 * @param need what a helper must know: oxygen, medicine, a language
 * @param turn 1 is brought out first
 * @param noticedOn when the person was told who keeps what, why and how long (articles 17 and 30)
 * @param groundUntil the last day of the ground; null where it has no end of its own
 */
public record PersonEntry(
        JurisdictionCode unit,
        String name,
        String idNumber,
        String phone,
        String building,
        String room,
        String need,
        Set<GroupKind> kinds,
        Means means,
        int turn,
        String helper,
        String helperPhone,
        String standIn,
        String standInPhone,
        Ground ground,
        LocalDate noticedOn,
        @Nullable LocalDate groundUntil) {
    public PersonEntry {
        name = name.strip();
        idNumber = ResidentId.parse(idNumber).map(ResidentId::value).orElse(idNumber.strip());
        phone = phone.strip();
        building = building.strip();
        room = room.strip();
        need = need.strip();
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        helper = helper.strip();
        helperPhone = helperPhone.strip();
        standIn = standIn.strip();
        standInPhone = standInPhone.strip();
    }

    /** What is sealed of it. */
    record Sealed(
            String name,
            String idNumber,
            String phone,
            String room,
            String need,
            String helper,
            String helperPhone,
            String standIn,
            String standInPhone) {}

    Sealed sealed() {
        return new Sealed(name, idNumber, phone, room, need, helper, helperPhone, standIn, standInPhone);
    }

    /** Who it is stays; what was left empty about persons is as it was. */
    PersonEntry over(PersonEntry known) {
        return new PersonEntry(
                known.unit,
                known.name,
                known.idNumber,
                or(phone, known.phone),
                building,
                or(room, known.room),
                or(need, known.need),
                kinds,
                means,
                turn,
                or(helper, known.helper),
                or(helperPhone, known.helperPhone),
                or(standIn, known.standIn),
                or(standInPhone, known.standInPhone),
                ground,
                noticedOn,
                groundUntil);
    }

    private static String or(String said, String known) {
        return said.isEmpty() ? known : said;
    }
}
