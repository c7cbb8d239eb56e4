package org.youbei.web.shelter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.RiskColour;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.reach.Reach;
import org.youbei.shelter.reach.ReachDesk;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.kit.part.Figure;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.map.MapData;
import org.youbei.web.map.MapPage;
import org.youbei.web.map.Spot;

/** Who lives within reach of a shelter with room, as a map and as the table that says the same. */
@Controller
class ReachController {
    private final ReachDesk desk;
    private final ShelterRegister register;
    private final ShelterWords words;
    private final UnitPicker units;

    ReachController(ReachDesk desk, ShelterRegister register, ShelterWords words, UnitPicker units) {
        this.desk = desk;
        this.register = register;
        this.words = words;
        this.units = units;
    }

    @GetMapping("/shelter-coverage")
    String show(Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit, Model model) {
        InspectionAnswers.demandReader(actor);
        var top = top(actor, unit);
        var reach = desk.of(actor.scope(), top);
        model.addAttribute("unitName", units.name(top));
        model.addAttribute("map", MapPage.of("/shelter-coverage.json?unit=" + top.value(), spots(reach)));
        model.addAttribute("legend", MapPage.legend());
        model.addAttribute("figures", figures(reach));
        model.addAttribute("best", reach.best());
        model.addAttribute("table", table(reach));
        model.addAttribute("left", left(reach));
        model.addAttribute("source", words.source(register.norms().figures()));
        return "shelter/coverage";
    }

    @GetMapping(path = "/shelter-coverage.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String points(
            Actor actor,
            @RequestParam(required = false) @Nullable JurisdictionCode unit,
            @RequestParam(required = false) @Nullable String at) {
        InspectionAnswers.demandReader(actor);
        var layers =
                List.of(new MapData.Layer(words.say("shelter.reach"), spots(desk.of(actor.scope(), top(actor, unit)))));
        return at == null ? MapData.points(layers) : MapData.at(layers, at);
    }

    @GetMapping("/shelter-coverage.xlsx")
    void xlsx(
            Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        var reach = desk.of(actor.scope(), top(actor, unit));
        var heads = words.heads("community", "residents", "nearest", "covered", "unplaced");
        new TableFile("shelter-coverage", words.say("shelter.reach"), heads)
                .xlsx(
                        response,
                        writer -> reach.homes().stream().map(this::cells).forEach(writer));
    }

    private static JurisdictionCode top(Actor actor, @Nullable JurisdictionCode unit) {
        var top = unit == null ? actor.scope().unit().orElse(null) : unit;
        if (top == null || !actor.scope().contains(top)) {
            throw new NotFound(String.valueOf(unit));
        }
        return top;
    }

    private List<Figure> figures(Reach reach) {
        return List.of(
                figure(words.say("shelter.reach.people"), reach.people(), false),
                figure(words.say("shelter.reach.covered", reach.share()), reach.covered(), false),
                figure(words.say("shelter.reach.placed"), reach.placed(), false),
                figure(
                        words.say("shelter.reach.unplaced"),
                        reach.people() - reach.placed(),
                        reach.placed() < reach.people()));
    }

    private static Figure figure(String label, long people, boolean late) {
        return new Figure(label, String.format(java.util.Locale.ROOT, "%,d", people), "", "", null, late);
    }

    private List<Spot> spots(Reach reach) {
        var spots = new ArrayList<Spot>();
        for (var home : reach.homes()) {
            var colour = home.covered() ? home.unplaced() > 0 ? RiskColour.ORANGE : RiskColour.YELLOW : RiskColour.RED;
            spots.add(new Spot(
                    home.at(),
                    colour,
                    home.unplaced() > 0,
                    "/communities/" + home.unit().value(),
                    home.name(),
                    words.say("shelter.reach.home", home.people(), home.unplaced()),
                    state(home)));
        }
        for (var place : reach.places()) {
            spots.add(new Spot(
                    place.at(),
                    RiskColour.BLUE,
                    false,
                    "/shelters/" + place.id(),
                    place.name(),
                    words.say("shelter.reach.place", place.room(), place.free(), place.radius()),
                    new State(State.Kind.DONE, words.say("shelter.reach.shelter"))));
        }
        return spots;
    }

    private State state(Reach.Home home) {
        if (!home.covered()) {
            return new State(State.Kind.LATE, words.say("shelter.reach.outside"));
        }
        return home.unplaced() > 0
                ? new State(State.Kind.SOON, words.say("shelter.reach.full"))
                : new State(State.Kind.DONE, words.say("shelter.reach.inside"));
    }

    private ThingPart table(Reach reach) {
        var rows = reach.homes().stream()
                .map(home -> {
                    var cells = cells(home);
                    return List.of(
                            ThingCell.link(
                                    cells.getFirst(),
                                    "/communities/" + home.unit().value()),
                            ThingCell.of(cells.get(1)),
                            ThingCell.of(cells.get(2)),
                            ThingCell.state(state(home)),
                            ThingCell.of(cells.get(4)));
                })
                .toList();
        return ThingPart.table(
                words.say("shelter.reach.table"),
                words.heads("community", "residents", "nearest", "covered", "unplaced"),
                rows,
                words.say("shelter.reach.none"));
    }

    private List<String> cells(Reach.Home home) {
        return List.of(
                home.name(),
                String.valueOf(home.people()),
                home.nearest() == null ? "—" : words.say("shelter.metres", home.nearest()),
                state(home).word(),
                String.valueOf(home.unplaced()));
    }

    /** What could not be counted is named, so that a share is never read for more than it is. */
    private List<String> left(Reach reach) {
        var left = new ArrayList<String>();
        if (!reach.homeless().isEmpty()) {
            left.add(words.say("shelter.reach.homeless", reach.homeless().size(), some(reach.homeless())));
        }
        if (!reach.unusable().isEmpty()) {
            left.add(words.say("shelter.reach.unusable", reach.unusable().size(), some(reach.unusable())));
        }
        return left;
    }

    private static String some(List<String> names) {
        return String.join("、", names.subList(0, Math.min(8, names.size()))) + (names.size() > 8 ? "…" : "");
    }
}
