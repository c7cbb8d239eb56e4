package org.youbei.web.kit.area;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;

/** All that the nouns contributed to the areas, as far as somebody's roles reach. */
@Component
public final class Navigation {
    /** Links in the phone's bar; the fifth opens the rest. */
    private static final int BAR = 4;

    private final List<AreaEntry> entries;
    private final List<AreaAct> acts;

    public Navigation(List<AreaEntries> contributions) {
        entries = contributions.stream()
                .flatMap(noun -> noun.entries().stream())
                .sorted(Comparator.comparing(AreaEntry::area)
                        .thenComparing(AreaEntry::order)
                        .thenComparing(AreaEntry::key))
                .toList();
        acts = contributions.stream()
                .flatMap(noun -> noun.acts().stream())
                .sorted(Comparator.comparing(AreaAct::area)
                        .thenComparing(AreaAct::order)
                        .thenComparing(AreaAct::key))
                .toList();
        if (new HashSet<>(entries.stream().map(AreaEntry::key).toList()).size() < entries.size()) {
            throw new IllegalArgumentException("two entries of one key");
        }
    }

    /** Every entry, whoever sees it. */
    public List<AreaEntry> entries() {
        return entries;
    }

    /** The entries these roles see. */
    public List<AreaEntry> entries(Set<Role> roles) {
        return entries.stream().filter(entry -> entry.visibleTo(roles)).toList();
    }

    /** Every act, whoever may do it. */
    public List<AreaAct> acts() {
        return acts;
    }

    /** The acts these roles may do. */
    public List<AreaAct> acts(Set<Role> roles) {
        return acts.stream().filter(act -> act.visibleTo(roles)).toList();
    }

    /** The areas in which these roles see anything. */
    public List<Area> areas(Set<Role> roles) {
        return Arrays.stream(Area.values())
                .filter(area -> entries(roles).stream().anyMatch(entry -> entry.area() == area))
                .toList();
    }

    /** The area in which an address lies. */
    public Optional<Area> area(String address) {
        return Arrays.stream(Area.values())
                .filter(area -> AreaEntry.liesOn(area.path(), address))
                .findFirst()
                .or(() -> entry(entries, address).map(AreaEntry::area));
    }

    /** Whether people with these roles may open the address, as far as it lies on a contributed page or below it. */
    public boolean opens(Set<Role> roles, String address) {
        var path = address.replaceFirst("[?#.].*", "");
        return entries.stream().filter(entry -> entry.leadsTo(path)).allMatch(entry -> entry.visibleTo(roles))
                && acts.stream().filter(act -> act.leadsTo(path)).allMatch(act -> act.visibleTo(roles))
                && Arrays.stream(Area.values())
                        .filter(area -> area != Area.TODAY && AreaEntry.liesOn(area.path(), path))
                        .allMatch(areas(roles)::contains);
    }

    /**
     * The areas that people with these roles see, with their entries.
     *
     * @param counts what waits behind an entry, by its key
     * @param address the page they are on
     */
    public List<AreaLinks> links(Set<Role> roles, Map<String, NavigationCount> counts, String address) {
        var seen = entries(roles);
        var here = entry(seen, address);
        return areas(roles).stream()
                .map(area -> {
                    var links = seen.stream()
                            .filter(entry -> entry.area() == area)
                            .map(entry -> link(entry, here, counts))
                            .toList();
                    var first = area != Area.TODAY && address.equals(area.path());
                    var current = first || links.stream().anyMatch(NavigationLink::current);
                    return new AreaLinks(area, links, current, first, late(links));
                })
                .toList();
    }

    /** The phone's bar for these roles, without the fifth that opens the rest. */
    public List<NavigationLink> bar(Set<Role> roles, Map<String, NavigationCount> counts, String address) {
        var seen = entries(roles);
        var here = entry(seen, address);
        return seen.stream()
                .filter(entry -> entry.placeInBar(roles) < Integer.MAX_VALUE)
                .sorted(Comparator.comparing(entry -> entry.placeInBar(roles)))
                .limit(BAR)
                .map(entry -> link(entry, here, counts))
                .toList();
    }

    /** The entry whose page is the nearest above the address. */
    private static Optional<AreaEntry> entry(List<AreaEntry> among, String address) {
        return among.stream()
                .filter(entry -> entry.leadsTo(address))
                .max(Comparator.comparing(entry -> entry.path().length()));
    }

    private static NavigationLink link(AreaEntry entry, Optional<AreaEntry> here, Map<String, NavigationCount> counts) {
        return new NavigationLink(entry, here.filter(entry::equals).isPresent(), counts.get(entry.key()));
    }

    private static @Nullable NavigationCount late(List<NavigationLink> links) {
        var sum = links.stream()
                .map(NavigationLink::count)
                .filter(Objects::nonNull)
                .filter(NavigationCount::late)
                .mapToInt(NavigationCount::number)
                .sum();
        return sum == 0 ? null : new NavigationCount(sum, true);
    }
}
