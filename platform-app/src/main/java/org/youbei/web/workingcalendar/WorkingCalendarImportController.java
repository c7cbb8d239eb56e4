package org.youbei.web.workingcalendar;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.obligation.calendar.CalendarDay;
import org.youbei.obligation.calendar.CalendarImport;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** The State Council's notice of a year, from a table. */
@Controller
@RequestMapping(WorkingCalendarImportController.PATH)
class WorkingCalendarImportController extends ImportController<CalendarDay> {
    static final String PATH = "/working-calendar-imports";

    WorkingCalendarImportController(ImportPages pages, CalendarImport days) {
        super(pages, days, new ImportPage("working-calendar.import", PATH, "/working-calendar"));
    }
}
