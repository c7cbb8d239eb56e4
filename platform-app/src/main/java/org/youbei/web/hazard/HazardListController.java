package org.youbei.web.hazard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardList;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.inspection.point.PointType;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.inspection.Query;
import org.youbei.web.inspection.UnitChoices;
import org.youbei.web.part.ListAddress;
import org.youbei.web.part.PageLinks;

/** The list of hazards, the same rows as a workbook, and the board. */
@Controller
class HazardListController {
    private static final int ROWS = 50;
    private static final int CARDS = 20;
    private static final List<HazardState> COLUMNS = List.of(
            HazardState.FOUND,
            HazardState.GRADED,
            HazardState.NOTICED,
            HazardState.RECTIFYING,
            HazardState.SUBMITTED,
            HazardState.ACCEPTED);

    private final HazardList hazards;
    private final UnitChoices units;
    private final InspectionWords words;
    private final BoardColumns columns;
    private final Clock clock;

    HazardListController(
            HazardList hazards, UnitChoices units, InspectionWords words, BoardColumns columns, Clock clock) {
        this.hazards = hazards;
        this.units = units;
        this.words = words;
        this.columns = columns;
        this.clock = clock;
    }

    @GetMapping("/hazards")
    String index(
            Actor actor,
            @ModelAttribute("query") HazardQuery query,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var filter = query.filter();
        var page = hazards.page(actor.scope(), filter, after, ROWS);
        var list = ListAddress.of("/hazards", request.getParameterMap(), HazardQuery.PARAMETERS);
        var next = page.next();
        model.addAttribute("list", list);
        model.addAttribute("rows", lines(page.rows()));
        model.addAttribute(
                "links",
                new PageLinks(after == null ? null : list.first(), null, next == null ? null : list.after(next)));
        model.addAttribute("states", HazardState.values());
        model.addAttribute("grades", HazardGrade.values());
        model.addAttribute("types", PointType.values());
        model.addAttribute("unit", filter.unit() == null ? null : units.name(filter.unit()));
        model.addAttribute("works", InspectionAnswers.works(actor));
        return "hazard/index";
    }

    @GetMapping("/hazards/board")
    String board(Actor actor, @RequestParam(required = false) @Nullable String unit, Model model) {
        InspectionAnswers.demandReader(actor);
        var code = Query.unit(unit);
        var counts = hazards.open(actor.scope(), code);
        model.addAttribute(
                "columns",
                COLUMNS.stream()
                        .map(state -> columns.of(
                                actor,
                                state,
                                counts.getOrDefault(state, 0L),
                                hazards.board(actor.scope(), state, code, CARDS)))
                        .toList());
        return "hazard/board";
    }

    @GetMapping("/hazards.xlsx")
    void xlsx(Actor actor, @ModelAttribute("query") HazardQuery query, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        var filter = query.filter();
        var today = LocalDate.now(clock);
        HazardExport.file(words)
                .xlsx(
                        response,
                        writer -> hazards.each(
                                actor.scope(), filter, row -> writer.accept(HazardExport.cells(row, today, words))));
    }

    private List<HazardLine> lines(List<HazardRow> rows) {
        var today = LocalDate.now(clock);
        return rows.stream().map(row -> HazardLine.of(row, today, words)).toList();
    }
}
