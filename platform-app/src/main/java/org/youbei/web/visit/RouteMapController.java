package org.youbei.web.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.point.PointStop;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.part.State;
import org.youbei.web.map.MapData;
import org.youbei.web.map.MapPage;
import org.youbei.web.map.Spot;
import org.youbei.web.map.Way;

/** What is to be visited today, as a way from the longest due on to the nearest. */
@Controller
class RouteMapController {
    private static final String PATH = "/visits/today/map";

    private final InspectionDesk desk;
    private final InspectionWords words;
    private final Clock clock;

    RouteMapController(InspectionDesk desk, InspectionWords words, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    /** @param soon also what falls due within seven days */
    @GetMapping(PATH)
    String show(Actor actor, @RequestParam(defaultValue = "false") boolean soon, Model model) {
        model.addAttribute("soon", soon);
        model.addAttribute("map", MapPage.of(PATH + ".json?soon=" + soon, way(actor, soon)));
        model.addAttribute("legend", MapPage.legend());
        return "visit/map";
    }

    /** @param at a place of the map, to tell what stands there */
    @GetMapping(path = PATH + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String points(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean soon,
            @RequestParam(required = false) @Nullable String at) {
        var layer = new MapData.Layer(words.say("map.layer.points"), way(actor, soon));
        return at == null ? MapData.way(layer) : MapData.at(List.of(layer), at);
    }

    private List<Spot> way(Actor actor, boolean soon) {
        InspectionAnswers.demandWorker(actor);
        var today = ChinaTime.today(clock);
        var last = soon ? today.plusDays(7) : today;
        return Way.through(desk.parcel(actor).stops().stream()
                .filter(stop -> stop.due() != null && !stop.due().isAfter(last))
                .map(stop -> spot(stop, today))
                .toList());
    }

    private Spot spot(PointStop stop, LocalDate today) {
        boolean late = stop.due() != null && stop.due().isBefore(today);
        var state =
                new State(late ? State.Kind.LATE : State.Kind.SOON, words.say(late ? "point.state.late" : "visit.due"));
        return new Spot(
                stop.position(),
                stop.colour(),
                late,
                "/visits/new?point=" + stop.id(),
                stop.name(),
                String.join(" · ", stop.code(), stop.address(), words.day(stop.due()), words.colour(stop.colour())),
                state);
    }
}
