package org.youbei.web.pointimport;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointImport;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** Points from a table. */
@Controller
@RequestMapping(PointImportController.PATH)
class PointImportController extends ImportController<PointEntry> {
    static final String PATH = "/inspection-point-imports";

    PointImportController(ImportPages pages, PointImport points) {
        super(pages, points, new ImportPage("point.import", PATH, "/inspection-points"));
    }
}
