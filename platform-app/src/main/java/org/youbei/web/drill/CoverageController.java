package org.youbei.web.drill;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.coverage.Coverage;
import org.youbei.drill.coverage.CoverageFilter;
import org.youbei.model.Actor;
import org.youbei.web.part.Figure;
import org.youbei.web.part.ListAddress;
import org.youbei.web.part.PageLinks;

/** What must be drilled by when, and who has planned it. */
@Controller
class CoverageController {
    private static final int ROWS = 50;

    private final Coverage coverage;
    private final CoverageLines lines;
    private final DrillWords words;

    CoverageController(Coverage coverage, CoverageLines lines, DrillWords words) {
        this.coverage = coverage;
        this.lines = lines;
        this.words = words;
    }

    /** A unit with its numbers, each behind it a list. */
    record UnitLine(String name, String href, long all, long overdue, long soon, long planned) {}

    @GetMapping("/drill-coverage")
    String index(
            Actor actor,
            @ModelAttribute("query") CoverageQuery query,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        DrillAnswers.demandReader(actor);
        var filter = query.filter();
        var rows = coverage.page(actor.scope(), filter, after, ROWS + 1);
        var list = ListAddress.of("/drill-coverage", request.getParameterMap(), CoverageQuery.PARAMETERS);
        var shown = rows.size() > ROWS ? rows.subList(0, ROWS) : rows;
        model.addAttribute("list", list);
        model.addAttribute(
                "links",
                new PageLinks(
                        after == null ? null : list.first(),
                        null,
                        rows.size() > ROWS ? list.after(shown.getLast().key()) : null));
        model.addAttribute(
                "rows", shown.stream().map(row -> lines.of(row, actor)).toList());
        var units = coverage.byUnit(actor.scope());
        model.addAttribute(
                "figures",
                figures(
                        filter.unit() == null
                                ? Coverage.Totals.of(units)
                                : coverage.totals(actor.scope(), filter.unit())));
        model.addAttribute("units", units.stream().map(CoverageController::unit).toList());
        model.addAttribute("windows", CoverageFilter.Window.values());
        model.addAttribute("unit", filter.unit() == null ? null : words.unit(filter.unit()));
        model.addAttribute("mayWrite", DrillAuthority.works(actor));
        return "drill/coverage";
    }

    private List<Figure> figures(Coverage.Totals totals) {
        return List.of(
                new Figure(
                        words.say("drill.coverage.all"), Long.toString(totals.all()), "", "", "/drill-coverage", false),
                new Figure(
                        words.say("drill.coverage.overdue"),
                        Long.toString(totals.overdue()),
                        "",
                        "",
                        "/drill-coverage?window=OVERDUE",
                        totals.overdue() > 0),
                new Figure(
                        words.say("drill.coverage.soon"),
                        Long.toString(totals.soon()),
                        "",
                        "",
                        "/drill-coverage?window=SOON",
                        false),
                new Figure(
                        words.say("drill.coverage.planned"),
                        Long.toString(totals.planned()),
                        "",
                        "",
                        "/drill-coverage?planned=true",
                        false));
    }

    private static UnitLine unit(Coverage.UnitTotals unit) {
        var totals = unit.totals();
        return new UnitLine(
                unit.name(),
                "/drill-coverage?unit=" + unit.unit(),
                totals.all(),
                totals.overdue(),
                totals.soon(),
                totals.planned());
    }
}
