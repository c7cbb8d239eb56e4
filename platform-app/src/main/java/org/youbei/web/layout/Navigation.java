package org.youbei.web.layout;

import static org.youbei.model.Role.ADMINISTRATOR;
import static org.youbei.model.Role.ASSESSOR;
import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youbei.model.Role;

/** The one navigation of the product. A page that has no route yet has no entry. */
public final class Navigation {
    /** Entries by heading, in their order on the screen; the first group stands without a heading. */
    private static final Map<String, List<NavigationItem>> ITEMS = new LinkedHashMap<>();

    static {
        ITEMS.put(
                "work",
                List.of(
                        item("home", "/", "home"),
                        item("obligations", "/obligations", "clock-exclamation"),
                        item("calendar", "/calendar", "calendar-event"),
                        item("phone-rounds", "/m", "phone", DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER),
                        item("notices", "/notices", "bell")));
        ITEMS.put(
                "preparation",
                List.of(
                        item(
                                "plans",
                                "/plans",
                                "file-text",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER,
                                AUDITOR),
                        item(
                                "plan-coverage",
                                "/plan-coverage",
                                "table",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER,
                                AUDITOR),
                        item("plan-filings", "/plan-filings", "inbox", DISTRICT_SUPERVISOR, STREET_STAFF, AUDITOR),
                        item(
                                "plan-inheritance",
                                "/plan-inheritance",
                                "sitemap",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER,
                                AUDITOR),
                        item(
                                "drills",
                                "/drills",
                                "player-play",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER,
                                AUDITOR,
                                ASSESSOR),
                        item(
                                "drill-coverage",
                                "/drill-coverage",
                                "calendar-check",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER,
                                AUDITOR,
                                ASSESSOR)));
        ITEMS.put(
                "inspection",
                List.of(
                        reading("hazards", "/hazards", "alert-triangle"),
                        reading("visits", "/visits", "clipboard-check"),
                        reading("inspection-points", "/inspection-points", "map-pin"),
                        reading("checklists", "/checklists", "checklist"),
                        reading("resident-reports", "/resident-reports", "inbox"),
                        reading("supervision-orders", "/supervision-orders", "gavel"),
                        reading("hazard-overview", "/hazard-overview", "chart-bar")));
        ITEMS.put(
                "basis", List.of(item("rules", "/rules", "scale"), item("jurisdictions", "/jurisdictions", "sitemap")));
        ITEMS.put(
                "running",
                List.of(
                        item("first-steps", "/first-steps", "checklist", ADMINISTRATOR),
                        item("accounts", "/accounts", "users", ADMINISTRATOR),
                        item("audit", "/audit", "history", AUDITOR, ADMINISTRATOR),
                        item("sweeps", "/sweeps", "radar", DISTRICT_SUPERVISOR, ADMINISTRATOR, AUDITOR)));
    }

    private Navigation() {}

    /** Every entry, whoever sees it. */
    public static List<NavigationItem> items() {
        return ITEMS.values().stream().flatMap(List::stream).toList();
    }

    /** The entries these roles see. */
    public static List<NavigationItem> items(Set<Role> roles) {
        return items().stream().filter(item -> item.visibleTo(roles)).toList();
    }

    /** Whether people with these roles may open the address, as far as it lies on an entry's page or below it. */
    static boolean opens(Set<Role> roles, String address) {
        var path = address.replaceFirst("[?#.].*", "");
        return items().stream().filter(item -> item.leadsTo(path)).allMatch(item -> item.visibleTo(roles));
    }

    static List<NavigationGroup> groups(FrameContent person, String address) {
        return ITEMS.entrySet().stream()
                .map(group -> new NavigationGroup(group.getKey(), links(group.getValue(), person, address)))
                .filter(group -> !group.links().isEmpty())
                .toList();
    }

    private static List<NavigationLink> links(List<NavigationItem> items, FrameContent person, String address) {
        return items.stream()
                .filter(item -> item.visibleTo(person.roles()))
                .map(item -> new NavigationLink(
                        item, item.leadsTo(address), person.counts().get(item.key())))
                .toList();
    }

    /** For whoever works at a unit, and the auditor. */
    private static NavigationItem reading(String key, String path, String icon) {
        return item(key, path, icon, DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR);
    }

    private static NavigationItem item(String key, String path, String icon, Role... roles) {
        return new NavigationItem(key, path, icon, Set.of(roles));
    }
}
