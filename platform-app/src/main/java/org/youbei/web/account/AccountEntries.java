package org.youbei.web.account;

import static org.youbei.model.Role.ADMINISTRATOR;
import static org.youbei.model.Role.AUDITOR;
import static org.youbei.web.kit.area.Area.SYSTEM;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.web.kit.area.AreaAct;
import org.youbei.web.kit.area.AreaEntries;
import org.youbei.web.kit.area.AreaEntry;

/** Accounts and positions. */
@Component
class AccountEntries implements AreaEntries {
    @Override
    public List<AreaEntry> entries() {
        return List.of(
                AreaEntry.of(SYSTEM, 20, "accounts", "/accounts", "users", ADMINISTRATOR, AUDITOR)
                        .inBar(2, ADMINISTRATOR),
                AreaEntry.of(SYSTEM, 30, "positions", "/positions", "users-group", ADMINISTRATOR, AUDITOR));
    }

    @Override
    public List<AreaAct> acts() {
        return List.of(
                AreaAct.of(SYSTEM, 10, "account-new", "/accounts/new", "plus", ADMINISTRATOR),
                AreaAct.of(SYSTEM, 12, "account-import", "/account-imports", "file-import", ADMINISTRATOR),
                AreaAct.of(SYSTEM, 14, "account-slips", "/account-slips", "printer", ADMINISTRATOR));
    }
}
