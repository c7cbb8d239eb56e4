package org.youbei.web.supply;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.supply.sheet.SheetStock;
import org.youbei.supply.sheet.StockImport;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** Stock from a list as a store keeps it. */
@Controller
@RequestMapping(StockImportController.PATH)
class StockImportController extends ImportController<SheetStock> {
    static final String PATH = "/stock-imports";

    StockImportController(ImportPages pages, StockImport stock) {
        super(pages, stock, new ImportPage("stock.import", PATH, "/stock"));
    }
}
