package org.youbei.web.plannumber;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.PLANS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Numbers of documents. */
@Component
class NumberEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                PLANS,
                50,
                "plan-numbers",
                "/plan-numbers",
                "list",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER,
                AUDITOR));
    }
}
