package org.youbei.partner;

import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;

/** Collects what is missing, too long or unreadable in what was typed. */
final class Texts {
    private final List<Refusal> found = new ArrayList<>();

    static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || (actor.works() && actor.scope().contains(unit));
    }

    Texts required(String field, String text, int most) {
        if (text.isBlank()) {
            found.add(PartnerRefusal.MISSING.at(field));
        }
        return atMost(field, text, most);
    }

    Texts atMost(String field, String text, int most) {
        if (text.length() > most) {
            found.add(PartnerRefusal.TOO_LONG.at(field, most));
        }
        return this;
    }

    /** A number that can be called. */
    Texts phone(String field, String text) {
        if (text.isBlank()) {
            found.add(PartnerRefusal.MISSING.at(field));
        } else if (PhoneNumber.parse(text).isEmpty()) {
            found.add(PartnerRefusal.PHONE.at(field));
        }
        return this;
    }

    Texts when(boolean wrong, Refusal refusal) {
        if (wrong) {
            found.add(refusal);
        }
        return this;
    }

    List<Refusal> found() {
        return found;
    }
}
