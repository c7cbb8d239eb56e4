package org.youbei.web.risk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.risk.gauge.ReadingSheet;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** Readings of gauges from a spreadsheet. */
@Controller
@RequestMapping("/gauge-reading-imports")
class ReadingImportController extends ImportController<ReadingSheet.Line> {
    ReadingImportController(ImportPages pages, ReadingSheet sheet) {
        super(pages, sheet, new ImportPage("risk.reading.import", "/gauge-reading-imports", "/risks"));
    }
}
