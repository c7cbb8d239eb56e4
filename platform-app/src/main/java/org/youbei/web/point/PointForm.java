package org.youbei.web.point;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.point.RoundClass;
import org.youbei.model.CreditCode;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.RiskColour;

/**
 * What a point is, as a person fills it in.
 *
 * @param id of the point to be, made with the form, so that sending it twice makes one point
 * @param revision of the point when the form was opened
 */
public record PointForm(
        @Nullable UUID id,
        @Nullable Integer revision,
        @Nullable String unit,
        @Nullable String name,
        @Nullable PointType type,
        @Nullable RiskColour colour,
        @Nullable RoundClass round,
        @Nullable String address,
        @Nullable String responsibleUnit,
        @Nullable String creditCode,
        @Nullable String longitude,
        @Nullable String latitude,
        GeoPoint.@Nullable Datum datum) {
    static PointForm blank(UUID id, String unit) {
        return new PointForm(
                id,
                0,
                unit,
                "",
                PointType.SMALL_SHOP,
                RiskColour.YELLOW,
                RoundClass.OTHER,
                "",
                "",
                "",
                "",
                "",
                GeoPoint.Datum.CGCS2000);
    }

    static PointForm of(Point point) {
        var entry = point.entry();
        var code = entry.creditCode();
        var place = entry.position();
        return new PointForm(
                point.getId(),
                point.revision(),
                entry.unit().value(),
                entry.name(),
                entry.type(),
                entry.colour(),
                entry.round(),
                entry.address(),
                entry.responsibleUnit(),
                code == null ? "" : code.value(),
                place == null ? "" : place.longitude().toPlainString(),
                place == null ? "" : place.latitude().toPlainString(),
                place == null ? GeoPoint.Datum.CGCS2000 : place.datum());
    }

    /** The entry, or what of it is no code, no unit or no place. */
    Outcome<PointEntry> entry() {
        var found = new ArrayList<Refusal>();
        var code = JurisdictionCode.parse(said(unit));
        var credit = CreditCode.parse(said(creditCode));
        var place = GeoPoint.parse(said(longitude), said(latitude), datum == null ? GeoPoint.Datum.CGCS2000 : datum);
        if (code.isEmpty()) {
            found.add(Refusal.at("unit", "point.unit-outside"));
        }
        if (credit.isEmpty() && !said(creditCode).isEmpty()) {
            found.add(Refusal.at("creditCode", "point.credit-code"));
        }
        if (place.isEmpty() && !(said(longitude) + said(latitude)).isEmpty()) {
            found.add(Refusal.at("longitude", "point.position"));
        }
        required(found, "type", type);
        required(found, "colour", colour);
        required(found, "round", round);
        if (!found.isEmpty() || type == null || colour == null || round == null) {
            return Outcome.refused(found);
        }
        return Outcome.done(new PointEntry(
                code.orElseThrow(),
                said(name),
                type,
                colour,
                round,
                said(address),
                said(responsibleUnit),
                credit.orElse(null),
                place.orElse(null)));
    }

    private static void required(List<Refusal> found, String field, @Nullable Object value) {
        if (value == null) {
            found.add(Refusal.at(field, "point.choose"));
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
