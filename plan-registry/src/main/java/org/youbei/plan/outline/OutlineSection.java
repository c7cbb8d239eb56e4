package org.youbei.plan.outline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youbei.plan.manuscript.Block;

/**
 * A section of a plan.
 *
 * @param printed the number exactly as printed, such as {@code １．１}, {@code 一、}, {@code (一)}, {@code 第 一 章}; empty for a heading
 *     without number
 * @param number the number in its usual form: {@code 1.1}, {@code 一、}, {@code （一）}, {@code 第一章}, {@code 附件1}; empty without number
 * @param title the heading without number and closing punctuation; empty for an article or a section that begins with its text
 * @param depth 1 for chapters
 * @param heading the heading exactly as it stands in the source, number, title and punctuation included
 * @param body what stands between this heading and the next one, the rest of a run-in heading's paragraph first
 * @param children the sections below
 */
public record OutlineSection(
        String printed,
        String number,
        String title,
        int depth,
        String heading,
        List<Block> body,
        List<OutlineSection> children) {

    public OutlineSection {
        body = List.copyOf(body);
        children = List.copyOf(children);
    }

    /** The body as plain text, a line per paragraph, tables as tab-separated lines; without heading and children. */
    public String text() {
        return body.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** This section and those below it in reading order. */
    public Stream<OutlineSection> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(OutlineSection::all));
    }

    /** Visible characters of heading and body, without the children. */
    long visible() {
        return visible(heading) + visible(text());
    }

    static long visible(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }
}
