package org.youbei.separation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * How a policy stands in a district.
 *
 * @param on whether it holds
 * @param reason why it was switched last; null where nobody ever did
 * @param by name of who switched it last
 */
public record SeparationSwitch(
        Separation policy,
        JurisdictionCode district,
        boolean on,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant at) {}
