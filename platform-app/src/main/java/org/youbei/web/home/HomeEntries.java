package org.youbei.web.home;

import static org.youbei.web.kit.area.Area.TODAY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** The first page and the wall of the duty room. */
@Component
class HomeEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(TODAY, 10, "home", "/", "home").inBar(1, Role.values()),
                AreaEntry.of(
                        TODAY,
                        90,
                        "kiosk",
                        "/kiosk",
                        "table",
                        Role.DISTRICT_SUPERVISOR,
                        Role.STREET_STAFF,
                        Role.COMMUNITY_WORKER,
                        Role.AUDITOR));
    }
}
