package org.youbei.duty.log;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which lines of the log a list shows; null filters nothing.
 *
 * @param open only what is still to be done
 * @param q part of the matter, the place or the other unit
 */
public record LogFilter(
        LogEntry.@Nullable Kind kind,
        @Nullable Boolean open,
        @Nullable JurisdictionCode unit,
        @Nullable String q) {}
