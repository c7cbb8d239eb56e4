package org.youbei.web.sweep;

import static org.youbei.model.Role.ADMINISTRATOR;
import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.web.kit.area.Area.SYSTEM;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Runs of the sweep over deadlines. */
@Component
class SweepEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(SYSTEM, 50, "sweeps", "/sweeps", "radar", DISTRICT_SUPERVISOR, ADMINISTRATOR, AUDITOR));
    }
}
