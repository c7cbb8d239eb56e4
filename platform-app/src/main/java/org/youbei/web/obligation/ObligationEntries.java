package org.youbei.web.obligation;

import static org.youbei.model.Role.ADMINISTRATOR;
import static org.youbei.model.Role.AUDITOR;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.web.kit.area.Area.TODAY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** The ledger of duties; what is overdue there is told by the frame’s news. */
@Component
class ObligationEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(TODAY, 20, "obligations", "/obligations", "clock-exclamation")
                .inBar(2, DISTRICT_SUPERVISOR)
                .inBar(3, AUDITOR, ADMINISTRATOR));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(TODAY, 10, "obligations", "/obligations?state=overdue", "clock-exclamation"));
    }
}
