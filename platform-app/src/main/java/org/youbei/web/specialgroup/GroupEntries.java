package org.youbei.web.specialgroup;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.COMMUNITY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** The people to look after; those above the street find counts there. */
@Component
class GroupEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                        COMMUNITY,
                        8,
                        "special-groups",
                        "/special-groups",
                        "users",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR)
                .withDuties("SPECIAL_GROUP_CHECK"));
    }
}
