package org.youbei.web.layout;

import java.util.Set;
import org.youbei.model.Role;

/**
 * An entry of the navigation.
 *
 * @param key its text is {@code navigation.<key>}
 * @param path the page, a noun
 * @param icon a symbol of {@code icons.svg}
 * @param roles who sees it; empty for everyone signed in
 */
public record NavigationItem(String key, String path, String icon, Set<Role> roles) {
    public boolean visibleTo(Set<Role> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }

    /** Whether the address lies on this entry's page or below it. */
    public boolean leadsTo(String address) {
        return path.equals("/") ? address.equals("/") : address.equals(path) || address.startsWith(path + "/");
    }
}
