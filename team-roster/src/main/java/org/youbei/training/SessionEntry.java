package org.youbei.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.youbei.model.Refusal;
import org.youbei.person.Said;

/**
 * A session as somebody plans it.
 *
 * @param capacity how many have a place
 * @param partner the professional team that trains with the unit; empty for none
 */
public record SessionEntry(Instant startsAt, Instant endsAt, String place, int capacity, String partner) {
    static final int MOST_PLACES = 5_000;
    private static final Duration LONGEST = Duration.ofDays(7);

    List<Refusal> objections(Instant now) {
        return new Said()
                .required("place", place, 200)
                .atMost("partner", partner, 120)
                .when(
                        !endsAt.isAfter(startsAt)
                                || Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0,
                        TrainingRefusal.TIMES.at("endsAt"))
                .when(!startsAt.isAfter(now), TrainingRefusal.PAST.at("startsAt"))
                .when(capacity < 1 || capacity > MOST_PLACES, TrainingRefusal.CAPACITY.at("capacity", MOST_PLACES))
                .found();
    }
}
