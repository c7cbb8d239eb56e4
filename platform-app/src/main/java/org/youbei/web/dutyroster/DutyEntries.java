package org.youbei.web.dutyroster;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.RESPONSE;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Rosters, the log and handovers in the area of duty and response. */
@Component
class DutyEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(RESPONSE, 50, "duty-rosters", "/duty-rosters", "calendar", READERS),
                AreaEntry.of(RESPONSE, 52, "duty-log", "/duty-log", "phone", READERS),
                AreaEntry.of(RESPONSE, 54, "handovers", "/handovers", "rotate", READERS)
                        .withDuties("DUTY_HANDOVER"),
                AreaEntry.of(RESPONSE, 56, "duty-stations", "/duty-stations", "building", READERS));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                RESPONSE,
                20,
                "duty-log-new",
                "/duty-log/new",
                "phone",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER));
    }
}
