package org.youbei.web.incident;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.RESPONSE;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Incidents, reports and warnings in the area of duty and response. */
@Component
class IncidentEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(RESPONSE, 20, "incidents", "/incidents", "alert-triangle", READERS),
                AreaEntry.of(RESPONSE, 22, "incident-reports", "/incident-reports", "file-text", READERS),
                AreaEntry.of(RESPONSE, 24, "warnings", "/warnings", "flag", READERS),
                AreaEntry.of(RESPONSE, 26, "call-outs", "/call-outs", "bell", READERS),
                AreaEntry.of(RESPONSE, 28, "loss-surveys", "/loss-surveys", "chart-bar", READERS)
                        .withDuties("LOSS_REPORT", "LOSS_VERIFICATION"),
                AreaEntry.of(RESPONSE, 30, "relief", "/relief", "package", READERS));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                RESPONSE,
                10,
                "incident-report-new",
                "/incident-reports/new",
                "plus",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER));
    }
}
