package org.youbei.shelter.stay;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household that arrives.
 *
 * @param id made with the form or on the phone, so that sending it again enters it once
 * @param code of the wristband; empty where none was put on yet
 * @param names who they are, in words; kept sealed
 * @param at the minute; may be as old as the opening, for what a phone sends late
 * @param next the open shelter that they go on to; needed where the room is not enough
 */
public record Arrival(
        UUID id,
        String code,
        int people,
        int children,
        int elderly,
        Set<Need> needs,
        String names,
        String phone,
        Instant at,
        @Nullable UUID next,
        String remark) {
    public Arrival {
        code = code.strip();
        needs = Set.copyOf(needs);
        names = names.strip();
        phone = phone.strip();
        remark = remark.strip();
    }
}
