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
}
