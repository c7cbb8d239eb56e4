package org.youbei.web.team;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youbei.team.TeamEntry;
import org.youbei.team.TeamSheet;
import org.youbei.web.kit.importing.ImportController;
import org.youbei.web.kit.importing.ImportPage;
import org.youbei.web.kit.importing.ImportPages;

/** Teams from a spreadsheet. */
@Controller
@RequestMapping("/team-imports")
class TeamImportController extends ImportController<TeamEntry> {
    TeamImportController(ImportPages pages, TeamSheet sheet) {
        super(pages, sheet, new ImportPage("team.import", "/team-imports", "/teams"));
    }
}
