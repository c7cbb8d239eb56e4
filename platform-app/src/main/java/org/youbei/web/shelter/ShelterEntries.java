package org.youbei.web.shelter;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.Area;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Shelters among the areas: the register, who reaches them, and what is done with them. */
@Component
class ShelterEntries implements AreaEntries {
    private static final Role[] READERS = AreaEntry.roles(Role.WORKING, Role.AUDITOR);
    private static final Role[] WORKERS = AreaEntry.roles(Role.WORKING);

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(Area.SITES, 10, "shelters", "/shelters", "building", READERS)
                        .withDuties("SHELTER_CHECK"),
                AreaEntry.of(Area.SITES, 12, "shelter-coverage", "/shelter-coverage", "map-pin", READERS),
                AreaEntry.of(Area.SITES, 14, "ten-minutes", "/ten-minutes", "clock", READERS));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(Area.SITES, 10, "shelter-new", "/shelters/new", "plus", WORKERS),
                AreaAct.of(Area.SITES, 12, "shelter-import", "/shelter-imports", "file-import", WORKERS),
                AreaAct.of(Area.SITES, 14, "family-search", "/family-search", "search", WORKERS));
    }
}
