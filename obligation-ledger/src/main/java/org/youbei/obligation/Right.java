package org.youbei.obligation;

import java.util.Set;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;

/** Who may do what to a duty. An auditor, an assessor and a volunteer may do nothing; an administrator keeps rules, not duties. */
public enum Right {
    /** Open and fulfil, ask for an extension, and end the duties of an abolished subject: whoever works at the unit or above. */
    WORK(Role.WORKING),
    /** Pause and resume: not for the community itself. */
    PAUSE(Set.of(Role.DISTRICT_SUPERVISOR, Role.STREET_STAFF)),
    /** Grant or refuse an extension: a unit above, or the supervisor. */
    DECIDE(Set.of(Role.DISTRICT_SUPERVISOR, Role.STREET_STAFF)),
    /** Waive, and compute due dates again: the supervisor. */
    SUPERVISE(Set.of(Role.DISTRICT_SUPERVISOR));

    private final Set<Role> roles;

    Right(Set<Role> roles) {
        this.roles = roles;
    }

    public boolean isHeldBy(Actor actor, JurisdictionCode unit) {
        if (actor.isPlatform()) {
            return true;
        }
        return actor.scope().contains(unit) && actor.has(roles.toArray(Role[]::new)) && reaches(actor, unit);
    }

    private boolean reaches(Actor actor, JurisdictionCode unit) {
        return this != DECIDE
                || actor.has(Role.DISTRICT_SUPERVISOR)
                || actor.scope().unit().map(own -> !own.equals(unit)).orElse(true);
    }
}
