package org.youbei.web.kit.area;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area as one person sees it on one page.
 *
 * @param current whether the page lies in it
 * @param here whether the page is the area's first page
 * @param count what is overdue in it
 */
public record AreaLinks(
        Area area,
        List<NavigationLink> links,
        boolean current,
        boolean here,
        @Nullable NavigationCount count) {
    public AreaLinks {
        links = List.copyOf(links);
    }
}
