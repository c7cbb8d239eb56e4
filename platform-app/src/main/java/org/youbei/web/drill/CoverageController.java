package org.youbei.web.drill;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.drill.DrillAuthority;
import org.youbei.drill.coverage.Coverage;
import org.youbei.drill.coverage.CoverageFilter;
import org.youbei.drill.coverage.CoverageList;
import org.youbei.model.Actor;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Figure;

/** What must be drilled by when, and who has planned it. */
@Controller
class CoverageController {
    private final CoverageList needs;
    private final Coverage coverage;
    private final CoverageColumns columns;
    private final DrillWords words;
    private final MessageSource messages;

    CoverageController(
            CoverageList needs, Coverage coverage, CoverageColumns columns, DrillWords words, MessageSource messages) {
        this.needs = needs;
        this.coverage = coverage;
        this.columns = columns;
        this.words = words;
        this.messages = messages;
    }

    /** A unit with its numbers, each behind it a list. */
    record UnitLine(String name, String href, long all, long overdue, long soon, long planned) {}

    @GetMapping("/drill-coverage")
    String index(
            Actor actor,
            @ModelAttribute CoverageFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        DrillAnswers.demandReader(actor);
        var works = DrillAuthority.works(actor);
        var ledger = new Ledger<>("drill.coverage", "/drill-coverage", needs, columns.of(actor), messages);
        var units = coverage.byUnit(actor.scope());
        model.addAttribute(
                "figures",
                figures(
                        filter.unit() == null
                                ? Coverage.Totals.of(units)
                                : coverage.totals(actor.scope(), filter.unit())));
        model.addAttribute("units", units.stream().map(CoverageController::unit).toList());
        return ledger.page(actor.scope(), filter, place, request)
                .act("drill.figures", "/drill-figures")
                .act("drill.schedule", "/drill-schedules")
                .send(works, "drill.requirement.statutory", "/drill-requirements/statutory", "btn-quiet")
                .primary(works, "drill.requirement.new", "/drill-requirements/new")
                .unit(filter.unit() == null ? null : words.unit(filter.unit()))
                .chips("window", CoverageFilter.Window.values(), "drill.coverage.window.")
                .chip("planned", "false", "drill.coverage.unplanned")
                .chip("planned", "true", "drill.coverage.planned")
                .find("q", "drill.find")
                .show(model, "drill/coverage");
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
