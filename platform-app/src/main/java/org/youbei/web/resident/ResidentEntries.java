package org.youbei.web.resident;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.COMMUNITY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Pages for residents, and what residents wrote. */
@Component
class ResidentEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(COMMUNITY, 40, "resident-pages", "/resident-pages", "building-community", READERS),
                AreaEntry.of(COMMUNITY, 42, "resident-messages", "/resident-messages", "inbox", READERS)
                        .withDuties("RESIDENT_MESSAGE"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(COMMUNITY, 40, "resident-review", "/resident-messages", "inbox", READERS));
    }
}
