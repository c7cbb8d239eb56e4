package org.youbei.web.jurisdiction;

import static org.youbei.model.Role.ADMINISTRATOR;
import static org.youbei.web.kit.area.Area.COMMUNITY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** The tree of units. */
@Component
class JurisdictionEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(AreaEntry.of(COMMUNITY, 10, "jurisdictions", "/jurisdictions", "sitemap"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(AreaAct.of(
                COMMUNITY, 40, "jurisdiction-import", "/jurisdiction-imports", "file-import", ADMINISTRATOR));
    }
}
