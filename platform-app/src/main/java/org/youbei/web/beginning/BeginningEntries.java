package org.youbei.web.beginning;

import static org.youbei.model.Role.ADMINISTRATOR;
import static org.youbei.web.kit.area.Area.SYSTEM;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** The first steps of a new installation. */
@Component
class BeginningEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(SYSTEM, 10, "first-steps", "/first-steps", "checklist", ADMINISTRATOR));
    }
}
