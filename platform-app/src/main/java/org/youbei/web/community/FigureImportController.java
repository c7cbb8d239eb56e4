package org.youbei.web.community;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.community.FigureSheet;
import org.youbei.community.SheetProfile;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** The figures of all communities of a street from one spreadsheet. */
@Controller
@RequestMapping("/community-figure-imports")
class FigureImportController extends ImportController<SheetProfile> {
    FigureImportController(ImportPages pages, FigureSheet sheet) {
        super(pages, sheet, new ImportPage("community.import", "/community-figure-imports", "/communities"));
    }
}
