package org.youbei.web.hazard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardFilter;
import org.youbei.inspection.hazard.HazardList;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.inspection.point.PointType;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.inspection.Query;
import org.youbei.web.inspection.Sheet;
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
        var head = Stream.of(
                        "description",
                        "place",
                        "type",
                        "colour",
                        "unit",
                        "code",
                        "grade",
                        "responsible",
                        "found",
                        "due",
                        "closed",
                        "recurrences",
                        "state")
                .map(column -> words.say("hazard.column." + column))
                .toList();
        Sheet.send(response, "hazards.xlsx", words.say("hazard.list"), head, sheet -> each(actor, filter, sheet));
    }

    private void each(Actor actor, HazardFilter filter, Sheet sheet) {
        var today = LocalDate.now(clock);
        hazards.each(
                actor.scope(),
                filter,
                row -> sheet.row(List.of(
                        row.description(),
                        row.pointName(),
                        words.type(row.type()),
                        words.colour(row.colour()),
                        row.unitName(),
                        row.unit().value(),
                        words.grade(row.grade()),
                        row.responsibleUnit(),
                        words.day(row.foundOn()),
                        row.dueOn() == null ? "" : row.dueOn().toString(),
                        row.closedOn() == null ? "" : row.closedOn().toString(),
                        Integer.toString(row.recurrences()),
                        words.state(row.state(), row.isOverdue(today)).word())));
    }

    private List<HazardLine> lines(List<HazardRow> rows) {
        var today = LocalDate.now(clock);
        return rows.stream().map(row -> HazardLine.of(row, today, words)).toList();
    }
}
