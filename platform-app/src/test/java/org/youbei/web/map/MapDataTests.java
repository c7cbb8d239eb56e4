package org.youbei.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MapDatum;
import org.youbei.model.RiskColour;
import org.youbei.place.Corners;
import org.youbei.place.Outline;
import org.youbei.place.Shape;
import org.youbei.web.kit.part.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapDataTests {
    private static final GeoPoint HERE = at(114.31, 30.55);
    private static final GeoPoint THERE = at(114.3, 30.56);

    @Test
    void tellsWherePointsAreByLayerAndLookAndNothingElse() {
        var layer = new MapData.Layer(
                "隐患",
                List.of(
                        spot(HERE, RiskColour.RED, true, "甲"),
                        spot(null, RiskColour.RED, true, "不知在哪"),
                        spot(THERE, RiskColour.RED, true, "乙"),
                        spot(HERE, RiskColour.BLUE, false, "丙")));

        var features = json(MapData.points(List.of(layer))).path("features");

        assertThat(features.size()).isEqualTo(2);
        assertThat(features.get(0).path("properties").toString()).contains("隐患", "red late");
        assertThat(features.get(0).path("geometry").path("coordinates").toString())
                .isEqualTo("[[114.30000,30.56000],[114.31000,30.55000]]");
        assertThat(MapData.points(List.of(layer))).doesNotContain("甲");
    }

    @Test
    void drawsLinesAndAreasBesideTheirMarks() {
        var outline = Corners.read("114.31,30.55\n114.32,30.56", Datum.WGS84).orElseThrow();
        var layer = new MapData.Layer(
                "风险",
                List.of(spot(HERE, RiskColour.RED, false, "甲")),
                List.of(new Drawing("<b>路\"", RiskColour.ORANGE, outline)));

        var features = json(MapData.points(List.of(layer))).path("features");

        assertThat(features.size()).isEqualTo(2);
        var drawn = features.get(1);
        assertThat(drawn.path("properties").path("drawn").asString("")).isEqualTo("orange");
        assertThat(drawn.path("properties").path("layer").asString("")).isEqualTo("风险");
        assertThat(drawn.path("properties").path("name").asString("")).isEqualTo("<b>路\"");
        assertThat(drawn.path("geometry").path("type").asString("")).isEqualTo("LineString");
    }

    @Test
    void tellsWhatStandsAtAPlace() {
        var layers = List.of(new MapData.Layer(
                "隐患",
                List.of(spot(HERE, RiskColour.RED, true, "<b>甲\"</b>"), spot(THERE, RiskColour.BLUE, false, "乙"))));

        var there = json(MapData.at(layers, "114.31000,30.55000"));

        assertThat(there.size()).isEqualTo(1);
        assertThat(there.get(0).path("label").asString("")).isEqualTo("<b>甲\"</b>");
        assertThat(MapData.at(layers, "114.31,30.55")).isEqualTo("[]");
        assertThat(MapData.at(layers, "' or 1=1")).isEqualTo("[]");
    }

    @Test
    void putsPointsOfPublicMapsWhereTheyReallyAre() {
        var layers = List.of(new MapData.Layer("点", List.of(spot(HERE.in(Datum.GCJ02), RiskColour.BLUE, false, "甲"))));

        assertThat(json(MapData.at(layers, "114.31000,30.55000")).size()).isEqualTo(1);
    }

    @Test
    void leadsAWayThroughThePointsInTheirOrder() {
        var spots = List.of(
                spot(HERE, RiskColour.RED, false, "甲"),
                spot(THERE, RiskColour.RED, false, "乙"),
                spot(null, RiskColour.RED, false, "丙"));

        var line = json(MapData.way(new MapData.Layer("检查点", spots)))
                .path("features")
                .get(0)
                .path("geometry");

        assertThat(line.path("type").asString("")).isEqualTo("LineString");
        assertThat(line.path("coordinates").toString()).isEqualTo("[[114.31000,30.55000],[114.30000,30.56000]]");
        assertThat(MapData.way(new MapData.Layer("检查点", spots.subList(0, 1)))).doesNotContain("LineString");
    }

    @Test
    void saysWhichOutlineIsNoBoundary() {
        var shape = Shape.parse(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[114.3,30.5],[114.31,30.5],[114.31,30.51]]]}",
                        MapDatum.WGS84)
                .orElseThrow();
        var outline = new Outline(new JurisdictionCode("420106001"), "积玉桥\"街道", shape, false);

        var properties = json(MapData.outlines(List.of(outline), one -> one.name() + "（不是边界）"))
                .path("features")
                .get(0)
                .path("properties");

        assertThat(properties.path("known").asBoolean(true)).isFalse();
        assertThat(properties.path("name").asString("")).isEqualTo("积玉桥\"街道（不是边界）");
    }

    /** With Leaflet (43 kB), the clusters (9 kB) and what every page has (79 kB) a map of 20,000 points stays below 300 kB. */
    @Test
    void keepsTwentyThousandPointsSmall() {
        var random = new Random(4);
        var spots = IntStream.range(0, 20_000)
                .mapToObj(n -> spot(
                        at(114.1 + random.nextDouble() * 0.4, 30.4 + random.nextDouble() * 0.3),
                        RiskColour.values()[n % 4],
                        n % 7 == 0,
                        "示例"))
                .toList();
        var bytes = MapData.points(List.of(new MapData.Layer("隐患", spots))).getBytes(StandardCharsets.UTF_8);
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            assertThat(deflater.deflate(new byte[bytes.length])).isLessThan(165_000);
        }
    }

    @Test
    void showsTheFirstHundredAndThoseWithoutAPlaceLast() {
        var spots = IntStream.range(0, 150)
                .mapToObj(n -> spot(n % 3 == 0 ? null : HERE, RiskColour.RED, false, "第" + n))
                .toList();

        var page = MapPage.of("/map.json", spots);

        assertThat(page.spots()).hasSize(100).allMatch(spot -> spot.at() != null);
        assertThat(page.more()).isEqualTo(50);
        assertThat(page.placeless()).isEqualTo(50);
        assertThat(MapPage.of("/map.json", spots.subList(0, 4)).spots())
                .extracting(Spot::label)
                .containsExactly("第1", "第2", "第0", "第3");
    }

    private static GeoPoint at(double longitude, double latitude) {
        return new GeoPoint(BigDecimal.valueOf(longitude), BigDecimal.valueOf(latitude), Datum.CGCS2000);
    }

    private static Spot spot(@Nullable GeoPoint at, RiskColour colour, boolean late, String label) {
        return new Spot(at, colour, late, "/hazards/1", label, "示例点位", new State(State.Kind.OPEN, "整改中"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(text);
    }
}
