package org.youbei.web.regime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.library.coverage.RegimeCoverage;
import org.youbei.library.coverage.RegimeCoverage.Cell;
import org.youbei.library.coverage.RegimeCoverage.Row;
import org.youbei.library.coverage.RegimeCoverage.Standing;
import org.youbei.library.regime.RequiredRegime;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.State.Kind;
import org.youbei.web.kit.word.Words;

/** Which unit has which of the required regimes. */
@Controller
class RegimeCoverageController {
    private final RegimeCoverage coverage;
    private final Words words;

    RegimeCoverageController(RegimeCoverage coverage, Words words) {
        this.coverage = coverage;
        this.words = words;
    }

    /** A cell ready to print; {@code href} is null where there is nothing to open. */
    public record Shown(State state, @Nullable String href, String label) {}

    /** A unit with its cells. */
    public record Line(String unit, String code, String good, List<Shown> cells) {}

    @GetMapping("/regime-coverage")
    String show(Actor actor, @RequestParam(required = false) @Nullable String unit, Locale locale, Model model) {
        InspectionAnswers.demandReader(actor);
        var top = Optional.ofNullable(unit)
                .flatMap(JurisdictionCode::parse)
                .filter(actor.scope()::contains)
                .or(() -> actor.scope().unit())
                .orElse(new JurisdictionCode("00"));
        var matrix = coverage.of(top);
        model.addAttribute(
                "heads",
                matrix.columns().stream().map(one -> one.title().in(locale)).toList());
        model.addAttribute(
                "lines",
                matrix.rows().stream()
                        .map(row -> line(actor, row, matrix.columns(), locale))
                        .toList());
        model.addAttribute("asked", matrix.rows().stream().mapToLong(Row::asked).sum());
        model.addAttribute("good", matrix.rows().stream().mapToLong(Row::good).sum());
        return "regime/coverage";
    }

    private Line line(Actor actor, Row row, List<RequiredRegime> columns, Locale locale) {
        var cells = new java.util.ArrayList<Shown>();
        for (int at = 0; at < columns.size(); at++) {
            cells.add(cell(actor, row, row.cells().get(at), columns.get(at), locale));
        }
        return new Line(
                row.unit().name(), row.unit().code().value(), row.good() + "/" + row.asked(), List.copyOf(cells));
    }

    private Shown cell(Actor actor, Row row, Cell cell, RequiredRegime kind, Locale locale) {
        var word = switch (cell.standing()) {
            case UNREAD -> words.say("coverage.UNREAD", cell.unread());
            case CITES_OLD -> words.say("coverage.CITES_OLD");
            default -> words.say("coverage." + cell.standing());
        };
        var state = new State(look(cell.standing()), word);
        var href = cell.regime() != null
                ? "/regimes/" + cell.regime()
                : cell.standing() == Standing.MISSING && actor.works()
                        ? "/regimes/new?kind=" + kind.id() + "&unit="
                                + row.unit().code().value()
                        : null;
        return new Shown(state, href, row.unit().name() + " · " + kind.title().in(locale) + " · " + word);
    }

    private static Kind look(Standing standing) {
        return switch (standing) {
            case NOT_ASKED -> Kind.ENDED;
            case MISSING -> Kind.LATE;
            case DRAFTED -> Kind.IDLE;
            case CITES_OLD, STALE -> Kind.SOON;
            case UNREAD -> Kind.OPEN;
            case GOOD -> Kind.DONE;
        };
    }
}
