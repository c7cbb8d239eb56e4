package org.youbei.web.point;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.INSPECTION;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** The places that are inspected. */
@Component
class PointEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                INSPECTION,
                30,
                "inspection-points",
                "/inspection-points",
                "map-pin",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER,
                AUDITOR));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(
                        INSPECTION,
                        40,
                        "point-new",
                        "/inspection-points/new",
                        "plus",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER),
                AreaAct.of(
                        INSPECTION,
                        60,
                        "point-codes",
                        "/inspection-points/codes",
                        "printer",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR));
    }
}
