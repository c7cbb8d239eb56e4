package org.youbei.web.kit.area;

import java.util.Set;
import org.youbei.model.Role;

/**
 * Something that people often do in an area.
 *
 * @param order its place among the area's acts, the lowest first
 * @param key its text is {@code act.<key>}: a verb and a noun
 * @param path the page on which it is done
 * @param icon a symbol of {@code icons.svg}
 * @param roles who may do it; empty for everyone signed in who sees more than their own
 */
public record AreaAct(Area area, int order, String key, String path, String icon, Set<Role> roles) {
    public AreaAct {
        roles = Set.copyOf(roles);
    }

    /** @param roles who may do it; none for everyone signed in who sees more than their own */
    public static AreaAct of(Area area, int order, String key, String path, String icon, Role... roles) {
        return new AreaAct(area, order, key, path, icon, Set.of(roles));
    }

    public boolean visibleTo(Set<Role> held) {
        return roles.isEmpty() ? !Role.ownOnly(held) : roles.stream().anyMatch(held::contains);
    }

    boolean leadsTo(String address) {
        return AreaEntry.liesOn(path, address);
    }
}
