package org.youbei.web.audit;

import static org.youbei.model.Role.ADMINISTRATOR;
import static org.youbei.model.Role.AUDITOR;
import static org.youbei.web.kit.area.Area.SYSTEM;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Who changed what. */
@Component
class AuditEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(SYSTEM, 40, "audit", "/audit", "history", AUDITOR, ADMINISTRATOR)
                .inBar(2, AUDITOR));
    }
}
