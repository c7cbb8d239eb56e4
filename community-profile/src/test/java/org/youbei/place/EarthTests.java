package org.youbei.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;

/** Lengths on the ball, by two ways that know nothing of each other. */
class EarthTests {
    /** One degree of a great circle: 6,371,008.8 m × π / 180. */
    private static final double DEGREE = 111_195.08;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 0, 1",
        "0, 0, 0, 1, 1",
        "114, 30, 114, 31, 1",
        "0, 60, 1, 60, 0.5",
        "179.5, 0, -179.5, 0, 1",
        "0, 90, 123, 90, 0",
        "0, 0, 180, 0, 180",
        "10, -90, 20, 90, 180"
    })
    void measuresKnownArcs(double east, double north, double otherEast, double otherNorth, double degrees) {
        assertThat(Earth.metres(east, north, otherEast, otherNorth))
                .isCloseTo(degrees * DEGREE, Offset.offset(5.0 + degrees * 3));
    }

    @Test
    void measuresTheSameThroughTheBallAsAlongIt() {
        var random = new Random(3);
        for (int n = 0; n < 500; n++) {
            var one = somewhere(random);
            var other = somewhere(random);
            var here = Earth.inSpace(one);
            var there = Earth.inSpace(other);
            double chord = Math.sqrt(Math.pow(here[0] - there[0], 2)
                    + Math.pow(here[1] - there[1], 2)
                    + Math.pow(here[2] - there[2], 2));
            assertThat(Earth.alongTheGround(chord)).isCloseTo(Places.metres(one, other), Offset.offset(1.0));
        }
    }

    @Test
    void comesBackFromTheChord() {
        for (double metres = 0; metres < 19_000_000; metres += 250_000) {
            assertThat(Earth.alongTheGround(Earth.chord(metres))).isCloseTo(metres, Offset.offset(0.01));
        }
        assertThat(Earth.chord(1e9))
                .as("nothing is farther than the other side")
                .isEqualTo(2 * Earth.RADIUS);
    }

    @Test
    void growsWithTheReach() {
        double before = -1;
        for (int metres = 0; metres < 20_000_000; metres += 100_000) {
            var chord = Earth.chord(metres);
            assertThat(chord).isGreaterThan(before);
            before = chord;
        }
    }

    /** Twice the way is never longer than the two parts of it. */
    @Test
    void keepsTheTriangle() {
        var random = new Random(4);
        for (int n = 0; n < 300; n++) {
            var a = somewhere(random);
            var b = somewhere(random);
            var c = somewhere(random);
            assertThat(Places.metres(a, c)).isLessThanOrEqualTo(Places.metres(a, b) + Places.metres(b, c) + 0.01);
            assertThat(Places.metres(a, b)).isCloseTo(Places.metres(b, a), Offset.offset(0.001));
            assertThat(Places.metres(a, a)).isZero();
        }
    }

    @Test
    void measuresADatumThatIsShiftedWhereItReallyIs() {
        var place = new GeoPoint(new BigDecimal("114.31"), new BigDecimal("30.56"), Datum.WGS84);
        var map = new GeoPoint(new BigDecimal("114.31"), new BigDecimal("30.56"), Datum.GCJ02);
        assertThat(Places.metres(place, place.in(Datum.GCJ02))).isLessThan(2);
        assertThat(Places.metres(place, map))
                .as("the same numbers lie elsewhere")
                .isBetween(300.0, 900.0);
    }

    @Test
    void keepsTheSurfaceOfTheEarthOnTheMapOfEqualAreas() {
        double square = 0;
        for (int north = -90; north < 90; north++) {
            square += (Earth.equalAreaY(north + 1) - Earth.equalAreaY(north)) * Earth.equalAreaX(360);
        }
        assertThat(square).isCloseTo(510_065_621_724_000.0, Percentage.withPercentage(0.01));
        assertThat(Earth.equalAreaY(30)).isGreaterThan(Earth.equalAreaY(29)).isLessThan(Earth.equalAreaY(31));
        assertThat(Earth.equalAreaX(114)).isCloseTo(114 * Math.PI / 180 * 6_378_137, Offset.offset(0.01));
    }

    private static GeoPoint somewhere(Random random) {
        return new GeoPoint(
                BigDecimal.valueOf(random.nextDouble() * 360 - 180),
                BigDecimal.valueOf(random.nextDouble() * 180 - 90),
                Datum.WGS84);
    }
}
