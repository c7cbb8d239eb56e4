package org.youbei.web.team;

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

/** Posts and teams. */
@Component
class TeamEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    private static final Role[] WORKERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(TEAMS, 10, "posts", "/posts", "users", READERS).withDuties("POST_VACANT", "POST_DOUBLED"),
                AreaEntry.of(TEAMS, 20, "teams", "/teams", "users-group", READERS)
                        .withDuties("TEAM_INSURANCE", "TEAM_AGREEMENT"),
                AreaEntry.of(TEAMS, 65, "call-tests", "/call-tests", "phone", READERS),
                AreaEntry.of(TEAMS, 70, "staffing-forecast", "/staffing-forecast", "chart-bar", READERS));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(TEAMS, 10, "team-new", "/teams/new", "plus", WORKERS),
                AreaAct.of(TEAMS, 15, "call-test-new", "/call-tests/new", "phone", WORKERS),
                AreaAct.of(TEAMS, 20, "team-import", "/team-imports", "file-import", WORKERS));
    }
}
