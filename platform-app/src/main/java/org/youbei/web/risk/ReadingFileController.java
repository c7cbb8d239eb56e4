package org.youbei.web.risk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youbei.model.Actor;
import org.youbei.risk.gauge.Gauges;
import org.youbei.risk.gauge.ReadingSheet;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.importing.ImportPages;

/** The readings of one gauge as a spreadsheet that comes in again. */
@Controller
class ReadingFileController {
    private static final int MOST = 20_000;

    private final Gauges gauges;
    private final ReadingSheet sheet;
    private final ImportPages pages;

    ReadingFileController(Gauges gauges, ReadingSheet sheet, ImportPages pages) {
        this.gauges = gauges;
        this.sheet = sheet;
        this.pages = pages;
    }

    @GetMapping("/gauges/{id}/readings.xlsx")
    void readings(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        pages.filled(sheet, sheet.rows(gauges.find(id).id(), MOST), "readings", response);
    }
}
