package org.youbei.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.place.Outlines;
import org.youbei.web.kit.word.Words;

/** The map of everything: layers that nouns contribute, outlines of units, and the table that says the same. */
@Controller
class MapController {
    /** Of each layer. */
    static final int MOST = 20_000;

    private static final int MOST_DRAWN = 2_000;

    private final List<MapLayer> layers;
    private final Outlines outlines;
    private final Tiles tiles;
    private final Words words;

    MapController(List<MapLayer> layers, Outlines outlines, Tiles tiles, Words words) {
        this.layers =
                layers.stream().sorted(Comparator.comparingInt(MapLayer::order)).toList();
        this.outlines = outlines;
        this.tiles = tiles;
        this.words = words;
    }

    /** @param chosen whether it is on the map */
    public record Choice(String key, String name, boolean chosen) {}

    @GetMapping("/map")
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable List<String> layer,
            @RequestParam(required = false) @Nullable JurisdictionCode unit,
            Model model) {
        var chosen = chosen(layer);
        var data = UriComponentsBuilder.fromPath("/map.json");
        chosen.forEach(one -> data.queryParam("layer", one.key()));
        if (unit != null) {
            data.queryParam("unit", unit.value());
        }
        var spots = new ArrayList<Spot>();
        for (var one : read(actor, chosen, unit)) {
            spots.addAll(one.spots());
        }
        model.addAttribute("map", MapPage.of(data.toUriString(), spots));
        model.addAttribute("legend", MapPage.legend());
        model.addAttribute(
                "layers",
                layers.stream()
                        .map(one -> new Choice(one.key(), name(one), chosen.contains(one)))
                        .toList());
        model.addAttribute("unit", unit);
        return "map/show";
    }

    /** @param at a place of the map, to tell what stands there */
    @GetMapping(path = "/map.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String points(
            Actor actor,
            @RequestParam(required = false) @Nullable List<String> layer,
            @RequestParam(required = false) @Nullable JurisdictionCode unit,
            @RequestParam(required = false) @Nullable String at) {
        var read = read(actor, chosen(layer), unit);
        return at == null ? MapData.points(read) : MapData.at(read, at);
    }

    /** Of the units directly below the given one, or below that of the scope; with the base map to draw them on, where one is set. */
    @GetMapping(path = "/map/outlines.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String outlines(Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit) {
        demandReader(actor);
        var top = unit == null ? actor.scope().unit().orElse(null) : unit;
        return MapData.outlines(
                top == null ? List.of() : outlines.below(top),
                outline -> outline.known() ? outline.name() : words.say("map.hull", outline.name()),
                tiles.settings());
    }

    private List<MapData.Layer> read(Actor actor, List<MapLayer> chosen, @Nullable JurisdictionCode unit) {
        demandReader(actor);
        return chosen.stream()
                .map(layer -> new MapData.Layer(
                        name(layer), layer.spots(actor, unit, MOST), layer.drawings(actor, unit, MOST_DRAWN)))
                .toList();
    }

    /** All of them where none is named; a name that no layer has is none. */
    private List<MapLayer> chosen(@Nullable List<String> keys) {
        return keys == null
                ? layers
                : layers.stream().filter(layer -> keys.contains(layer.key())).toList();
    }

    private String name(MapLayer layer) {
        return words.say("map.layer." + layer.key());
    }

    static void demandReader(Actor actor) {
        if (!actor.works() && !actor.has(Role.AUDITOR)) {
            throw new AccessDeniedException("the map is not for this role");
        }
    }
}
