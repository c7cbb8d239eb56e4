package org.youbei.web.plan;

import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.PLANS;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Plans of the unit. */
@Component
class PlanEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(
                        PLANS,
                        10,
                        "plans",
                        "/plans",
                        "file-text",
                        DISTRICT_SUPERVISOR,
                        STREET_STAFF,
                        COMMUNITY_WORKER,
                        AUDITOR)
                .withDuties(
                        "PLAN_EVALUATION",
                        "PLAN_FILING",
                        "PLAN_PUBLICATION",
                        "PLAN_CONFIRMATION",
                        "PLAN_REVISION",
                        "PLAN_HEALTH")
                .inBar(3, DISTRICT_SUPERVISOR));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                PLANS, 20, "plan-new", "/plans/new", "plus", DISTRICT_SUPERVISOR, STREET_STAFF, COMMUNITY_WORKER));
    }
}
