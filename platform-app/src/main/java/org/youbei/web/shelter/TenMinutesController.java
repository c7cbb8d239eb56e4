package org.youbei.web.shelter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.reach.HelpNearby.Kind;
import org.youbei.shelter.reach.TenMinutes;
import org.youbei.shelter.reach.TenMinutesDesk;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.kit.part.Figure;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;

/** Who has a first-aider, a defibrillator or a fire kit within ten minutes on foot, by community, and what would cover the rest. */
@Controller
class TenMinutesController {
    private final TenMinutesDesk desk;
    private final ShelterRegister register;
    private final ShelterWords words;
    private final UnitPicker units;

    TenMinutesController(TenMinutesDesk desk, ShelterRegister register, ShelterWords words, UnitPicker units) {
        this.desk = desk;
        this.register = register;
        this.words = words;
        this.units = units;
    }

    @GetMapping("/ten-minutes")
    String show(Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit, Model model) {
        InspectionAnswers.demandReader(actor);
        var top = top(actor, unit);
        var reckoned = desk.of(actor.scope(), top);
        model.addAttribute("unitName", units.name(top));
        model.addAttribute("unit", top.value());
        model.addAttribute("metres", reckoned.metres());
        model.addAttribute("figures", figures(reckoned));
        model.addAttribute("table", table(reckoned));
        model.addAttribute("further", further(reckoned));
        model.addAttribute("left", left(reckoned));
        model.addAttribute("source", words.source(register.norms().figures()));
        return "shelter/ten-minutes";
    }

    @GetMapping("/ten-minutes.xlsx")
    void xlsx(
            Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        var reckoned = desk.of(actor.scope(), top(actor, unit));
        new TableFile("ten-minutes", words.say("ten-minutes"), heads())
                .xlsx(
                        response,
                        writer -> reckoned.homes().stream()
                                .map(home -> cells(reckoned, home))
                                .forEach(writer));
    }

    private static JurisdictionCode top(Actor actor, @Nullable JurisdictionCode unit) {
        var top = unit == null ? actor.scope().unit().orElse(null) : unit;
        if (top == null || !actor.scope().contains(top)) {
            throw new NotFound(String.valueOf(unit));
        }
        return top;
    }

    private List<Figure> figures(TenMinutes reckoned) {
        var figures = new ArrayList<Figure>();
        figures.add(figure(words.say("ten-minutes.people"), reckoned.people(), false));
        figures.add(figure(
                share("ten-minutes.any", reckoned, reckoned.any()),
                reckoned.any(),
                reckoned.any() < reckoned.people()));
        for (var kind : Kind.values()) {
            var sum = reckoned.kinds().get(kind);
            long reached = sum == null ? 0 : sum.reached();
            figures.add(
                    figure(share("ten-minutes.kind." + kind, reckoned, reached), reached, reached < reckoned.people()));
        }
        return figures;
    }

    private String share(String key, TenMinutes reckoned, long some) {
        var share = reckoned.share(some);
        return share == null ? words.say(key) : words.say("ten-minutes.share", words.say(key), share);
    }

    private static Figure figure(String label, long people, boolean late) {
        return new Figure(label, String.format(Locale.ROOT, "%,d", people), "", "", null, late);
    }

    private List<String> heads() {
        var heads = new ArrayList<>(words.heads("community", "residents"));
        for (var kind : Kind.values()) {
            heads.add(words.of("ten-minutes.kind.", kind));
        }
        return heads;
    }

    private List<String> cells(TenMinutes reckoned, TenMinutes.Home home) {
        var cells = new ArrayList<>(List.of(home.name(), String.valueOf(home.people())));
        for (var kind : Kind.values()) {
            cells.add(distance(reckoned, home, kind));
        }
        return cells;
    }

    private String distance(TenMinutes reckoned, TenMinutes.Home home, Kind kind) {
        var metres = home.nearest().get(kind);
        if (metres == null) {
            return words.say("ten-minutes.nowhere");
        }
        return words.say(reckoned.has(home, kind) ? "ten-minutes.within" : "ten-minutes.beyond", metres);
    }

    private ThingPart table(TenMinutes reckoned) {
        var rows = reckoned.homes().stream().map(home -> row(reckoned, home)).toList();
        return ThingPart.table(words.say("ten-minutes.table"), heads(), rows, words.say("shelter.reach.none"));
    }

    private List<ThingCell> row(TenMinutes reckoned, TenMinutes.Home home) {
        var cells = new ArrayList<>(List.of(
                ThingCell.link(home.name(), "/communities/" + home.unit().value()),
                ThingCell.of(String.valueOf(home.people()))));
        for (var kind : Kind.values()) {
            cells.add(ThingCell.state(new State(
                    reckoned.has(home, kind) ? State.Kind.DONE : State.Kind.LATE, distance(reckoned, home, kind))));
        }
        return cells;
    }

    /** Per kind, where further ones would help, those that help most first. */
    private ThingPart further(TenMinutes reckoned) {
        var rows = new ArrayList<List<ThingCell>>();
        reckoned.kinds().forEach((kind, sum) -> {
            long sofar = sum.reached();
            for (var one : sum.proposed()) {
                sofar += one.helped();
                rows.add(List.of(
                        ThingCell.of(words.of("ten-minutes.kind.", kind)),
                        ThingCell.link(one.near(), "/communities/" + one.unit().value()),
                        ThingCell.of(String.valueOf(one.helped())),
                        ThingCell.of(
                                words.say("ten-minutes.then", Objects.requireNonNullElse(reckoned.share(sofar), 0L)))));
            }
        });
        return ThingPart.table(
                words.say("ten-minutes.further"),
                words.heads("help", "near", "helped", "then"),
                rows,
                words.say("ten-minutes.further.none"));
    }

    /** What could not be counted is named, so that a share is never read for more than it is. */
    private List<String> left(TenMinutes reckoned) {
        var left = new ArrayList<String>();
        if (!reckoned.homeless().isEmpty()) {
            var names = reckoned.homeless();
            left.add(words.say(
                    "shelter.reach.homeless",
                    names.size(),
                    String.join("、", names.subList(0, Math.min(8, names.size()))) + (names.size() > 8 ? "…" : "")));
        }
        reckoned.kinds().forEach((kind, sum) -> {
            if (sum.placeless() > 0) {
                left.add(words.say("ten-minutes.placeless", words.of("ten-minutes.kind.", kind), sum.placeless()));
            }
        });
        return left;
    }
}
