package org.youbei.plan.outline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.youbei.plan.manuscript.Paragraph;

/**
 * A table of contents typed as text. It begins at a line 目录 and ends before the first line that repeats an entry, or, if the entries
 * end in page numbers, behind the last of these. Several lines with leaders and page numbers are one without that line as well.
 */
final class Contents {
    private static final Pattern TITLE = Pattern.compile("目\\s*[录次錄]|CONTENTS?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGED =
            Pattern.compile("(?:[.…·⋯_-]{2,}|[\\t ]|[.…·⋯] ?)\\s*[(（]?-?\\s*(?:\\d{1,4}|[IVXⅠ-Ⅻ]{1,5})\\s*-?[)）]?$");
    private static final Pattern LEADERS = Pattern.compile("(?:[.…·⋯]{3,}|…|\\t)\\s*-?\\s*\\d{1,4}\\s*-?$");
    private static final int LONGEST_ENTRY = 60;
    private static final int TAIL = 40;

    private final List<Line> lines;
    private final Set<Integer> dropped;

    Contents(List<Line> lines, Set<Integer> dropped) {
        this.lines = lines;
        this.dropped = dropped;
    }

    void find() {
        for (int i = 0; i < lines.size(); i++) {
            if (dropped.contains(i)) {
                continue;
            }
            if (TITLE.matcher(Normalised.of(lines.get(i).text())).matches()) {
                dropped.add(i);
                i = drop(i + 1, paged(i + 1) ? behindPages(i + 1) : repetition(i + 1));
            } else if (leaders(i) && leaders(i + 1) && leaders(i + 2)) {
                i = drop(i, behindPages(i));
            }
        }
    }

    /** Drops the entries and returns the last of them. */
    private int drop(int from, int to) {
        for (int i = from; i < to; i++) {
            dropped.add(i);
        }
        return Math.max(from, to) - 1;
    }

    private boolean paged(int from) {
        int pages = 0;
        for (int i = from; i < Math.min(from + 5, lines.size()); i++) {
            pages += page(i) ? 1 : 0;
        }
        return pages >= 2 || pages == 1 && page(from);
    }

    private boolean page(int i) {
        return i < lines.size() && brief(i) && PAGED.matcher(tail(i)).find();
    }

    private boolean leaders(int i) {
        return i < lines.size() && brief(i) && LEADERS.matcher(tail(i)).find();
    }

    private String tail(int i) {
        String text = Normalised.of(lines.get(i).text().replace("\t", "…"));
        return text.substring(Math.max(0, text.length() - TAIL));
    }

    private boolean brief(int i) {
        Line line = lines.get(i);
        return line.block() instanceof Paragraph && line.text().length() <= LONGEST_ENTRY * 2;
    }

    /** Entries may wrap: up to two lines without page are passed if one with a page follows. */
    private int behindPages(int from) {
        int end = from;
        for (int i = from; i < lines.size() && i <= end + 2 && brief(i); i++) {
            if (page(i) || dropped.contains(i)) {
                end = i + 1;
            }
        }
        return end;
    }

    private int repetition(int from) {
        Set<String> entries = new HashSet<>();
        for (int i = from; i < lines.size(); i++) {
            if (!brief(i) || lines.get(i).text().length() > LONGEST_ENTRY) {
                return from;
            }
            String key = Normalised.of(lines.get(i).text()).replace(" ", "");
            if (lines.get(i).marker() != null && !entries.add(key)) {
                return i;
            }
        }
        return from;
    }
}
