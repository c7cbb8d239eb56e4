package org.youbei.web.planfiling;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.PLANS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Plans that units below filed. */
@Component
class FilingEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                        PLANS, 30, "plan-filings", "/plan-filings", "inbox", DISTRICT_SUPERVISOR, STREET_STAFF, AUDITOR)
                .withDuties("PLAN_FILING_REVIEW"));
    }
}
