package org.youbei.plan.outline;

import java.util.List;

/**
 * A number at the beginning of a paragraph.
 *
 * @param family how it is written
 * @param path its ordinals; one for all families but the decimal one
 * @param separator what stands between number and words: {@code 、}, {@code .}, {@code :} or empty
 * @param number its usual form
 * @param printedEnd where the number ends in the paragraph
 * @param wordsStart where the words begin
 */
record Marker(Family family, List<Integer> path, String separator, String number, int printedEnd, int wordsStart) {
    int ordinal() {
        return path.getLast();
    }
}
