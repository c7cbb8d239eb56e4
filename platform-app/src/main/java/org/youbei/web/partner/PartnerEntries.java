package org.youbei.web.partner;

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

/** Partners, neighbours, agreements and requests for help. */
@Component
class PartnerEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(COMMUNITY, 30, "partners", "/partners", "building", READERS),
                AreaEntry.of(COMMUNITY, 32, "neighbours", "/neighbours", "users", READERS),
                AreaEntry.of(COMMUNITY, 34, "agreements", "/agreements", "file-text", READERS)
                        .withDuties("AGREEMENT_END", "AGREEMENT_TEST", "AGREEMENT_RETURN"),
                AreaEntry.of(COMMUNITY, 36, "help-requests", "/help-requests", "phone", READERS)
                        .withDuties("HELP_ANSWER"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                COMMUNITY,
                30,
                "help-new",
                "/help-requests/new",
                "phone",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER));
    }
}
