package org.youbei.web.notice;

import static org.youbei.model.Role.ADMINISTRATOR;
import static org.youbei.model.Role.ASSESSOR;
import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.TODAY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** What the platform told the person. */
@Component
class NoticeEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(TODAY, 40, "notices", "/notices", "bell")
                .inBar(9, STREET_STAFF, COMMUNITY_WORKER, ASSESSOR, AUDITOR, ADMINISTRATOR));
    }
}
