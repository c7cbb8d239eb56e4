package org.youbei.web.hazard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardFilter;
import org.youbei.inspection.hazard.HazardList;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.inspection.point.PointType;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;

/** The list of hazards, and the same rows as a workbook. */
@Controller
class HazardListController {
    private final Ledger<HazardFilter, HazardRow> ledger;
    private final UnitPicker units;
    private final InspectionWords words;
    private final Clock clock;

    HazardListController(
            HazardList hazards, UnitPicker units, InspectionWords words, MessageSource messages, Clock clock) {
        this.units = units;
        this.words = words;
        this.clock = clock;
        var grade = Column.<HazardRow>text("hazard.column.grade", row -> words.grade(row.grade()));
        ledger = Ledger.of(
                messages,
                "hazard",
                "/hazards",
                hazards,
                Column.<HazardRow>link(
                                "hazard.column.description", row -> "/hazards/" + row.id(), HazardRow::description)
                        .under(this::place),
                Column.<HazardRow>text("hazard.column.place", HazardRow::pointName)
                        .inFiles(),
                Column.<HazardRow>text("hazard.column.type", row -> words.type(row.type()))
                        .inFiles(),
                Column.<HazardRow>text("hazard.column.colour", row -> words.colour(row.colour()))
                        .inFiles(),
                grade.shown((row, out) -> out.span(look(row), words.grade(row.grade())))
                        .onPage(),
                Column.text("hazard.column.unit", HazardRow::unitName).wide(),
                Column.<HazardRow>text("hazard.column.code", row -> row.unit().value())
                        .inFiles(),
                grade.inFiles(),
                Column.text("hazard.column.responsible", HazardRow::responsibleUnit)
                        .wide(),
                Column.day("hazard.column.found", HazardRow::foundOn).sorted("found"),
                Column.day("hazard.column.due", HazardRow::dueOn).sorted("due"),
                Column.<HazardRow>day("hazard.column.closed", HazardRow::closedOn)
                        .inFiles(),
                Column.<HazardRow>number("hazard.column.recurrences", HazardRow::recurrences)
                        .inFiles(),
                Column.state(
                        "hazard.column.state",
                        row -> words.state(row.state(), row.isOverdue(ChinaTime.today(this.clock)))));
    }

    @GetMapping("/hazards")
    String index(
            Actor actor,
            @ModelAttribute HazardFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("hazard.board", "/hazards/board")
                .same("hazard.map", "/hazards/map")
                .act("overview.title", "/hazard-overview")
                .same("hazard.export", "/hazards.xlsx")
                .primary(actor.works(), "visit.today", "/visits/today")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set("point", filter.point() == null ? null : words.say("hazard.filter.point"))
                .chip("overdue", "true", "hazard.overdue")
                .chips("grade", HazardGrade.values(), "hazard.grade.")
                .chips("state", HazardState.values(), "hazard.state.")
                .chips("type", PointType.values(), "point.type.")
                .chip("all", "true", "hazard.all")
                .find("q", "hazard.find")
                .finishedWhenEmpty()
                .show(model);
    }

    @GetMapping("/hazards.xlsx")
    void xlsx(
            Actor actor, @ModelAttribute HazardFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    private String place(HazardRow row) {
        var again = row.recurrences() == 0 ? "" : " · " + words.say("hazard.recurrences", row.recurrences());
        return row.pointName() + again + (row.listed() ? " · " + words.say("hazard.listed") : "");
    }

    /** A major hazard stands out. */
    private static String look(HazardRow row) {
        return row.grade() == HazardGrade.MAJOR ? "text-nowrap fw-bold" : "text-nowrap";
    }
}
