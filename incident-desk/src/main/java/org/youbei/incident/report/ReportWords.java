package org.youbei.incident.report;

import org.jspecify.annotations.Nullable;

/**
 * What a report says. A number that is not known yet is null, which is not zero.
 *
 * @param source who brought it
 * @param what what happened, as it is known now
 */
public record ReportWords(
        String source,
        String what,
        @Nullable Integer dead,
        @Nullable Integer injured,
        @Nullable Integer trapped,
        @Nullable Integer moved,
        String damage,
        String cause,
        String measures,
        String trend,
        String asked,
        String contact) {
    /** The least that a first report says. */
    public static ReportWords least(
            String source,
            String what,
            @Nullable Integer dead,
            @Nullable Integer injured,
            @Nullable Integer trapped,
            @Nullable Integer moved) {
        return new ReportWords(source, what, dead, injured, trapped, moved, "", "", "", "", "", "");
    }
}
