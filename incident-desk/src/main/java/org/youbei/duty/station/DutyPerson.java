package org.youbei.duty.station;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be on duty at a station.
 *
 * @param account with which the person signs; null for somebody without one
 * @param leads whether the person takes the leader's seats, and no other
 * @param phoneShown the number as pages print it
 * @param phoneTestedOn when somebody last reached the person there; null for never
 * @param offDays days on which the person is not planned, parted by blanks
 * @param leftOn null while the person is there
 */
public record DutyPerson(
        UUID id,
        UUID station,
        @Nullable UUID account,
        String name,
        String post,
        boolean leads,
        String phoneShown,
        @Nullable LocalDate phoneTestedOn,
        String offDays,
        @Nullable LocalDate leftOn) {
    public boolean isThere() {
        return leftOn == null;
    }

    public Set<LocalDate> off() {
        return Arrays.stream(offDays.split(" "))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
