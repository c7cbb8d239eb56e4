package org.youbei.web.drillfigure;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.DRILLS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Figures of drills. */
@Component
class DrillFigureEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                DRILLS,
                40,
                "drill-figures",
                "/drill-figures",
                "chart-bar",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER,
                AUDITOR));
    }
}
