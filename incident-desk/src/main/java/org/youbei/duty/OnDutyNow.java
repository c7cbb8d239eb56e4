package org.youbei.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.youbei.duty.station.DutyPerson;
import org.youbei.duty.station.Station;

/**
 * Who is at a station at a moment.
 *
 * @param people leaders first
 */
public record OnDutyNow(Station station, UUID slot, String slotName, Instant until, List<DutyPerson> people) {
    public OnDutyNow {
        people = List.copyOf(people);
    }
}
