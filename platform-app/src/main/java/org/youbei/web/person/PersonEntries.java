package org.youbei.web.person;

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

/** People and their certificates. */
@Component
class PersonEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(TEAMS, 50, "people", "/people", "users", READERS).withDuties("DATA_REQUEST"),
                AreaEntry.of(TEAMS, 60, "certificates", "/certificates", "checklist", READERS)
                        .withDuties("CERTIFICATE_RENEWAL"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                TEAMS, 50, "person-new", "/people/new", "plus", DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER));
    }
}
