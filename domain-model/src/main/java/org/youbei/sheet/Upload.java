package org.youbei.sheet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody uploaded.
 *
 * @param mapping null as long as it is not known which column is which
 * @param revision counts up when the mapping changes or the rows are taken in
 * @param takenAt null as long as nothing is taken in
 */
public record Upload(
        UUID id,
        String kind,
        String fileName,
        Found found,
        @Nullable Mapping mapping,
        int revision,
        Instant uploadedAt,
        Instant expiresAt,
        @Nullable Instant takenAt) {
    /**
     * What was found in the file.
     *
     * @param heads by the place of the column
     * @param sheet the first with the table; empty for a text file
     * @param headLine the line of the heads
     * @param samples the first rows, for the person who says which column is which
     * @param totals lines of sums and of notes that were left out
     * @param unread visible sheets that do not belong to the table
     * @param hidden sheets that are hidden, and were not read
     * @param hiddenLines lines that are hidden, and were read
     * @param remembered whether the mapping is the one of an earlier file with these heads
     */
    public record Found(
            List<String> heads,
            String sheet,
            int headLine,
            List<List<String>> samples,
            List<Integer> totals,
            List<String> unread,
            List<String> hidden,
            int hiddenLines,
            boolean remembered) {
        Found with(boolean isRemembered) {
            return new Found(heads, sheet, headLine, samples, totals, unread, hidden, hiddenLines, isRemembered);
        }
    }
}
