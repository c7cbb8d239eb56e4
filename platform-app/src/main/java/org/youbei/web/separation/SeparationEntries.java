package org.youbei.web.separation;

import static org.youbei.web.kit.area.Area.BASIS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Who may not do both: beside the rules, readable by everybody whom it binds. */
@Component
class SeparationEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(BASIS, 30, "separation", "/separation", "users"));
    }
}
