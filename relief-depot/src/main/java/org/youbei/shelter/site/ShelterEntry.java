package org.youbei.shelter.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;

/**
 * A shelter as people describe it.
 *
 * @param night whether people can sleep there
 * @param hazards from what it protects, as {@link Sets} writes them; likewise the facilities
 * @param minutes promised from the call until it is open; null where nobody has promised
 * @param floorLevel metres above the datum of heights; with the flood level it tells whether water can come in
 * @param owner who owns the place
 * @param agreementEnds last day of the owner's agreement; null where there is none
 * @param source whose list it comes from; empty for one's own
 */
@Embeddable
public record ShelterEntry(
        String name,
        @Enumerated(EnumType.STRING) Grade grade,
        @Enumerated(EnumType.STRING) Stay stay,
        String address,
        @Embedded Areas areas,
        boolean night,
        @Column(name = "hazards") String hazards,
        @Column(name = "facilities") String facilities,
        @Nullable Integer toilets,
        @Nullable Integer minutes,
        @Nullable BigDecimal floorLevel,
        @Nullable BigDecimal floodLevel,
        @Embedded Keys keys,
        String owner,
        @Nullable LocalDate agreementEnds,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Enumerated(EnumType.STRING) @Nullable Datum datum,
        String source) {
    public ShelterEntry {
        // Hibernate makes nothing of an embedded value whose columns are all empty.
        areas = Objects.requireNonNullElse(areas, Areas.UNKNOWN);
        name = name.strip();
        address = address.strip();
        owner = owner.strip();
        source = source.strip();
    }

    public Set<Hazard> served() {
        return Sets.read(hazards, Hazard.class);
    }

    public Set<Facility> equipment() {
        return Sets.read(facilities, Facility.class);
    }

    public @Nullable GeoPoint point() {
        return longitude == null || latitude == null || datum == null ? null : new GeoPoint(longitude, latitude, datum);
    }

    /** Whether the flood level of the place is above its floor. */
    public boolean floods() {
        return floorLevel != null && floodLevel != null && floodLevel.compareTo(floorLevel) > 0;
    }
}
