package org.youbei.web.rule;

import static org.youbei.web.kit.area.Area.BASIS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Rules behind the deadlines and the laws behind the rules. */
@Component
class RuleEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(BASIS, 10, "rules", "/rules", "scale"));
    }
}
