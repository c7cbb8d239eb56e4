package org.youbei.web.risk;

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

/** The risk register, its matrix and its list on paper. */
@Component
class RiskEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(
                                COMMUNITY,
                                10,
                                "risks",
                                "/risks",
                                "radar",
                                DISTRICT_SUPERVISOR,
                                STREET_STAFF,
                                COMMUNITY_WORKER,
                                AUDITOR)
                        .withDuties("RISK_REVIEW", "RISK_MEASURE", "RISK_ALARM", "GAUGE_READING"),
                AreaEntry.of(
                        COMMUNITY,
                        12,
                        "risk-matrix",
                        "/risk-matrix",
                        "table",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(
                        COMMUNITY,
                        10,
                        "risk-new",
                        "/risks/new",
                        "plus",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER),
                AreaAct.of(
                        COMMUNITY,
                        20,
                        "risk-sheet",
                        "/risk-sheet",
                        "printer",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR));
    }
}
