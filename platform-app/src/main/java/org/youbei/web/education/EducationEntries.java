package org.youbei.web.education;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.LEARNING;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Years, materials and the training base. */
@Component
class EducationEntries implements AreaEntries {
    private static final Role[] READERS = {DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER, AUDITOR};

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(LEARNING, 10, "education-plans", "/education-plans", "calendar", READERS)
                        .withDuties("EDUCATION_PLAN"),
                AreaEntry.of(LEARNING, 25, "materials", "/materials", "file-text", READERS)
                        .withDuties("MATERIAL_EXPIRY"),
                AreaEntry.of(LEARNING, 30, "training-base", "/training-base", "building", READERS)
                        .withDuties("EQUIPMENT_CHECK"));
    }
}
