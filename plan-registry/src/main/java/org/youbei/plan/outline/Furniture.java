package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.youbei.plan.manuscript.Paragraph;

/** What stands on the pages but not in the text: table of contents, page numbers, headers, footers, running titles. */
final class Furniture {
    private static final Pattern PAGE = Pattern.compile(
            "[-—–－―·~ ]{1,4}\\d{1,4}[-—–－―·~ ]{1,4}|第 ?\\d{1,4} ?页(?: ?[,/，]? ?共 ?\\d{1,4} ?页)?|\\d{1,4}|\\d{1,4} ?/ ?\\d{1,4}");
    private static final int LONGEST_RUNNING_TITLE = 40;
    private static final int FEWEST_REPETITIONS = 3;

    private final List<Line> lines;
    private final Set<Integer> dropped = new HashSet<>();

    Furniture(List<Line> lines) {
        this.lines = lines;
    }

    /** These lines in reading order. */
    List<Line> lines() {
        for (Line line : lines) {
            if (margin(line) || page(line)) {
                dropped.add(line.index());
            }
        }
        runningTitles();
        new Contents(lines, dropped).find();
        return lines.stream().filter(line -> dropped.contains(line.index())).toList();
    }

    private static boolean margin(Line line) {
        return line.block() instanceof Paragraph paragraph
                && switch (paragraph.origin()) {
                    case CONTENTS, HEADER, FOOTER -> true;
                    case BODY, NOTE, TEXT_BOX -> false;
                };
    }

    private static boolean page(Line line) {
        return line.block() instanceof Paragraph
                && line.text().length() <= 20
                && PAGE.matcher(Normalised.of(line.text())).matches();
    }

    /** A short line that stands beside a page number again and again. */
    private void runningTitles() {
        Map<String, List<Integer>> same = new HashMap<>();
        for (Line line : lines) {
            if (line.marker() == null && line.text().length() <= LONGEST_RUNNING_TITLE && besidePage(line.index())) {
                same.computeIfAbsent(line.text(), any -> new ArrayList<>()).add(line.index());
            }
        }
        same.values().stream()
                .filter(found -> found.size() >= FEWEST_REPETITIONS)
                .forEach(dropped::addAll);
    }

    private boolean besidePage(int index) {
        return !dropped.contains(index)
                && (index > 0 && page(lines.get(index - 1)) || index + 1 < lines.size() && page(lines.get(index + 1)));
    }
}
