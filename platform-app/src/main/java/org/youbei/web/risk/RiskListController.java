package org.youbei.web.risk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.HazardCategory;
import org.youbei.model.RiskColour;
import org.youbei.risk.RiskFilter;
import org.youbei.risk.RiskList;
import org.youbei.risk.RiskRow;
import org.youbei.risk.RiskState;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;

/** The list of risks, and the same rows as files. */
@Controller
class RiskListController {
    private final Ledger<RiskFilter, RiskRow> ledger;
    private final UnitPicker units;
    private final RiskWords words;

    RiskListController(RiskList risks, UnitPicker units, RiskWords words, MessageSource messages, Clock clock) {
        this.units = units;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "risk",
                "/risks",
                risks,
                Column.<RiskRow>link("risk.column.title", row -> "/risks/" + row.id(), RiskRow::title)
                        .under(row -> words.of("risk.subtype.", row.subtype()) + " · " + row.place()),
                Column.<RiskRow>text("risk.column.subtype", row -> words.of("risk.subtype.", row.subtype()))
                        .inFiles(),
                Column.text("risk.column.place", RiskRow::place).inFiles(),
                Column.text("risk.column.unit", RiskRow::unitName).wide(),
                Column.<RiskRow>text("risk.column.code", row -> row.unit().value())
                        .inFiles(),
                Column.<RiskRow>text("risk.column.value", RiskListController::value)
                        .num()
                        .sorted("value"),
                Column.state("risk.column.colour", row -> words.colour(row.colour())),
                Column.<RiskRow>state("risk.column.residual", row -> words.colour(row.residualColour()))
                        .wide(),
                Column.text("risk.column.exposed", RiskRow::exposed).inFiles(),
                Column.text("risk.column.controls", RiskRow::controls).inFiles(),
                Column.text("risk.column.owner", RiskRow::owner).wide(),
                Column.day("risk.column.review", RiskRow::reviewDue).sorted("review"),
                Column.state(
                        "risk.column.state", row -> words.state(row.state(), row.isOverdue(ChinaTime.today(clock)))));
    }

    @GetMapping("/risks")
    String index(
            Actor actor,
            @ModelAttribute RiskFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .same("risk.matrix", "/risk-matrix")
                .same("risk.sheet", "/risk-sheet")
                .same("risk.export", "/risks.xlsx")
                .same("risk.export.csv", "/risks.csv")
                .act(actor.works(), "risk.reading.import.title", "/gauge-reading-imports")
                .primary(actor.works(), "risk.new", "/risks/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set(
                        "likelihood",
                        filter.likelihood() == null ? null : words.say("risk.filter.likelihood", filter.likelihood()))
                .set(
                        "consequence",
                        filter.consequence() == null
                                ? null
                                : words.say("risk.filter.consequence", filter.consequence()))
                .set("subtype", filter.subtype() == null ? null : words.of("risk.subtype.", filter.subtype()))
                .chip("overdue", "true", "risk.overdue")
                .chips("colour", RiskColour.values(), "risk.colour.")
                .chips("category", HazardCategory.values(), "risk.category.")
                .chips("state", RiskState.values(), "risk.state.")
                .chip("all", "true", "risk.all")
                .find("q", "risk.find")
                .begin(actor.works(), "risk.new", "/risks/new")
                .show(model);
    }

    @GetMapping("/risks.xlsx")
    void xlsx(Actor actor, @ModelAttribute RiskFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/risks.csv")
    void csv(Actor actor, @ModelAttribute RiskFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.csv(actor.scope(), filter, place, response);
    }

    static String value(RiskRow row) {
        return row.colour() == null ? "—" : row.likelihood() + " × " + row.consequence();
    }
}
