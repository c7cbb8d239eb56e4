package org.youbei.inspection.report;

import org.jspecify.annotations.Nullable;

/**
 * Which reports a list shows; null filters nothing.
 *
 * @param q words of the report
 */
public record ReportFilter(
        @Nullable ReportState state, @Nullable String q) {}
