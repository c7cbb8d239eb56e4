package org.youbei.account;

import java.io.Serializable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;

/**
 * A role that an account holds at a unit with everything below it.
 *
 * @param scope the unit's code, or {@code *} for the whole tree
 */
public record HeldRole(Role role, String scope) implements Serializable {
    /** The home of what belongs to the whole tree; no province has this code. */
    public static final JurisdictionCode WHOLE_TREE = new JurisdictionCode("00");

    public HeldRole {
        new Scope(scope);
    }

    public HeldRole(Role role, Scope scope) {
        this(role, scope.value());
    }

    public Scope at() {
        return new Scope(scope);
    }

    /** The unit whose administrators see this holding. */
    public JurisdictionCode jurisdiction() {
        return at().unit().orElse(WHOLE_TREE);
    }
}
