package org.youbei.web.drill;

import static org.youbei.model.Role.ASSESSOR;
import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.DRILLS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Drills, their programme and what they cover. */
@Component
class DrillEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(
                                DRILLS,
                                10,
                                "drills",
                                "/drills",
                                "player-play",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER,
                                AUDITOR,
                                ASSESSOR)
                        .withDuties("PLAN_DRILL", "DRILL_IMPROVEMENT")
                        .inBar(2, ASSESSOR),
                AreaEntry.of(
                        DRILLS,
                        20,
                        "drill-schedules",
                        "/drill-schedules",
                        "calendar-due",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR),
                AreaEntry.of(
                        DRILLS,
                        30,
                        "drill-coverage",
                        "/drill-coverage",
                        "calendar-check",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR,
                        ASSESSOR));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(
                        DRILLS,
                        10,
                        "drill-new",
                        "/drills/new",
                        "plus",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER),
                AreaAct.of(
                        DRILLS,
                        20,
                        "drill-schedule",
                        "/drill-schedules",
                        "calendar-due",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR));
    }
}
