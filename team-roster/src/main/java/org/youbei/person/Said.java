package org.youbei.person;

import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;

/** Collects every reason against what somebody typed about people, teams and service. */
public final class Said {
    private static final int LINE = 7;

    private final List<Refusal> found = new ArrayList<>();

    /** Whether the person keeps lists of people of a unit. */
    public static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || (actor.works() && actor.scope().contains(unit));
    }

    public Said required(String field, String text, int most) {
        if (text.isBlank()) {
            found.add(PersonRefusal.MISSING.at(field));
        }
        return atMost(field, text, most);
    }

    public Said atMost(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            found.add(PersonRefusal.TOO_LONG.at(field, most));
        }
        return this;
    }

    /** A number that can be called. */
    public Said phone(String field, String text) {
        if (text.isBlank()) {
            found.add(PersonRefusal.MISSING.at(field));
            return this;
        }
        return phoneIfAny(field, text);
    }

    public Said phoneIfAny(String field, String text) {
        return when(!text.isBlank() && !isOfPerson(text), PersonRefusal.PHONE.at(field));
    }

    /** A mobile number or a line of at least seven digits; no hotline is a person's. */
    private static boolean isOfPerson(String text) {
        return PhoneNumber.parse(text)
                .filter(number -> number.dialled().length() >= LINE)
                .isPresent();
    }

    public Said when(boolean wrong, Refusal refusal) {
        if (wrong) {
            found.add(refusal);
        }
        return this;
    }

    public Said all(List<Refusal> refusals) {
        found.addAll(refusals);
        return this;
    }

    public boolean isSound() {
        return found.isEmpty();
    }

    public List<Refusal> found() {
        return found;
    }
}
