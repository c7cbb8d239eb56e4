package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.youbei.model.GeoPoint.Datum;

class GeoPointTests {
    @Test
    void keepsSixDecimalsAndItsDatum() {
        var place = GeoPoint.parse("114.30912345", " 30.5536 ", Datum.WGS84).orElseThrow();

        assertThat(place).isEqualTo(new GeoPoint(new BigDecimal("114.309123"), new BigDecimal("30.5536"), Datum.WGS84));
        assertThat(place).isNotEqualTo(new GeoPoint(place.longitude(), place.latitude(), Datum.GCJ02));
    }

    @Test
    void refusesPlacesThatAreNotOnEarth() {
        assertThat(GeoPoint.parse("181", "30", Datum.CGCS2000)).isEmpty();
        assertThat(GeoPoint.parse("114", "-90.1", Datum.CGCS2000)).isEmpty();
        assertThat(GeoPoint.parse("武昌", "30", Datum.CGCS2000)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeoPoint(BigDecimal.valueOf(200), BigDecimal.ZERO, Datum.GCJ02));
    }

    @Test
    void shiftsPlacesOfTheCountryOnPublicMapsAndBack() {
        var beijing = GeoPoint.parse("116.404", "39.915", Datum.WGS84).orElseThrow();
        // The figure that the open implementations of the shift agree on.
        assertThat(beijing.in(Datum.GCJ02))
                .isEqualTo(
                        GeoPoint.parse("116.410244", "39.916404", Datum.GCJ02).orElseThrow());
        var random = new java.util.Random(7);
        for (int i = 0; i < 2_000; i++) {
            var at = new GeoPoint(
                    BigDecimal.valueOf(75 + random.nextDouble() * 58),
                    BigDecimal.valueOf(18 + random.nextDouble() * 35),
                    Datum.CGCS2000);
            var back = at.in(Datum.GCJ02).in(Datum.CGCS2000);
            assertThat(back.longitude().subtract(at.longitude()).abs()).isLessThanOrEqualTo(new BigDecimal("0.000002"));
            assertThat(back.latitude().subtract(at.latitude()).abs()).isLessThanOrEqualTo(new BigDecimal("0.000002"));
            assertThat(at.in(Datum.GCJ02).longitude()).isNotEqualTo(at.longitude());
            assertThat(at.in(Datum.WGS84).longitude()).isEqualTo(at.longitude());
        }
        var paris = GeoPoint.parse("2.35", "48.85", Datum.GCJ02).orElseThrow();
        assertThat(paris.in(Datum.WGS84))
                .isEqualTo(GeoPoint.parse("2.35", "48.85", Datum.WGS84).orElseThrow());
    }
}
