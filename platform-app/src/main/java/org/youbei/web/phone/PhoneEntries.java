package org.youbei.web.phone;

import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.INSPECTION;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Rounds with a phone. */
@Component
class PhoneEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                        INSPECTION,
                        25,
                        "phone-rounds",
                        "/m",
                        "phone",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER)
                .inBar(2, COMMUNITY_WORKER)
                .inBar(3, STREET_STAFF));
    }
}
