package org.youbei.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/** Lines and areas as people type them. */
class CornersTests {
    private static final String SQUARE = "114.31,30.55\n114.32,30.55\n114.32,30.56\n114.31,30.56\n114.31,30.55";

    @Test
    void readsALineAndAnArea() {
        var line = read("114.31,30.55\n114.31,30.56");
        assertThat(line.kind()).isEqualTo(Shape.Kind.LINE);
        assertThat(line.metresLong()).isCloseTo(1_112, Offset.offset(2.0));
        assertThat(line.squareMetres()).isZero();
        var area = read(SQUARE);
        assertThat(area.kind()).isEqualTo(Shape.Kind.AREA);
        assertThat(area.squareMetres()).isCloseTo(1_065_000, Percentage.withPercentage(1));
        assertThat(area.metresLong()).isCloseTo(2 * (1_112 + 957), Offset.offset(10.0));
        assertThat(area.covers(area.middle())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        114.31,30.55;114.31,30.56
        114.31 30.55;114.31 30.56
        114.31，30.55;114.31，30.56
         114.31 , 30.55 ; 114.31,30.56
        114.31, 30.55;  114.310000,30.560000
        """)
    void readsNumbersHoweverTheyAreSet(String typed) {
        assertThat(read(typed.replace(";", "\n"))).isEqualTo(read("114.31,30.55\n114.31,30.56"));
        assertThat(read(typed.replace(";", "\r\n"))).isEqualTo(read("114.31,30.55\n114.31,30.56"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        114.31,30.55                                     | TOO_FEW_CORNERS
        114.31,30.55;114.32,30.55;114.31,30.55           | TOO_FEW_CORNERS
        114.31,30.55;114.32                              | CORNER
        114.31,30.55;114.32,30.55,3                      | CORNER
        114.31,30.55;;114.32,30.55                       | CORNER
        114.31,30.55;东经,北纬                             | CORNER
        114.31,30.55;214.31,30.55                        | CORNER
        114.31,30.55;1e5,30.55                           | CORNER
        30.55,114.31;30.56,114.32                        | CORNER
        30.55,74.31;30.56,74.32                          | SWAPPED
        114.31,30.55;114.32,30.56;114.32,30.55;114.31,30.56;114.31,30.55 | CROSSING
        114.31,30.55;114.32,30.55;114.33,30.55;114.31,30.55 | CROSSING
        """)
    void refusesWhatIsNone(String typed, ShapeRefusal reason) {
        assertThat(Corners.read(typed.replace(";", "\n"), Datum.CGCS2000))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(one -> ((Refusal) one).code())
                                .containsExactly(reason.refusal().code()));
    }

    @Test
    void saysWhichRowIsWrong() {
        assertThat(Corners.read("114.31,30.55\n114.32,30.55\nx", Datum.WGS84))
                .isEqualTo(Outcome.refused(ShapeRefusal.CORNER.refusal(3)));
    }

    @Test
    void takesAHundredCornersAndNoMore() {
        assertThat(Corners.read(zigzag(Corners.MOST), Datum.WGS84)).isInstanceOf(Outcome.Done.class);
        assertThat(Corners.read(zigzag(Corners.MOST + 1), Datum.WGS84))
                .isEqualTo(Outcome.refused(ShapeRefusal.TOO_MANY_CORNERS.refusal(Corners.MOST)));
    }

    private static String zigzag(int corners) {
        return IntStream.range(0, corners)
                .mapToObj(n -> "114." + (300_000 + n) + ",30.5" + n % 2)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource(Datum.class)
    void comesBackAsItWasTypedInWgs84(Datum datum) {
        var shape = Corners.read(SQUARE, datum).orElseThrow();
        assertThat(Corners.read(Corners.show(shape), Datum.WGS84).orElseThrow()).isEqualTo(shape);
        boolean shifted = datum == Datum.GCJ02;
        assertThat(Places.metres(shape.middle(), read(SQUARE).middle()) > 100).isEqualTo(shifted);
    }

    /** The farthest corner decides how far something reaches beyond a boundary. */
    @Test
    void measuresHowFarTheFarthestCornerLiesOutside() {
        var unit = read(SQUARE);
        assertThat(read("114.312,30.552\n114.318,30.558").metresBeyond(unit)).isZero();
        assertThat(read("114.312,30.555\n114.33,30.555").metresBeyond(unit)).isCloseTo(957, Offset.offset(10.0));
        assertThat(unit.metresBeyond(unit)).isZero();
        var random = new Random(8);
        for (int n = 0; n < 100; n++) {
            var corners = List.of(corner(random), corner(random), corner(random));
            var line = read(String.join("\n", corners));
            var farthest = line.corners().stream().mapToDouble(unit::metresFrom).max();
            assertThat(line.metresBeyond(unit)).isEqualTo(farthest.orElseThrow());
            assertThat(line.metresBeyond(unit) == 0).isEqualTo(unit.covers(line));
        }
    }

    private static String corner(Random random) {
        return (114.305 + random.nextInt(20_000) / 1e6) + "," + (30.545 + random.nextInt(20_000) / 1e6);
    }

    private static Shape read(String typed) {
        return Corners.read(typed, Datum.WGS84).orElseThrow();
    }
}
