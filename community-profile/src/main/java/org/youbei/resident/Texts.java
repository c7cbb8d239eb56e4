package org.youbei.resident;

import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;

/** What is wrong with typed words, and who may type them. */
final class Texts {
    private final List<Refusal> found = new ArrayList<>();

    static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.works() && actor.scope().contains(unit);
    }

    Texts required(String field, String text, int most) {
        return text.isBlank() ? add(ResidentRefusal.MISSING.at(field)) : atMost(field, text, most);
    }

    Texts atMost(String field, String text, int most) {
        return text.length() > most ? add(ResidentRefusal.TOO_LONG.at(field, most)) : this;
    }

    /** The number of an office, or of a duty post where somebody says that it is one; nothing is wrong with an empty one. */
    Texts officePhone(String field, String text, boolean duty) {
        if (text.isBlank()) {
            return this;
        }
        var number = PhoneNumber.parse(text);
        if (number.isEmpty()) {
            return add(ResidentRefusal.PHONE.at(field));
        }
        return number.get().personal() && !duty ? add(ResidentRefusal.PERSONAL_PHONE.at(field)) : this;
    }

    private Texts add(Refusal refusal) {
        found.add(refusal);
        return this;
    }

    List<Refusal> found() {
        return found;
    }
}
