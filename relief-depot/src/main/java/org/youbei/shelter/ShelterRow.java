package org.youbei.shelter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Norms;
import org.youbei.shelter.site.Stay;

/**
 * A shelter as lists show it.
 *
 * @param computed people that the areas allow; null where nothing is measured
 * @param room people that may be planned with; null where nothing is known
 * @param inside who is in it now; zero where it is not open
 * @param saturated whether so many are inside that it counts as full
 */
public record ShelterRow(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        String name,
        Grade grade,
        Stay stay,
        String address,
        Areas areas,
        @Nullable Integer computed,
        @Nullable Integer room,
        boolean night,
        String hazards,
        String facilities,
        @Nullable GeoPoint at,
        ShelterState state,
        @Nullable UUID opening,
        int inside,
        boolean saturated) {
    static boolean saturated(ShelterState state, int inside, @Nullable Integer room, Norms norms) {
        return state.isOpen() && room != null && norms.isSaturated(inside, room);
    }

    /** People that still find room; null where nothing is known. */
    public @Nullable Integer free() {
        return room == null ? null : Math.max(0, room - inside);
    }
}
