package org.youbei.risk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.MapDatum;
import org.youbei.place.Shape;

/**
 * What a risk is, as people describe it.
 *
 * @param place where, in words
 * @param buildings which buildings, as a list in words; may be empty
 * @param exposed what can be harmed
 * @param owner the post (岗位) that answers for it
 * @param longitude of a point in the place, with latitude and datum; null where nobody has placed it
 * @param shape GeoJSON of a line or an area in WGS-84 around that point; null for a point
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
        @Enumerated(EnumType.STRING) GeoPoint.@Nullable Datum datum,
        @Nullable String shape) {
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
                point == null ? null : point.datum(),
                null);
    }

    /** The same along a line or over an area; its point then lies on or in it. Nothing changes for a point. */
    public RiskEntry drawn(Shape outline) {
        var middle = outline.middle();
        return new RiskEntry(
                title,
                subtype,
                place,
                buildings,
                exposed,
                owner,
                middle.longitude(),
                middle.latitude(),
                middle.datum(),
                outline.kind() == Shape.Kind.POINT ? null : outline.geoJson());
    }

    /** The line or area; empty where the risk has a point or no place. */
    public Optional<Shape> outline() {
        return Optional.ofNullable(shape)
                .map(text -> Shape.parse(text, MapDatum.WGS84).orElseThrow());
    }

    public @Nullable GeoPoint point() {
        return longitude == null || latitude == null || datum == null ? null : new GeoPoint(longitude, latitude, datum);
    }
}
