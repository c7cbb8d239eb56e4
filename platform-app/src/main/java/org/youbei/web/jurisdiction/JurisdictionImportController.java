package org.youbei.web.jurisdiction;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.division.Division;
import org.youbei.division.DivisionSheet;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** Divisions from a table. Only an administrator may, within the own scope. */
@Controller
@RequestMapping(JurisdictionImportController.PATH)
class JurisdictionImportController extends ImportController<Division> {
    static final String PATH = "/jurisdiction-imports";

    JurisdictionImportController(ImportPages pages, DivisionSheet divisions) {
        super(pages, divisions, new ImportPage("jurisdiction.import", PATH, "/jurisdictions"));
    }
}
