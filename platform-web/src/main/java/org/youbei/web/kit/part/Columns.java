package org.youbei.web.kit.part;

import java.util.List;

/**
 * Pairs of columns side by side, such as what was planned and what was done in each year. The same numbers stand in a table beside.
 *
 * @param first what the hollow column of each pair counts
 * @param second what the filled one counts
 */
public record Columns(String first, String second, List<Pair> pairs) {
    public Columns {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two columns with what stands below them.
     *
     * @param value above them
     * @param first height in per cent of the highest
     */
    public record Pair(String label, String value, int first, int second) {
        /** Where the hollow column begins, counted from above. */
        public int firstTop() {
            return 100 - first;
        }

        /** Where the filled column begins, counted from above. */
        public int secondTop() {
            return 100 - second;
        }
    }
}
