package org.youbei.web.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.SealedValues;
import org.youbei.shelter.site.Norms;
import org.youbei.shelter.site.Sets;
import org.youbei.shelter.stay.Household;
import org.youbei.shelter.stay.Need;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.shelter.stay.Openings;

/**
 * The open shelters that a phone takes along with those who are inside, by wristband and masked name, and the key under which the phone keeps
 * the names that are typed into it until they are sent. The key belongs to the account, comes with each list and goes with the sign-out.
 */
@Component
class OpenShelters {
    private static final int MOST_SHELTERS = 60;
    private static final int MOST_HOUSEHOLDS = 3_000;

    private final Openings openings;
    private final Occupancies occupancies;
    private final Norms norms;
    private final SealedValues sealed;

    OpenShelters(Openings openings, Occupancies occupancies, Norms norms, SealedValues sealed) {
        this.openings = openings;
        this.occupancies = occupancies;
        this.norms = norms;
        this.sealed = sealed;
    }

    /** @param key bytes of an AES key */
    record Along(List<Place> places, byte[] key) {}

    /**
     * @param room null where nobody has recorded it, as is
     * @param warnAt how many inside count as saturated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            UUID opening,
            UUID shelter,
            String name,
            @Nullable Integer room,
            @Nullable Integer warnAt,
            int inside,
            boolean paused,
            List<Family> households) {}

    record Family(UUID id, String code, String shown, int inside, Set<Need> needs) {
        static Family of(Household household) {
            return new Family(
                    household.id(),
                    household.code(),
                    household.shown(),
                    household.inside(),
                    Sets.read(household.needs(), Need.class));
        }
    }

    /** @return null for those who enter nobody */
    @Nullable Along of(Actor actor) {
        if (!actor.works()) {
            return null;
        }
        var running = openings.running(MOST_SHELTERS);
        var inside = running.isEmpty()
                ? List.<Household>of()
                : occupancies.inside(
                        running.stream().map(one -> one.opening().id()).toList(), MOST_HOUSEHOLDS);
        var families = inside.stream().collect(Collectors.groupingBy(Household::opening));
        var places = running.stream()
                .map(one -> place(one, families.getOrDefault(one.opening().id(), List.of())))
                .toList();
        return new Along(places, sealed.index("phone-outbox " + actor.account()));
    }

    private Place place(Openings.Running running, List<Household> inside) {
        var opening = running.opening();
        var room = opening.room();
        return new Place(
                opening.id(),
                opening.shelter(),
                opening.name(),
                room,
                room == null ? null : norms.saturatedFrom(room),
                running.inside(),
                opening.paused(),
                inside.stream().map(Family::of).toList());
    }
}
