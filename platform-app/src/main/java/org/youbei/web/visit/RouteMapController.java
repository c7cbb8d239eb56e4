package org.youbei.web.visit;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.point.PointStop;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.map.Area;
import org.youbei.web.map.PlaceMap;
import org.youbei.web.map.Plot;
import org.youbei.web.map.Spot;
import org.youbei.web.map.Way;
import org.youbei.web.part.State;

/** What is to be visited today, as a way from the longest due on to the nearest. */
@Controller
class RouteMapController {
    private static final String PATH = "/visits/today/map";

    private final InspectionDesk desk;
    private final Jurisdictions jurisdictions;
    private final InspectionWords words;
    private final Clock clock;

    RouteMapController(InspectionDesk desk, Jurisdictions jurisdictions, InspectionWords words, Clock clock) {
        this.desk = desk;
        this.jurisdictions = jurisdictions;
        this.words = words;
        this.clock = clock;
    }

    /** @param soon also what falls due within seven days */
    @GetMapping(PATH)
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "false") boolean soon,
            Model model) {
        InspectionAnswers.demandWorker(actor);
        var today = LocalDate.now(clock);
        var last = soon ? today.plusDays(7) : today;
        var way = Way.through(desk.parcel(actor).stops().stream()
                .filter(stop -> stop.due() != null && !stop.due().isAfter(last))
                .map(stop -> spot(stop, today))
                .toList());
        model.addAttribute("soon", soon);
        model.addAttribute(
                "map",
                Plot.of(
                        way,
                        Area.parse(area).orElse(null),
                        closer -> address(soon, closer),
                        true,
                        jurisdictions::names));
        model.addAttribute("legend", PlaceMap.legend());
        return "visit/map";
    }

    private static String address(boolean soon, String area) {
        var address = UriComponentsBuilder.fromPath(PATH);
        if (soon) {
            address.queryParam("soon", true);
        }
        return (area.isEmpty() ? address : address.queryParam("area", area)).toUriString();
    }

    private Spot spot(PointStop stop, LocalDate today) {
        boolean late = stop.due() != null && stop.due().isBefore(today);
        var state =
                new State(late ? State.Kind.LATE : State.Kind.SOON, words.say(late ? "point.state.late" : "visit.due"));
        return new Spot(
                stop.position(),
                stop.unit(),
                stop.colour(),
                late,
                "/visits/new?point=" + stop.id(),
                stop.name(),
                String.join(" · ", stop.code(), stop.address(), words.day(stop.due())),
                state,
                words.colour(stop.colour()) + " " + state.word());
    }
}
