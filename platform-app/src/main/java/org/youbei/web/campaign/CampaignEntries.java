package org.youbei.web.campaign;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.ASSESSMENT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Campaigns among the pages of assessments. */
@Component
class CampaignEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                        ASSESSMENT,
                        10,
                        "campaigns",
                        "/campaigns",
                        "chart-bar",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR)
                .withDuties(
                        "ASSESSMENT_RESPONSE",
                        "ASSESSMENT_CHECK",
                        "ASSESSMENT_THIRD_PARTY",
                        "ASSESSMENT_REVIEW",
                        "ASSESSMENT_APPEAL"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(ASSESSMENT, 10, "campaign-new", "/campaigns/new", "plus", DISTRICT_SUPERVISOR));
    }
}
