package org.youbei.web.kit.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youbei.model.Role;
import org.youbei.web.kit.area.NavigationCount;

/**
 * What the frame shows of the signed-in person.
 *
 * @param name the person's name
 * @param roles the roles, each printed as {@code role.<NAME>}
 * @param unit the name of the unit looked at
 * @param units the units that can be switched to, the person's own first
 * @param notices unread notices
 * @param counts what waits behind a navigation entry, by its key
 * @param demo whether invented data is on the system
 */
public record FrameContent(
        String name,
        Set<Role> roles,
        String unit,
        List<UnitChoice> units,
        int notices,
        Map<String, NavigationCount> counts,
        boolean demo) {
    public FrameContent {
        roles = Set.copyOf(roles);
        units = List.copyOf(units);
        counts = Map.copyOf(counts);
    }

    /** Whether the person sees nothing but what is their own: no search, no notices, no handbook of the work. */
    public boolean own() {
        return Role.ownOnly(roles);
    }

    /** The role that names the person in the bar; the first in the order of the roles. */
    public Role role() {
        return roles.stream().min(Role::compareTo).orElseThrow();
    }
}
