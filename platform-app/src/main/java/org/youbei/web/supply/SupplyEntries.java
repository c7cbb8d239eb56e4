package org.youbei.web.supply;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Role;
import org.youbei.web.kit.area.Area;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Supplies among the areas. */
@Component
class SupplyEntries implements AreaEntries {
    private static final Role[] READERS = AreaEntry.roles(Role.WORKING, Role.AUDITOR);
    private static final Role[] WORKERS = AreaEntry.roles(Role.WORKING);

    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(Area.SITES, 16, "cover", "/cover", "chart-bar", READERS),
                AreaEntry.of(Area.SITES, 18, "transfer-proposals", "/transfer-proposals", "arrow-right", READERS),
                AreaEntry.of(Area.SITES, 20, "stock", "/stock", "package", READERS)
                        .withDuties("STOCK_EXPIRY"),
                AreaEntry.of(Area.SITES, 21, "stock-expiring", "/stock/expiring", "calendar", READERS),
                AreaEntry.of(Area.SITES, 22, "supplies", "/supplies", "list", READERS),
                AreaEntry.of(Area.SITES, 24, "supply-points", "/supply-points", "building-warehouse", READERS),
                AreaEntry.of(Area.SITES, 25, "assets", "/assets", "building-warehouse", READERS)
                        .withDuties("ASSET_CHECK", "ASSET_RETURN"),
                AreaEntry.of(Area.SITES, 26, "stock-movements", "/stock-movements", "rotate", READERS),
                AreaEntry.of(Area.SITES, 27, "agreement-draws", "/agreement-draws", "arrow-right", READERS),
                AreaEntry.of(Area.SITES, 28, "stock-counts", "/stock-counts", "clipboard-check", READERS)
                        .withDuties("STOCK_TAKE"),
                AreaEntry.of(Area.SITES, 29, "stock-closings", "/stock-closings", "lock", READERS)
                        .withDuties("STOCK_CLOSE"),
                AreaEntry.of(Area.SITES, 30, "donations", "/donations", "inbox", READERS)
                        .withDuties("DONATION"));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(Area.SITES, 20, "stock-new", "/stock/new", "plus", WORKERS),
                AreaAct.of(Area.SITES, 22, "stock-pick", "/stock-picks/new", "upload", WORKERS),
                AreaAct.of(Area.SITES, 24, "stock-import", "/stock-imports", "file-import", WORKERS));
    }
}
