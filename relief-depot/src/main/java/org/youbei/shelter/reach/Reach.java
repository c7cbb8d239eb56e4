package org.youbei.shelter.reach;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;

/**
 * Who reaches a shelter and finds room there.
 *
 * @param homes the communities, those with most people left over first
 * @param places the shelters that were counted
 * @param people residents of the communities that were counted
 * @param covered of them, who live within the radius of a shelter
 * @param placed of them, who find room there
 * @param homeless communities that could not be counted: without residents or without a place on the map
 * @param unusable shelters that could not be counted: without room or without a place on the map
 * @param best the new place that would help most; null where everyone finds room
 */
public record Reach(
        List<Home> homes,
        List<Place> places,
        long people,
        long covered,
        long placed,
        List<String> homeless,
        List<String> unusable,
        @Nullable Best best) {
    /** @param nearest metres to the nearest shelter; null where there is none */
    public record Home(
            JurisdictionCode unit,
            String name,
            GeoPoint at,
            long people,
            boolean covered,
            long unplaced,
            @Nullable Long nearest) {}

    public record Place(UUID id, String name, GeoPoint at, int radius, int room, long free) {}

    /**
     * @param near the community in whose middle it would stand
     * @param helped people who find room there and find none now
     */
    public record Best(String near, long helped) {}

    /** Per cent of the residents who live within the radius, rounded down. */
    public long share() {
        return people == 0 ? 0 : covered * 100 / people;
    }
}
