package org.youbei.web.volunteer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.volunteer.VolunteerLine;
import org.youbei.volunteer.VolunteerSheet;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** Volunteers from a spreadsheet. */
@Controller
@RequestMapping("/volunteer-imports")
class VolunteerImportController extends ImportController<VolunteerLine> {
    VolunteerImportController(ImportPages pages, VolunteerSheet sheet) {
        super(pages, sheet, new ImportPage("volunteer.import", "/volunteer-imports", "/volunteers"));
    }
}
