package org.youbei.web.hazard;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardList;
import org.youbei.inspection.hazard.HazardRow;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.map.Area;
import org.youbei.web.map.PlaceMap;
import org.youbei.web.map.Plot;
import org.youbei.web.map.Spot;
import org.youbei.web.part.ListAddress;

/** The same hazards as the list’s, at their places. */
@Controller
class HazardMapController {
    /** Drawn at once: more would be one patch of colour, and the page must not grow with the table. */
    private static final int MOST = 1_000;

    private static final int LISTED = 100;

    private final HazardList hazards;
    private final Jurisdictions jurisdictions;
    private final InspectionWords words;
    private final Clock clock;

    HazardMapController(HazardList hazards, Jurisdictions jurisdictions, InspectionWords words, Clock clock) {
        this.hazards = hazards;
        this.jurisdictions = jurisdictions;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/hazards/map")
    String show(
            Actor actor,
            @ModelAttribute("query") HazardQuery query,
            @RequestParam(required = false) @Nullable String area,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var page = hazards.page(actor.scope(), query.filter(), null, MOST);
        var places = hazards.places(page.rows().stream().map(HazardRow::id).toList());
        var list = ListAddress.of("/hazards/map", request.getParameterMap(), HazardQuery.PARAMETERS);
        var spots = spots(page.rows(), places);
        model.addAttribute("list", list);
        model.addAttribute("grades", HazardGrade.values());
        model.addAttribute(
                "map",
                Plot.of(
                        spots,
                        Area.parse(area).orElse(null),
                        closer -> closer.isEmpty() ? list.without("area") : list.with("area", closer),
                        false,
                        jurisdictions::names));
        model.addAttribute("legend", PlaceMap.legend());
        model.addAttribute("most", page.next() == null ? 0 : MOST);
        model.addAttribute("listed", LISTED);
        return "hazard/map";
    }

    private List<Spot> spots(List<HazardRow> rows, Map<UUID, GeoPoint> places) {
        var today = LocalDate.now(clock);
        return rows.stream()
                .map(row -> {
                    boolean late = row.isOverdue(today);
                    var state = words.state(row.state(), late);
                    return new Spot(
                            places.get(row.id()),
                            row.unit(),
                            row.colour(),
                            late,
                            "/hazards/" + row.id(),
                            row.description(),
                            row.pointName() + " · " + words.grade(row.grade()),
                            state,
                            String.join(" ", row.pointName(), words.colour(row.colour()), state.word()));
                })
                .toList();
    }
}
