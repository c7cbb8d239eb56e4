package org.youbei.volunteer;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Which rows of the ledger a list shows; null filters nothing.
 *
 * @param open only those that wait for a confirmation
 */
public record HoursFilter(@Nullable Boolean open, @Nullable JurisdictionCode unit) {}
