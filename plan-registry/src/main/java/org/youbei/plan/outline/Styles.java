package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youbei.plan.outline.Division.Heading;

/** What the author marked as headings by Word's heading styles or by Markdown's {@code #}. */
final class Styles {
    private static final Pattern DOCUMENT = Pattern.compile("预案|办法|条例|规定|通知|意见|方案|手册|规程|制度");

    private final Lines lines;

    Styles(Lines lines) {
        this.lines = lines;
    }

    /** The division by the highest level in the range; a single title above the headings does not count. */
    Division division(int from, int to) {
        List<Line> styled = lines.within(from, to, line -> line.level() > 0);
        if (styled.isEmpty()) {
            return Division.NONE;
        }
        int top = highest(styled);
        List<Line> below = styled.stream().filter(line -> line.level() > top).toList();
        boolean title = styled.size() - below.size() == 1 && styled.getFirst().level() == top && !below.isEmpty();
        int level = title ? highest(below) : top;
        return new Division(styled.stream()
                .filter(line -> line.level() == level)
                .map(line -> new Heading(line, family(line)))
                .toList());
    }

    private static int highest(List<Line> styled) {
        return styled.stream().mapToInt(Line::level).min().orElse(0);
    }

    private static Family family(Line line) {
        Marker marker = line.marker();
        return marker == null || marker.family() == Family.ITEM ? Family.STYLED : marker.family();
    }

    /** The division with the unnumbered headings of the same rank, such as 前言 or 附则 without number. */
    Division joined(Division division, int from, int to) {
        int level = division.starts().getFirst().line().level();
        boolean uniform =
                division.starts().stream().allMatch(start -> start.line().level() == level);
        if (level == 0 || !uniform) {
            return division;
        }
        List<Heading> all = new ArrayList<>(division.starts());
        Set<Integer> numbered = all.stream().map(start -> start.line().index()).collect(Collectors.toSet());
        lines.within(from, to, line -> line.level() > 0).stream()
                .filter(line -> !numbered.contains(line.index()))
                .filter(line -> line.index() < division.from() ? preface(line, level, to) : line.level() <= level)
                .forEach(line -> all.add(new Heading(line, family(line))));
        all.sort(Comparator.comparingInt(start -> start.line().index()));
        return new Division(all);
    }

    /** Before the first number stand the title of the document, which is no section, and perhaps a preface, which is. */
    private boolean preface(Line line, int level, int to) {
        int next = line.index() + 1;
        return line.level() == level
                && next < to
                && lines.at(next).level() == 0
                && !DOCUMENT.matcher(line.text()).find();
    }
}
