package org.youbei.inspection.point;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.youbei.model.CreditCode;
import org.youbei.model.GeoPoint;
import org.youbei.model.RiskColour;
import org.youbei.workflow.Placed;

/** A place that is inspected. A visit leaves its revision as it is; only what a person says about the place counts it up. */
@Entity
@Table(schema = "inspection", name = "point")
public class Point extends Placed {
    @Column(updatable = false)
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private PointType type;

    @Enumerated(EnumType.STRING)
    private RiskColour colour;

    @Enumerated(EnumType.STRING)
    private RoundClass round;

    private String address;

    private String responsibleUnit;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String creditCode;

    private @Nullable BigDecimal longitude;

    private @Nullable BigDecimal latitude;

    @Enumerated(EnumType.STRING)
    private GeoPoint.@Nullable Datum datum;

    private Instant madeAt;

    private Instant changedAt;

    private @Nullable LocalDate closedOn;

    private String closedReason;

    @SuppressWarnings("NullAway.Init")
    protected Point() {}

    @SuppressWarnings("NullAway.Init") // describe sets the rest
    Point(UUID id, String code, PointEntry entry, Instant now) {
        super(id, entry.unit());
        this.code = code;
        this.madeAt = now;
        this.closedReason = "";
        describe(entry, now);
    }

    /** Takes over everything the entry says; a point may move to another unit of its district. */
    final void describe(PointEntry entry, Instant now) {
        moveTo(entry.unit());
        name = entry.name();
        type = entry.type();
        colour = entry.colour();
        round = entry.round();
        address = entry.address();
        responsibleUnit = entry.responsibleUnit();
        creditCode = entry.creditCode() == null ? null : entry.creditCode().value();
        var position = entry.position();
        longitude = position == null ? null : position.longitude();
        latitude = position == null ? null : position.latitude();
        datum = position == null ? null : position.datum();
        changedAt = now;
    }

    void close(String reason, LocalDate on, Instant now) {
        closedOn = on;
        closedReason = reason;
        changedAt = now;
    }

    public String code() {
        return code;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public PointEntry entry() {
        return new PointEntry(
                unit(),
                name,
                type,
                colour,
                round,
                address,
                responsibleUnit,
                creditCode == null ? null : new CreditCode(creditCode),
                position());
    }

    private @Nullable GeoPoint position() {
        return longitude == null || latitude == null
                ? null
                : new GeoPoint(longitude, latitude, Objects.requireNonNull(datum));
    }
}
