package org.youbei.plan.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Numbers the sections of a version anew. An annex keeps its own number, and what is below it counts from one. */
public final class Numbering {
    private static final Pattern ANNEX = Pattern.compile("附\\s*[件录表图].*");

    private final NumberStyle style;
    private final List<Integer> path = new ArrayList<>();
    private final Map<UUID, String> numbers = new LinkedHashMap<>();
    /** The depth of the annex that the sections now stand in, 0 outside of annexes. */
    private int annex;

    private Numbering(NumberStyle style) {
        this.style = style;
    }

    /** The new number of each section, in reading order. */
    public static Map<UUID, String> of(List<Section> sections, NumberStyle style) {
        var numbering = new Numbering(style);
        sections.forEach(numbering::number);
        return numbering.numbers;
    }

    private void number(Section section) {
        if (section.depth() <= annex) {
            annex = 0;
            path.clear();
        }
        if (annex == 0 && isAnnex(section)) {
            annex = section.depth();
            path.clear();
            numbers.put(section.id(), section.number());
            return;
        }
        count(section.depth() - annex);
        numbers.put(section.id(), style.print(path));
    }

    private void count(int depth) {
        while (path.size() > depth) {
            path.removeLast();
        }
        while (path.size() < depth) {
            path.add(path.size() + 1 == depth ? 0 : 1);
        }
        path.set(depth - 1, path.get(depth - 1) + 1);
    }

    private static boolean isAnnex(Section section) {
        return ANNEX.matcher(section.number()).matches()
                || (section.number().isEmpty() && ANNEX.matcher(section.title()).matches());
    }
}
