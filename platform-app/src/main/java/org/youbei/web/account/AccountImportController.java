package org.youbei.web.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.account.AccountEntry;
import org.youbei.account.AccountSheet;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** Accounts from a table. */
@Controller
@RequestMapping("/account-imports")
class AccountImportController extends ImportController<AccountEntry> {
    AccountImportController(ImportPages pages, AccountSheet sheet) {
        super(pages, sheet, new ImportPage("account.import", "/account-imports", "/accounts"));
    }
}
