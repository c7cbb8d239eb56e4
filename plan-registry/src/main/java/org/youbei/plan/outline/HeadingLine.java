package org.youbei.plan.outline;

/** A line read as a heading: the number at its beginning, which may be empty, and the words. */
public record HeadingLine(String number, String title) {
    public static HeadingLine of(String line) {
        var words = line.strip();
        var marker = Markers.of(words);
        return marker == null || marker.number().isEmpty()
                ? new HeadingLine("", words)
                : new HeadingLine(
                        marker.number(),
                        words.substring(Math.min(marker.wordsStart(), words.length()))
                                .strip());
    }
}
