package org.youbei.risk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;

/**
 * What a risk is, as people describe it.
 *
 * @param place where, in words
 * @param buildings which buildings, as a list in words; may be empty
 * @param exposed what can be harmed
 * @param owner the post (岗位) that answers for it
 * @param longitude of a point in the place, with latitude and datum; null where nobody has placed it
 */
@Embeddable
public record RiskEntry(
        String title,
        @Enumerated(EnumType.STRING) RiskSubtype subtype,
        String place,
        String buildings,
        String exposed,
        String owner,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Enumerated(EnumType.STRING) GeoPoint.@Nullable Datum datum) {
    public RiskEntry {
        title = title.strip();
        place = place.strip();
        buildings = buildings.strip();
        exposed = exposed.strip();
        owner = owner.strip();
    }

    public static RiskEntry of(
            String title,
            RiskSubtype subtype,
            String place,
            String buildings,
            String exposed,
            String owner,
            @Nullable GeoPoint point) {
        return new RiskEntry(
                title,
                subtype,
                place,
                buildings,
                exposed,
                owner,
                point == null ? null : point.longitude(),
                point == null ? null : point.latitude(),
                point == null ? null : point.datum());
    }

    public @Nullable GeoPoint point() {
        return longitude == null || latitude == null || datum == null ? null : new GeoPoint(longitude, latitude, datum);
    }
}
