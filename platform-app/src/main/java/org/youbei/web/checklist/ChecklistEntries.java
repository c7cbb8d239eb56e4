package org.youbei.web.checklist;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.INSPECTION;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Checklists. */
@Component
class ChecklistEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                INSPECTION,
                40,
                "checklists",
                "/checklists",
                "checklist",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER,
                AUDITOR));
    }
}
