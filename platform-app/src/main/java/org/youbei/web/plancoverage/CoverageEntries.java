package org.youbei.web.plancoverage;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.PLANS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Which plans a unit must have, and has. */
@Component
class CoverageEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                PLANS,
                20,
                "plan-coverage",
                "/plan-coverage",
                "table",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER,
                AUDITOR));
    }
}
