package org.youbei.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a step leaves in the timeline and in the audit trail.
 *
 * @param version the version that it says something about
 * @param before its state before, nothing for a version that the step has made
 * @param on the day that it counts from
 */
record Mark(PlanVersion version, @Nullable VersionState before, LocalDate on, String remark) {}
