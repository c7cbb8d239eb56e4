package org.youbei.web.rectification;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.ASSESSMENT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Rectifications and accountability among the pages of assessments. */
@Component
class RectificationEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(ASSESSMENT, 40, "rectifications", "/rectifications", "clipboard-check", READERS)
                        .withDuties("RECTIFICATION", "RECTIFICATION_CHECK"),
                AreaEntry.of(ASSESSMENT, 50, "accountability-cases", "/accountability-cases", "gavel", READERS)
                        .withDuties("ACCOUNTABILITY_ANSWER"));
    }
}
