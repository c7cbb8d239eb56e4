package org.youbei.web.regime;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.BASIS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Regimes, their coverage and their readings. */
@Component
class RegimeEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(BASIS, 14, "regimes", "/regimes", "clipboard-check", READERS)
                        .withDuties("REGIME_REVIEW", "REGIME_FILING"),
                AreaEntry.of(BASIS, 15, "regime-coverage", "/regime-coverage", "table", READERS),
                AreaEntry.of(BASIS, 16, "readings", "/readings", "eye", READERS).withDuties("REGIME_READING"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                BASIS, 10, "regime-new", "/regimes/new", "plus", DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER));
    }
}
