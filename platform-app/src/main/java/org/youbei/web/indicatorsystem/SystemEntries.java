package org.youbei.web.indicatorsystem;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.ASSESSMENT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Indicator systems among the pages of assessments. */
@Component
class SystemEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                ASSESSMENT,
                30,
                "indicator-systems",
                "/indicator-systems",
                "list",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER,
                AUDITOR));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                ASSESSMENT, 30, "indicator-system-new", "/indicator-systems/new", "plus", DISTRICT_SUPERVISOR));
    }
}
