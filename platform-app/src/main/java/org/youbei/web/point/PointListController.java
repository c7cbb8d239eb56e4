package org.youbei.web.point;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youbei.inspection.point.PointFilter;
import org.youbei.inspection.point.PointList;
import org.youbei.inspection.point.PointRow;
import org.youbei.inspection.point.PointType;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.GeoPoint;
import org.youbei.model.RiskColour;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;

/**
 * The list of points, and the same rows as a workbook: in the columns of the import, so that what goes out comes in again; then what the
 * platform adds.
 */
@Controller
class PointListController {
    private final PointList points;
    private final UnitPicker units;
    private final InspectionWords words;
    private final Clock clock;
    private final Ledger<PointFilter, PointRow> ledger;

    PointListController(
            PointList points, UnitPicker units, InspectionWords words, MessageSource messages, Clock clock) {
        this.points = points;
        this.units = units;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "point",
                "/inspection-points",
                points,
                in("unit", row -> row.unit().value()),
                Column.<PointRow>link("point.column.name", row -> "/inspection-points/" + row.id(), PointRow::name)
                        .under(PointListController::under)
                        .sorted("name"),
                Column.text("point.column.type", row -> words.type(row.type())),
                Column.text("point.column.colour", row -> words.colour(row.colour())),
                in("round", row -> words.say("point.round." + row.round())),
                in("address", PointRow::address),
                Column.<PointRow>text("point.column.unitName", PointRow::unitName)
                        .wide()
                        .onPage(),
                Column.text("point.column.responsibleUnit", PointRow::responsibleUnit)
                        .wide(),
                in("creditCode", PointRow::creditCode),
                at("longitude", place -> place.longitude().toPlainString()),
                at("latitude", place -> place.latitude().toPlainString()),
                at("datum", place -> place.datum().name()),
                in("code", PointRow::code),
                Column.moment("point.column.visited", PointRow::lastVisitedAt),
                Column.day("point.column.due", PointRow::due).sorted("due"),
                Column.count("point.column.open", PointRow::openHazards),
                Column.<PointRow>state("point.column.state", this::state).onPage());
    }

    private static Column<PointRow> in(String column, Function<PointRow, @Nullable String> value) {
        return Column.text("point.column." + column, value).inFiles();
    }

    private static Column<PointRow> at(String column, Function<GeoPoint, String> value) {
        return in(column, row -> row.position() == null ? null : value.apply(row.position()));
    }

    @GetMapping("/inspection-points")
    String index(
            Actor actor,
            @ModelAttribute PointFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var works = actor.works();
        var counts = points.counts();
        return ledger.page(actor.scope(), filter, place, request)
                .sub(counts.values().stream().mapToLong(Long::longValue).sum())
                .same("point.export", "/inspection-points.xlsx")
                .same("point.codes", "/inspection-points/codes")
                .act(works, "point.import", "/inspection-point-imports")
                .primary(works, "point.new", "/inspection-points/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chip("overdue", "true", "point.overdue")
                .chip("unvisited", "true", "point.unvisited")
                .chips("type", PointType.values(), "point.type.", counts)
                .chips("colour", RiskColour.values(), "point.colour.")
                .find("q", "point.find")
                .begin(works, "point.new", "/inspection-points/new")
                .show(model);
    }

    @GetMapping("/inspection-points.xlsx")
    void xlsx(
            Actor actor, @ModelAttribute PointFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    private static String under(PointRow row) {
        return row.code() + (row.address().isEmpty() ? "" : " · " + row.address());
    }

    private State state(PointRow row) {
        var due = row.due();
        if (due != null && due.isBefore(ChinaTime.today(clock))) {
            return new State(State.Kind.LATE, words.say("point.state.late"));
        }
        return row.lastVisitedAt() == null
                ? new State(State.Kind.IDLE, words.say("point.state.never"))
                : new State(State.Kind.DONE, words.say("point.state.fine"));
    }
}
