package org.youbei.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ChinaTime;

/**
 * A turn of a roster with its seats.
 *
 * @param restDay whether it begins on a day without work
 * @param seats leaders first
 */
public record Slot(
        UUID id,
        UUID roster,
        UUID station,
        UUID pattern,
        String name,
        Instant startsAt,
        Instant endsAt,
        boolean restDay,
        List<Seat> seats) {
    public Slot {
        seats = List.copyOf(seats);
    }

    public enum Role {
        LEADER,
        STAFF
    }

    /** @param person null for a gap */
    public record Seat(
            UUID id, Role role, int number, @Nullable UUID person, boolean locked) {}

    public LocalDateTime start() {
        return LocalDateTime.ofInstant(startsAt, ChinaTime.ZONE);
    }

    public LocalDateTime end() {
        return LocalDateTime.ofInstant(endsAt, ChinaTime.ZONE);
    }

    /** Those who sit there, without gaps. */
    public List<UUID> people() {
        return seats.stream().map(Seat::person).filter(Objects::nonNull).toList();
    }
}
