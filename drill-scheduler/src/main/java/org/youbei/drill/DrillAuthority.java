package org.youbei.drill;

import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;

/** Who may do what: whoever works at the drill's unit or above leads it; evaluators and participants act by being named. */
public final class DrillAuthority {
    private DrillAuthority() {}

    public static boolean keeps(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || (works(actor) && actor.scope().contains(unit));
    }

    public static boolean works(Actor actor) {
        return actor.works();
    }

    public static boolean mayRead(Actor actor) {
        return actor.isPlatform() || works(actor) || actor.has(Role.AUDITOR, Role.ASSESSOR);
    }
}
