package org.youbei.web.kit.area;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youbei.model.Role;

/**
 * A page that stands in an area.
 *
 * @param order its place among the area's entries, the lowest first
 * @param key its text is {@code navigation.<key>}
 * @param path the page, a noun
 * @param icon a symbol of {@code icons.svg}
 * @param roles who sees it; empty for everyone signed in who sees more than their own
 * @param duties the codes of the kinds of duties that are done there; its count is how many of them are overdue
 * @param bar for whom it stands in the phone's bar of five, and at which place; its short text is {@code navigation.bar.<key>}
 */
public record AreaEntry(
        Area area,
        int order,
        String key,
        String path,
        String icon,
        Set<Role> roles,
        Set<String> duties,
        Map<Role, Integer> bar) {
    public AreaEntry {
        roles = Set.copyOf(roles);
        duties = Set.copyOf(duties);
        bar = Map.copyOf(bar);
    }

    /** @param roles who sees it; none for everyone signed in who sees more than their own */
    public static AreaEntry of(Area area, int order, String key, String path, String icon, Role... roles) {
        return new AreaEntry(area, order, key, path, icon, Set.of(roles), Set.of(), Map.of());
    }

    public AreaEntry withDuties(String... kinds) {
        return new AreaEntry(area, order, key, path, icon, roles, Set.of(kinds), bar);
    }

    /** Puts it into the phone's bar for these roles. */
    public AreaEntry inBar(int place, Role... whose) {
        var places = new EnumMap<Role, Integer>(Role.class);
        places.putAll(bar);
        Arrays.stream(whose).forEach(role -> places.put(role, place));
        return new AreaEntry(area, order, key, path, icon, roles, duties, Collections.unmodifiableMap(places));
    }

    /** @return its place in the bar of a person with these roles, the first of them; far behind where it does not stand there */
    int placeInBar(Set<Role> held) {
        return bar.entrySet().stream()
                .filter(place -> held.contains(place.getKey()))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    public boolean visibleTo(Set<Role> held) {
        return roles.isEmpty() ? !Role.ownOnly(held) : roles.stream().anyMatch(held::contains);
    }

    /** Whether the address lies on this entry's page or below it. */
    public boolean leadsTo(String address) {
        return liesOn(path, address);
    }

    static boolean liesOn(String path, String address) {
        return path.equals("/") ? address.equals("/") : address.equals(path) || address.startsWith(path + "/");
    }

    /** The roles of the one set and those beside it. */
    public static Role[] roles(Set<Role> some, Role... others) {
        return Stream.concat(some.stream(), Arrays.stream(others))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))
                .toArray(Role[]::new);
    }
}
