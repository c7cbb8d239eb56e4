package org.youbei.web.community;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.COMMUNITY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** What communities know of themselves. */
@Component
class CommunityEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                        COMMUNITY,
                        5,
                        "communities",
                        "/communities",
                        "building-community",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR)
                .withDuties("COMMUNITY_FIGURES"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(COMMUNITY, 5, "communities", "/communities", "pencil", STREET_STAFF, COMMUNITY_WORKER));
    }
}
