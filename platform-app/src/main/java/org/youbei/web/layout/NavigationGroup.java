package org.youbei.web.layout;

import java.util.List;

/** Navigation entries under one heading {@code navigation.group.<key>}; the first group has none. */
public record NavigationGroup(String key, List<NavigationLink> links) {
    public NavigationGroup {
        links = List.copyOf(links);
    }
}
