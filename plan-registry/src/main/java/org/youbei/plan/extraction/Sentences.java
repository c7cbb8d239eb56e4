package org.youbei.plan.extraction;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts text into lines and sentences, without the numbers in front of them. */
final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[。；;！!])");
    private static final Pattern NUMBER =
            Pattern.compile("^[\\s　]*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．]|[①-⑳]|第[一二三四五六七八九十\\d]{1,3}[，,、])[\\s　]*");

    private Sentences() {}

    /** The lines of running text; a line of a table holds tabs. */
    static Stream<String> lines(String body) {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    static boolean isTable(String line) {
        return line.indexOf('\t') >= 0;
    }

    static List<String> of(String line) {
        return END.splitAsStream(line)
                .map(Sentences::plain)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Without its number in front. */
    static String plain(String text) {
        return NUMBER.matcher(text).replaceFirst("").strip();
    }
}
