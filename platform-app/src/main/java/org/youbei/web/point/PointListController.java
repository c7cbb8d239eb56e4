package org.youbei.web.point;

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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.inspection.point.PointList;
import org.youbei.inspection.point.PointRow;
import org.youbei.inspection.point.PointType;
import org.youbei.model.Actor;
import org.youbei.model.RiskColour;
import org.youbei.web.export.TableFile;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.inspection.UnitChoices;
import org.youbei.web.part.ListAddress;
import org.youbei.web.part.PageLinks;

/** The list of points, the same rows as a workbook, and their codes to print. */
@Controller
class PointListController {
    private static final int ROWS = 50;
    /** Codes on one print. */
    private static final int CODES = 200;

    static final List<String> COLUMNS = List.of(
            "unit",
            "name",
            "type",
            "colour",
            "round",
            "address",
            "responsibleUnit",
            "creditCode",
            "longitude",
            "latitude",
            "datum");

    private final PointList points;
    private final UnitChoices units;
    private final InspectionWords words;
    private final Clock clock;

    PointListController(PointList points, UnitChoices units, InspectionWords words, Clock clock) {
        this.points = points;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/inspection-points")
    String index(
            Actor actor,
            @ModelAttribute("query") PointQuery query,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var filter = query.filter();
        var today = LocalDate.now(clock);
        var page = points.page(actor.scope(), filter, after, ROWS);
        var list = ListAddress.of("/inspection-points", request.getParameterMap(), PointQuery.PARAMETERS);
        var next = page.next();
        var counts = points.counts(actor.scope());
        model.addAttribute("list", list);
        model.addAttribute(
                "rows",
                page.rows().stream().map(row -> PointLine.of(row, today, words)).toList());
        model.addAttribute(
                "links",
                new PageLinks(after == null ? null : list.first(), null, next == null ? null : list.after(next)));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("types", PointType.values());
        model.addAttribute("colours", RiskColour.values());
        model.addAttribute("unit", filter.unit() == null ? null : units.name(filter.unit()));
        model.addAttribute("works", InspectionAnswers.works(actor));
        return "point/index";
    }

    /** In the columns of the import, so that what goes out comes in again; then what the platform adds. */
    @GetMapping("/inspection-points.xlsx")
    void xlsx(Actor actor, @ModelAttribute("query") PointQuery query, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        var filter = query.filter();
        var head = Stream.concat(COLUMNS.stream(), Stream.of("code", "visited", "due", "open"))
                .map(column -> words.say("point.column." + column))
                .toList();
        new TableFile("inspection-points", words.say("point.list"), head)
                .xlsx(response, writer -> points.each(actor.scope(), filter, row -> writer.accept(cells(row))));
    }

    @GetMapping("/inspection-points/codes")
    String codes(
            Actor actor,
            @ModelAttribute("query") PointQuery query,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var page = points.page(actor.scope(), query.filter(), after, CODES);
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        model.addAttribute(
                "codes",
                page.rows().stream()
                        .map(row -> new PrintedCode(
                                row.name(), row.unitName(), row.code(), CodePicture.of(site + "/q/" + row.code())))
                        .toList());
        return "point/codes";
    }

    record PrintedCode(String name, String unit, String code, CodePicture picture) {}

    private List<String> cells(PointRow row) {
        var place = row.position();
        return List.of(
                row.unit().value(),
                row.name(),
                words.type(row.type()),
                words.colour(row.colour()),
                words.say("point.round." + row.round()),
                row.address(),
                row.responsibleUnit(),
                row.creditCode() == null ? "" : row.creditCode(),
                place == null ? "" : place.longitude().toPlainString(),
                place == null ? "" : place.latitude().toPlainString(),
                place == null ? "" : place.datum().name(),
                row.code(),
                row.lastVisitedAt() == null ? "" : words.moment(row.lastVisitedAt()),
                row.due() == null ? "" : row.due().toString(),
                Long.toString(row.openHazards()));
    }
}
