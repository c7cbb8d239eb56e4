package org.youbei.web.expert;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.expert.ExpertLine;
import org.youbei.expert.ExpertSheet;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** Experts from a spreadsheet. */
@Controller
@RequestMapping("/expert-imports")
class ExpertImportController extends ImportController<ExpertLine> {
    ExpertImportController(ImportPages pages, ExpertSheet sheet) {
        super(pages, sheet, new ImportPage("expert.import", "/expert-imports", "/experts"));
    }
}
