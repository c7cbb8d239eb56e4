package org.youbei.shelter.stay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param code of the household's wristband; null for a count of all
 * @param people who is more inside because of it
 * @param inside how many were inside after it, in the order of the minutes
 */
public record Entry(
        EntryKind kind, @Nullable String code, int people, int inside, Instant at, String by, String remark) {}
