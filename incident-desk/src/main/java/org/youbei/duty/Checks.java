package org.youbei.duty;

import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;

/** Collects what is missing, too long or unreadable in what was typed. */
public final class Checks {
    private final List<Refusal> found = new ArrayList<>();

    public static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || (actor.works() && actor.scope().contains(unit));
    }

    public Checks required(String field, String text, int most) {
        if (text.isBlank()) {
            found.add(DutyRefusal.MISSING.at(field));
        }
        return atMost(field, text, most);
    }

    public Checks atMost(String field, String text, int most) {
        if (text.length() > most) {
            found.add(DutyRefusal.TOO_LONG.at(field, most));
        }
        return this;
    }

    public Checks within(String field, int number, int least, int most) {
        return when(number < least || number > most, DutyRefusal.NUMBER.at(field, least, most));
    }

    /** A number that can be called. */
    public Checks phone(String field, String text) {
        return when(PhoneNumber.parse(text).isEmpty(), DutyRefusal.PHONE.at(field));
    }

    public Checks when(boolean wrong, Refusal refusal) {
        if (wrong) {
            found.add(refusal);
        }
        return this;
    }

    public List<Refusal> found() {
        return found;
    }

    public boolean sound() {
        return found.isEmpty();
    }
}
