package org.youbei.web.planinheritance;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.PLANS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Plans of the unit above that a unit follows. */
@Component
class InheritanceEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                PLANS,
                40,
                "plan-inheritance",
                "/plan-inheritance",
                "sitemap",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER,
                AUDITOR));
    }
}
