package org.youbei.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.youbei.model.MapDatum;

/** Shapes drawn on each other. */
class SketchTests {
    @Test
    void drawsNorthUpAndTrueInWidthAndHeight() {
        var sketch = Sketch.of(List.of(square(114, 30, 0.02)));
        double shrink = Math.cos(Math.toRadians(30.01));
        assertThat((sketch.width() - 20.0) / (sketch.height() - 20.0)).isCloseTo(shrink, within(0.01));
        assertThat(sketch.paths().getFirst()).startsWith("M").endsWith("z");
        var south = Sketch.of(List.of(square(114, 30, 0.01), square(114, 30.05, 0.01)));
        assertThat(firstY(south.paths().get(0)))
                .isGreaterThan(firstY(south.paths().get(1)));
    }

    @Test
    void drawsLinesPointsAndPartsToo() {
        var line = shape("{\"type\":\"LineString\",\"coordinates\":[[114,30],[114.01,30.01]]}");
        var point = shape("{\"type\":\"Point\",\"coordinates\":[114.005,30.005]}");
        var sketch = Sketch.of(List.of(line, point));
        assertThat(sketch.paths().get(0)).doesNotEndWith("z");
        assertThat(sketch.paths().get(1)).contains("m-4 0h8");
        assertThat(Sketch.of(List.of(point)).viewBox()).startsWith("0 0 ");
    }

    /** Every corner drawn lies in the picture. */
    @Test
    void keepsEverythingInsideItsFrame() {
        var random = new Random(61);
        for (int round = 0; round < 100; round++) {
            var shapes = new ArrayList<Shape>();
            for (int n = 0; n < 1 + random.nextInt(4); n++) {
                shapes.add(square(
                        73 + random.nextDouble() * 60, 4 + random.nextDouble() * 49, 0.001 + random.nextDouble()));
            }
            var sketch = Sketch.of(shapes);
            assertThat(sketch.paths()).hasSameSizeAs(shapes);
            for (var path : sketch.paths()) {
                for (var corner : path.replace("z", "").substring(1).split("[LM]")) {
                    var at = corner.split(" ");
                    assertThat(Double.parseDouble(at[0])).isBetween(0.0, (double) sketch.width());
                    assertThat(Double.parseDouble(at[1])).isBetween(0.0, (double) sketch.height());
                }
            }
        }
    }

    @Test
    void leavesOutCornersThatNobodySees() {
        var ring = new ArrayList<String>();
        for (int n = 0; n < 20_000; n++) {
            double turn = 2 * Math.PI * n / 20_000;
            ring.add("[" + (114 + 0.1 * Math.cos(turn)) + "," + (30 + 0.1 * Math.sin(turn)) + "]");
        }
        ring.add(ring.getFirst());
        var circle = shape("{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", ring) + "]]}");
        assertThat(Sketch.of(List.of(circle)).paths().getFirst().length()).isLessThan(3_000);
    }

    private static double firstY(String path) {
        return Double.parseDouble(path.substring(1).split("[ L]")[1]);
    }

    private static Shape square(double west, double south, double side) {
        return shape("{\"type\":\"Polygon\",\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}"
                .formatted(
                        west, south, west + side, south, west + side, south + side, west, south + side, west, south));
    }

    private static Shape shape(String text) {
        return Shape.parse(text, MapDatum.WGS84).orElseThrow();
    }
}
