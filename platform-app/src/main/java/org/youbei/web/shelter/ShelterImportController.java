package org.youbei.web.shelter;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.shelter.sheet.SheetShelter;
import org.youbei.shelter.sheet.ShelterImport;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** Shelters from a list as a city publishes it. */
@Controller
@RequestMapping(ShelterImportController.PATH)
class ShelterImportController extends ImportController<SheetShelter> {
    static final String PATH = "/shelter-imports";

    ShelterImportController(ImportPages pages, ShelterImport shelters) {
        super(pages, shelters, new ImportPage("shelter.import", PATH, "/shelters"));
    }
}
