package org.youbei.web.hazard;

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

/** Hazards, as a list and on the map. */
@Component
class HazardEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(
                                INSPECTION,
                                10,
                                "hazards",
                                "/hazards",
                                "alert-triangle",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER,
                                AUDITOR)
                        .withDuties("HAZARD_RECTIFICATION", "HAZARD_ACCEPTANCE")
                        .inBar(4, DISTRICT_SUPERVISOR)
                        .inBar(2, STREET_STAFF),
                AreaEntry.of(
                        INSPECTION,
                        15,
                        "hazard-map",
                        "/hazards/map",
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
                        20,
                        "hazard-board",
                        "/hazards/board",
                        "table",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR),
                AreaAct.of(
                        INSPECTION,
                        15,
                        "hazard-map",
                        "/hazards/map",
                        "map-pin",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR));
    }
}
