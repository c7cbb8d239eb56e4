package org.youbei.incident;

import java.util.ArrayList;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;

/** Collects what is missing, too long or wrong in what was typed. */
public final class Checks {
    private final List<Refusal> found = new ArrayList<>();

    public static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || (actor.works() && actor.scope().contains(unit));
    }

    public Checks required(String field, String text, int most) {
        return when(text.isBlank(), IncidentRefusal.MISSING.at(field)).atMost(field, text, most);
    }

    public Checks atMost(String field, String text, int most) {
        return when(text.length() > most, IncidentRefusal.TOO_LONG.at(field, most));
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
