package org.youbei.web.visit;

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

/** Visits, and the way between today’s. */
@Component
class VisitEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(
                                INSPECTION,
                                20,
                                "visits",
                                "/visits",
                                "clipboard-check",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER,
                                AUDITOR)
                        .withDuties("INSPECTION_ROUND"),
                AreaEntry.of(
                                INSPECTION,
                                25,
                                "visit-map",
                                "/visits/today/map",
                                "map-pin",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER)
                        .inBar(3, COMMUNITY_WORKER));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                INSPECTION,
                10,
                "visits-today",
                "/visits/today",
                "clipboard-check",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER));
    }
}
