package org.youbei.sheet.column;

import java.math.BigDecimal;

/** The frame around the country, with a margin: 73 to 136 degrees east, 3 to 54 degrees north. */
final class Country {
    private Country() {}

    static boolean holds(BigDecimal longitude, BigDecimal latitude) {
        double east = longitude.doubleValue();
        double north = latitude.doubleValue();
        return east >= 73 && east <= 136 && north >= 3 && north <= 54;
    }
}
