package org.youbei.web.specialgroup;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.community.group.GroupSheet;
import org.youbei.community.group.PersonEntry;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** People to look after from a spreadsheet. */
@Controller
@RequestMapping("/special-group-imports")
class GroupImportController extends ImportController<PersonEntry> {
    GroupImportController(ImportPages pages, GroupSheet sheet) {
        super(pages, sheet, new ImportPage("special-group.import", "/special-group-imports", "/special-groups"));
    }
}
