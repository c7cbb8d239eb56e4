package org.youbei.web.expert;

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

/** Experts. */
@Component
class ExpertEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(TEAMS, 55, "experts", "/experts", "user-circle", READERS)
                        .withDuties("EXPERT_TERM"),
                AreaEntry.of(TEAMS, 56, "expert-invitations", "/expert-invitations", "inbox", READERS)
                        .withDuties("EXPERT_ANSWER", "EXPERT_OPINION"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(
                        TEAMS,
                        55,
                        "expert-new",
                        "/experts/new",
                        "plus",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER),
                AreaAct.of(
                        TEAMS,
                        56,
                        "expert-import",
                        "/expert-imports",
                        "file-import",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER));
    }
}
