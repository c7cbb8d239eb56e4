package org.youbei.web.volunteer;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.TEAMS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Volunteers, those who applied, shifts and hours. */
@Component
class VolunteerEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};
    private static final Role[] WORKERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(TEAMS, 30, "volunteers", "/volunteers", "users", READERS)
                        .withDuties("VOLUNTEER_EXIT"),
                AreaEntry.of(TEAMS, 32, "volunteer-applications", "/volunteer-applications", "inbox", READERS)
                        .withDuties("VOLUNTEER_VETTING"),
                AreaEntry.of(TEAMS, 34, "shifts", "/shifts", "calendar-event", READERS)
                        .withDuties("SHIFT_SWAP"),
                AreaEntry.of(TEAMS, 36, "service-hours", "/service-hours", "clock", READERS)
                        .withDuties("SERVICE_CONFIRMATION"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(TEAMS, 30, "shift-new", "/shifts/new", "plus", WORKERS),
                AreaAct.of(TEAMS, 32, "volunteer-poster", "/volunteer-poster", "printer", WORKERS),
                AreaAct.of(TEAMS, 34, "volunteer-import", "/volunteer-imports", "file-import", WORKERS));
    }
}
