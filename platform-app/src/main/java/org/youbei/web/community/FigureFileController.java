package org.youbei.web.community;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.youbei.community.FigureSheet;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.kit.importing.ImportPages;

/** The template of figures, filled with what is known: put right, it comes in again. */
@Controller
class FigureFileController {
    private final FigureSheet sheet;
    private final ImportPages pages;
    private final Clock clock;

    FigureFileController(FigureSheet sheet, ImportPages pages, Clock clock) {
        this.sheet = sheet;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/community-figures.xlsx")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        if (!sheet.admits(actor) || actor.scope().unit().isEmpty()) {
            throw new AccessDeniedException("enters no figures");
        }
        var rows = sheet.rows(actor, ChinaTime.today(clock));
        pages.filled(sheet, rows, "community-figures", response);
    }
}
