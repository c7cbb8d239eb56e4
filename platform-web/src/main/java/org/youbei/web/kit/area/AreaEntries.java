package org.youbei.web.kit.area;

import java.util.List;

/** What a noun puts into the areas. Every bean of this type takes part; a page that has no route yet has no entry. */
public interface AreaEntries {
    List<AreaEntry> entries();

    /** What people often do there, shown on the area's first page and found by the palette. */
    default List<AreaAct> acts() {
        return List.of();
    }
}
