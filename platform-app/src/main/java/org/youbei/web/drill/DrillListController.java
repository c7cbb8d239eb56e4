package org.youbei.web.drill;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.drill.listing.DrillList;
import org.youbei.model.Actor;
import org.youbei.web.export.TableFile;
import org.youbei.web.part.ListAddress;
import org.youbei.web.part.PageLinks;

/** The list of drills, and the same rows as a file. */
@Controller
class DrillListController {
    private static final int ROWS = 50;

    private final DrillList drills;
    private final DrillWords words;

    DrillListController(DrillList drills, DrillWords words) {
        this.drills = drills;
        this.words = words;
    }

    @GetMapping("/drills")
    String index(
            Actor actor,
            @ModelAttribute("query") DrillQuery query,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        DrillAnswers.demandReader(actor);
        var filter = query.filter();
        var page = drills.page(actor.scope(), filter, after, ROWS);
        var list = ListAddress.of("/drills", request.getParameterMap(), DrillQuery.PARAMETERS);
        var next = page.next();
        var unit = filter.unit();
        model.addAttribute("list", list);
        model.addAttribute(
                "rows",
                page.rows().stream().map(row -> DrillLine.of(row, words)).toList());
        model.addAttribute(
                "links",
                new PageLinks(after == null ? null : list.first(), null, next == null ? null : list.after(next)));
        model.addAttribute("counts", drills.counts(actor.scope()));
        model.addAttribute("states", DrillState.values());
        model.addAttribute("forms", DrillForm.values());
        model.addAttribute("mayWrite", DrillAuthority.works(actor));
        model.addAttribute("unit", unit == null ? null : words.unit(unit));
        return "drill/index";
    }

    @GetMapping("/drills.xlsx")
    void xlsx(Actor actor, @ModelAttribute("query") DrillQuery query, HttpServletResponse response) throws IOException {
        file().xlsx(response, rows(actor, query));
    }

    @GetMapping("/drills.csv")
    void csv(Actor actor, @ModelAttribute("query") DrillQuery query, HttpServletResponse response) throws IOException {
        file().csv(response, rows(actor, query));
    }

    private TableFile file() {
        return new TableFile(
                "drills",
                words.say("drill.list"),
                DrillLine.COLUMNS.stream()
                        .map(column -> words.say("drill.column." + column))
                        .toList());
    }

    private TableFile.Rows rows(Actor actor, DrillQuery query) {
        DrillAnswers.demandReader(actor);
        var filter = query.filter();
        return writer -> drills.each(
                actor.scope(),
                filter,
                row -> writer.accept(DrillLine.of(row, words).cells()));
    }
}
