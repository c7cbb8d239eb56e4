package org.youbei.web.pointimport;

import static org.youbei.model.Role.COMMUNITY_WORKER;
import static org.youbei.model.Role.DISTRICT_SUPERVISOR;
import static org.youbei.model.Role.STREET_STAFF;
import static org.youbei.web.kit.area.Area.INSPECTION;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Points from a table. */
@Component
class PointImportEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of();
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                INSPECTION,
                50,
                "point-import",
                "/inspection-point-imports",
                "file-import",
                DISTRICT_SUPERVISOR,
                STREET_STAFF,
                COMMUNITY_WORKER));
    }
}
