package org.youbei.web.planimport;

import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.PLANS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Plans that are there as files already. */
@Component
class PlanImportEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of();
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                PLANS,
                10,
                "plan-import",
                "/plan-imports",
                "file-import",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER));
    }
}
