package org.youbei.plan.figure;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A figure of a version.
 *
 * @param number names it in the text and never changes
 * @param width of the picture in pixels, as {@code height}
 */
public record Figure(UUID version, int number, UUID picture, String caption, String type, int width, int height) {
    public static final int LONGEST_CAPTION = 200;
    private static final Pattern LINE = Pattern.compile("\\s*【图(\\d{1,4})(：[^】]{0,300})?】\\s*");

    /** The line that stands for a figure in the text. */
    public static String line(int number, String caption) {
        var words = caption.replace("】", "").strip();
        return "【图" + number + (words.isEmpty() ? "" : "：" + words) + "】";
    }

    /** The number of the figure that a line of the text stands for. */
    public static Optional<Integer> numberIn(String line) {
        var found = LINE.matcher(line);
        return found.matches() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }
}
