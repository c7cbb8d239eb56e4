package org.youbei.resident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * A unit with its page as lists show it.
 *
 * @param phone null where the unit has never said anything
 * @param waiting messages that nobody has reviewed
 */
public record PageRow(
        JurisdictionCode unit,
        String name,
        PageState state,
        @Nullable String phone,
        int waiting,
        @Nullable Instant changedAt) {}
