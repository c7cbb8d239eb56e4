package org.youbei.inspection.report;

import java.util.Set;
import java.util.UUID;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;

/** The point that a code stands for, as somebody without an account may see it: its name and unit, nothing else. */
public record Place(UUID point, String name, JurisdictionCode unit, String unitName) {
    private static final UUID RESIDENT = new UUID(0, 2);

    /** Whoever writes from here. Holds no role, and is nobody in particular. */
    public Actor resident(String name) {
        return new Actor(RESIDENT, name, Set.of(), Scope.of(unit));
    }
}
