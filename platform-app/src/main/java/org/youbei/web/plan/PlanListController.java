package org.youbei.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.model.Actor;
import org.youbei.model.Gate;
import org.youbei.model.HazardCategory;
import org.youbei.plan.PlanKind;
import org.youbei.plan.VersionState;
import org.youbei.plan.shelf.PlanShelf;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.kit.part.ListAddress;
import org.youbei.web.kit.part.PageLinks;
import org.youbei.web.kit.unit.UnitPicker;

/** The list of plans, and the same rows as a file. */
@Controller
class PlanListController {
    private static final int ROWS = 50;

    /** A search reads the text of every plan of the scope. */
    private final Gate gate = new Gate("a search of plans", 8, 64);

    private final PlanShelf shelf;
    private final PlanLines lines;
    private final UnitPicker units;
    private final PlanWords words;

    PlanListController(PlanShelf shelf, PlanLines lines, UnitPicker units, PlanWords words) {
        this.shelf = shelf;
        this.lines = lines;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/plans")
    String index(
            Actor actor,
            @ModelAttribute("query") PlanQuery query,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        PlanAnswers.demandReader(actor);
        var filter = query.filter();
        var page = filter.text().isBlank()
                ? shelf.page(actor.scope(), filter, after, ROWS)
                : gate.pass(() -> shelf.page(actor.scope(), filter, after, ROWS));
        var list = ListAddress.of("/plans", request.getParameterMap(), PlanQuery.PARAMETERS);
        var next = page.next();
        model.addAttribute("list", list);
        model.addAttribute("rows", lines.of(page.rows(), filter.text()));
        model.addAttribute(
                "links",
                new PageLinks(after == null ? null : list.first(), null, next == null ? null : list.after(next)));
        var counts = shelf.counts(actor.scope());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("inForce", counts.getOrDefault(VersionState.ISSUED, 0L));
        model.addAttribute("states", VersionState.values());
        model.addAttribute("kinds", PlanKind.values());
        model.addAttribute("categories", HazardCategory.values());
        model.addAttribute("mayWrite", mayWrite(actor));
        model.addAttribute("unit", unitName(query));
        return "plan/index";
    }

    @GetMapping("/plans.xlsx")
    void xlsx(Actor actor, @ModelAttribute("query") PlanQuery query, HttpServletResponse response) throws IOException {
        PlanExport.file(words).xlsx(response, rows(actor, query));
    }

    @GetMapping("/plans.csv")
    void csv(Actor actor, @ModelAttribute("query") PlanQuery query, HttpServletResponse response) throws IOException {
        PlanExport.file(words).csv(response, rows(actor, query));
    }

    private TableFile.Rows rows(Actor actor, PlanQuery query) {
        PlanAnswers.demandReader(actor);
        var filter = query.filter();
        return writer -> shelf.each(actor.scope(), filter, row -> writer.accept(PlanExport.cells(row, words)));
    }

    static boolean mayWrite(Actor actor) {
        return actor.works();
    }

    private @Nullable String unitName(PlanQuery query) {
        var code = query.filter().unit();
        return code == null ? null : units.name(code);
    }
}
