package org.youbei.web.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.risk.MatrixField;
import org.youbei.risk.RiskFilter;
import org.youbei.risk.RiskInsertions;
import org.youbei.risk.RiskList;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.RiskRow;
import org.youbei.risk.matrix.RiskMatrix;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.unit.UnitPicker;

/** The matrix with what stands in each field, and the list on paper. */
@Controller
class RiskMatrixController {
    private static final int ON_PAPER = 40;

    private final RiskList risks;
    private final RiskRegister register;
    private final RiskInsertions insertions;
    private final RiskText text;
    private final RiskWords words;
    private final UnitPicker units;

    RiskMatrixController(
            RiskList risks,
            RiskRegister register,
            RiskInsertions insertions,
            RiskText text,
            RiskWords words,
            UnitPicker units) {
        this.insertions = insertions;
        this.risks = risks;
        this.register = register;
        this.text = text;
        this.words = words;
        this.units = units;
    }

    /** @param href null where nothing stands in the field */
    record Field(
            String look,
            String colour,
            long count,
            @Nullable String href,
            String label) {}

    record Line(int likelihood, String label, List<Field> fields) {}

    @GetMapping("/risk-matrix")
    String matrix(Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit, Model model) {
        InspectionAnswers.demandReader(actor);
        var counted = risks.matrix(actor.scope(), unit);
        var lines = new ArrayList<Line>();
        for (int likelihood = RiskMatrix.HIGHEST; likelihood >= 1; likelihood--) {
            var row = likelihood;
            lines.add(new Line(
                    row,
                    row + " " + words.say("risk.anchor.likelihood." + row),
                    IntStream.rangeClosed(1, RiskMatrix.HIGHEST)
                            .mapToObj(column -> field(row, column, counted, unit))
                            .toList()));
        }
        model.addAttribute("lines", lines);
        model.addAttribute(
                "heads",
                IntStream.rangeClosed(1, RiskMatrix.HIGHEST)
                        .mapToObj(n -> n + " " + words.say("risk.anchor.consequence." + n))
                        .toList());
        model.addAttribute("source", words.source(register.figures()));
        model.addAttribute("unit", unit == null ? words.say("risk.matrix.scope") : units.name(unit));
        model.addAttribute("query", unit == null ? "" : "?unit=" + unit.value());
        return "risk/matrix";
    }

    private Field field(int likelihood, int consequence, List<MatrixField> counted, @Nullable JurisdictionCode unit) {
        var colour = register.matrix().colour(likelihood, consequence);
        var count = counted.stream()
                .filter(one -> one.likelihood() == likelihood && one.consequence() == consequence)
                .mapToLong(MatrixField::risks)
                .sum();
        var word = words.of("risk.colour.", colour);
        return new Field(
                colour.name().toLowerCase(Locale.ROOT),
                word,
                count,
                count == 0
                        ? null
                        : "/risks?likelihood=" + likelihood + "&consequence=" + consequence
                                + (unit == null ? "" : "&unit=" + unit.value()),
                words.say("risk.matrix.field", likelihood, consequence, word, count));
    }

    @GetMapping("/risk-sheet")
    String sheet(Actor actor, @ModelAttribute RiskFilter filter, Model model) {
        InspectionAnswers.demandReader(actor);
        var sort = risks.sort(null).orElseThrow();
        var page = risks.page(actor.scope(), filter, sort, null, ON_PAPER);
        var unit = Optional.ofNullable(filter.unit()).or(actor.scope()::unit);
        var name = unit.map(units::name).orElse(words.say("risk.matrix.scope"));
        model.addAttribute("unit", name);
        model.addAttribute("rows", page.rows().stream().map(this::line).toList());
        model.addAttribute("more", page.next() != null);
        model.addAttribute("most", ON_PAPER);
        model.addAttribute("text", text.of(name, page.rows()));
        model.addAttribute("source", words.source(register.figures()));
        model.addAttribute("works", actor.works() && unit.isPresent());
        model.addAttribute(
                "query", filter.unit() == null ? "" : "?unit=" + filter.unit().value());
        model.addAttribute(
                "inserted",
                unit.map(insertions::of).orElse(List.of()).stream()
                        .map(one -> new Written(
                                one.title(),
                                "/plans/" + one.plan(),
                                words.say("risk.inserted.by", one.risks(), words.moment(one.at()), one.by())))
                        .toList());
        return "risk/sheet";
    }

    record Written(String title, String href, String by) {}

    record SheetLine(
            String title,
            String place,
            String subtype,
            String value,
            String colour,
            String controls,
            String residual,
            String owner,
            String review) {}

    private SheetLine line(RiskRow row) {
        return new SheetLine(
                row.title(),
                row.place(),
                words.of("risk.subtype.", row.subtype()),
                RiskListController.value(row),
                words.colour(row.colour()).word(),
                row.controls(),
                words.colour(row.residualColour()).word(),
                row.owner(),
                words.day(row.reviewDue()));
    }
}
