package org.youbei.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;

class ProvinceFramesTests {
    private static boolean mayHold(String unit, String longitude, String latitude) {
        var place = GeoPoint.parse(longitude, latitude, GeoPoint.Datum.WGS84).orElseThrow();
        return ProvinceFrames.mayHold(new JurisdictionCode(unit), place);
    }

    /** The seats of the provinces. */
    @ParameterizedTest
    @CsvSource({
        "11,116.40,39.90", "12,117.20,39.13", "13,114.51,38.04", "14,112.55,37.87", "15,111.75,40.84",
                "21,123.43,41.80",
        "22,125.32,43.90", "23,126.64,45.76", "31,121.47,31.23", "32,118.76,32.06", "33,120.15,30.27",
                "34,117.28,31.86",
        "35,119.30,26.08", "36,115.89,28.68", "37,117.00,36.65", "41,113.65,34.76", "42,114.30,30.59",
                "43,112.98,28.20",
        "44,113.26,23.13", "45,108.32,22.82", "46,110.33,20.03", "50,106.55,29.56", "51,104.07,30.67",
                "52,106.71,26.57",
        "53,102.71,25.04", "54,91.11,29.66", "61,108.95,34.27", "62,103.82,36.06", "63,101.78,36.62", "64,106.27,38.47",
        "65,87.62,43.79"
    })
    void holdTheSeatOfTheProvince(String province, String longitude, String latitude) {
        assertThat(mayHold(province + "0106001001", longitude, latitude)).isTrue();
    }

    @Test
    void doNotHoldAnotherEndOfTheCountry() {
        assertThat(mayHold("420106001001", "116.40", "39.90")).isFalse();
        assertThat(mayHold("420106001001", "121.47", "31.23")).isFalse();
        assertThat(mayHold("650102001001", "114.30", "30.59")).isFalse();
        assertThat(mayHold("710000", "121.50", "25.03")).as("not listed").isTrue();
    }
}
