package org.youbei.web.map;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.Area;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** The map of everything, first of what a community knows of itself. */
@Component
class MapEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(Area.COMMUNITY, 5, "map", "/map", "map-pin", AreaEntry.roles(Role.WORKING, Role.AUDITOR)),
                AreaEntry.of(
                        Area.COMMUNITY,
                        7,
                        "boundaries",
                        "/boundaries",
                        "flag",
                        AreaEntry.roles(Role.WORKING, Role.AUDITOR)));
    }
}
