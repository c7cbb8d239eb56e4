package org.youbei.web.order;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.INSPECTION;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Supervision orders. */
@Component
class OrderEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                        INSPECTION,
                        60,
                        "supervision-orders",
                        "/supervision-orders",
                        "gavel",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR)
                .withDuties("SUPERVISION_ORDER"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(INSPECTION, 15, "order-new", "/supervision-orders/new", "gavel", DISTRICT_SUPERVISOR));
    }
}
