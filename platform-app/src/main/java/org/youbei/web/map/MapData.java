package org.youbei.web.map;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.place.Outline;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the map's script reads, GeoJSON in degrees of WGS-84. Points carry only where they are and what their mark looks like, so that 20,000
 * of them are small; what stands at a place is asked when somebody opens its mark.
 */
public final class MapData {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** About a metre. */
    private static final int DECIMALS = 5;

    private MapData() {}

    /** @param name as the switch of layers shows it */
    public record Layer(String name, List<Spot> spots, List<Drawing> drawings) {
        public Layer(String name, List<Spot> spots) {
            this(name, spots, List.of());
        }
    }

    /** One feature of many points for each layer and look. */
    public static String points(List<Layer> layers) {
        var features = new ArrayList<String>();
        for (var layer : layers) {
            var looks = layer.spots().stream()
                    .filter(spot -> spot.at() != null)
                    .collect(Collectors.groupingBy(MapData::look, LinkedHashMap::new, Collectors.toList()));
            looks.forEach((look, spots) -> features.add(feature(layer.name(), look, spots)));
            layer.drawings().forEach(drawing -> features.add(drawn(layer.name(), drawing)));
        }
        return collection(features);
    }

    /** The points, and a line through them in their order. */
    public static String way(Layer layer) {
        var line = layer.spots().stream()
                .map(Spot::at)
                .filter(Objects::nonNull)
                .map(MapData::position)
                .collect(Collectors.joining(","));
        var points = points(List.of(layer));
        var way = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":["
                + line + "]}}";
        return layer.spots().stream().filter(spot -> spot.at() != null).count() < 2
                ? points
                : points.replace("\"features\":[", "\"features\":[" + way + ",");
    }

    /** What stands at a place of the map, as the map itself names it; a JSON list. */
    public static String at(List<Layer> layers, String at) {
        var there = layers.stream()
                .flatMap(layer -> layer.spots().stream())
                .filter(spot -> spot.at() != null && plain(spot.at()).equals(at))
                .limit(50)
                .map(spot -> Map.of(
                        "label", spot.label(),
                        "under", spot.under(),
                        "href", spot.href(),
                        "state", spot.state().word()))
                .toList();
        return JSON.writeValueAsString(there);
    }

    /** Outlines of units; those that are only drawn around what is known there say so. */
    static String outlines(List<Outline> outlines, Function<Outline, String> label, TileSettings tiles) {
        var text = outlines(outlines, label);
        var base = Map.of("url", "/map/tiles/{z}/{x}/{y}", "attribution", tiles.attribution());
        return tiles.isOn()
                ? text.substring(0, text.length() - 1) + ",\"tiles\":" + JSON.writeValueAsString(base) + "}"
                : text;
    }

    static String outlines(List<Outline> outlines, Function<Outline, String> label) {
        return collection(outlines.stream()
                .map(outline -> "{\"type\":\"Feature\",\"properties\":"
                        + JSON.writeValueAsString(Map.of("name", label.apply(outline), "known", outline.known()))
                        + ",\"geometry\":" + outline.shape().geoJson() + "}")
                .toList());
    }

    private static String drawn(String layer, Drawing drawing) {
        var said = Map.of(
                "layer", layer,
                "drawn", drawing.colour().name().toLowerCase(Locale.ROOT),
                "name", drawing.label());
        return "{\"type\":\"Feature\",\"properties\":" + JSON.writeValueAsString(said) + ",\"geometry\":"
                + drawing.shape().geoJson() + "}";
    }

    private static String look(Spot spot) {
        return spot.colour().name().toLowerCase(Locale.ROOT) + (spot.late() ? " late" : "");
    }

    private static String feature(String layer, String look, List<Spot> spots) {
        // In order from west to east neighbouring numbers look alike, which packs better.
        var positions = spots.stream()
                .map(Spot::at)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(GeoPoint::longitude))
                .map(MapData::position)
                .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"properties\":"
                + JSON.writeValueAsString(Map.of("layer", layer, "look", look))
                + ",\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":[" + positions + "]}}";
    }

    private static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String position(GeoPoint at) {
        return "[" + plain(at) + "]";
    }

    private static String plain(GeoPoint at) {
        var place = at.in(Datum.WGS84);
        return place.longitude().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString()
                + ","
                + place.latitude().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
