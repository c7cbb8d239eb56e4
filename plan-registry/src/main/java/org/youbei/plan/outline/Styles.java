package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.youbei.plan.outline.Division.Heading;

/** What the author marked as headings by Word's heading styles or by Markdown's {@code #}. */
final class Styles {
    private static final Pattern DOCUMENT = Pattern.compile("预案|办法|条例|规定|通知|意见|方案|手册|规程|制度");

    private static final Pattern CHAPTER = Pattern.compile("总\\s*则|.{0,4}(?:概况|概述|目的|说明)");
    /** Headings that hold no chapters of the text. */
    private static final Pattern MATTER = Pattern.compile(
            "前言|序言?|引言|导言|编者按|目录|发布令|批准页|签发页|颁布令|.{0,4}修订(?:记录|页)|.{0,4}审批页|编制说明|附[录件则].{0,20}|后记|致谢|参考文献");

    private static final int LONGEST_COVER_LINE = 40;

    private final Lines lines;

    Styles(Lines lines) {
        this.lines = lines;
    }

    /**
     * The division by the highest level in the range.
     *
     * @param document whether the range is a document, whose title does not count though it is styled
     * @param as the family of headings without number
     */
    Division division(int from, int to, boolean document, Family as) {
        List<Line> top = topmost(from, to, document);
        return new Division(
                top.stream().map(line -> new Heading(line, family(line, as))).toList());
    }

    private List<Line> topmost(int from, int to, boolean document) {
        List<Line> styled = lines.within(from, to, line -> line.level() > 0);
        if (document) {
            while (styled.size() > 1 && title(styled, from)) {
                styled = styled.subList(1, styled.size());
            }
        }
        int level = highest(styled);
        return styled.stream().filter(line -> line.level() == level).toList();
    }

    /** Whether the first styled line of a document is its title: the only one of its level, or one that nothing stands below. */
    private boolean title(List<Line> styled, int from) {
        Line first = styled.getFirst();
        Line next = styled.get(1);
        if (first.marker() != null) {
            return false;
        }
        boolean only =
                styled.stream().filter(line -> line.level() <= first.level()).count() == 1;
        boolean owner = next.index() == first.index() + 1
                && DOCUMENT.matcher(next.text()).find()
                && next.marker() == null;
        boolean named = owner || DOCUMENT.matcher(first.text()).find();
        if (only) {
            return named
                    || first.index() == from && !CHAPTER.matcher(first.text()).matches();
        }
        return named
                && next.level() <= first.level()
                && lines.within(
                                first.index() + 1,
                                next.index(),
                                line -> line.marker() != null || line.text().length() > LONGEST_COVER_LINE)
                        .isEmpty();
    }

    /**
     * The division by the author's styles where it lies above the numbers found: it begins before them and parts the range into several
     * pieces. Nothing where the numbers are what the author styled, or where styles are the exception among them.
     */
    Optional<Division> authored(Division numbers, int from, int to, boolean document) {
        if (numbers.isEmpty() || numbers.begins(Family.STYLED)) {
            return Optional.empty();
        }
        List<Line> top = topmost(from, to, document);
        if (top.isEmpty()
                || top.getFirst().index() >= numbers.from()
                || ofLevel(numbers, top.getFirst().level())) {
            return Optional.empty();
        }
        long pieces =
                IntStream.range(0, top.size()).filter(i -> holds(top, i, to)).count();
        if (pieces < 2) {
            return Optional.empty();
        }
        return Optional.of(division(from, to, document, runsAcross(numbers) ? Family.AUTHORED : Family.STYLED));
    }

    /** Whether most of the numbers are headings of that level themselves. */
    private static boolean ofLevel(Division numbers, int level) {
        long own = numbers.starts().stream()
                .filter(start -> start.line().level() == level)
                .count();
        return own * 2 >= numbers.starts().size();
    }

    private boolean holds(List<Line> top, int i, int to) {
        int end = i + 1 < top.size() ? top.get(i + 1).index() : to;
        return end - top.get(i).index() > 1
                && !MATTER.matcher(Wording.tidy(top.get(i).text())).matches();
    }

    /** Whether numbers that the author did not style go on across styled headings: 1, a heading, 2, a heading, 3. */
    private boolean runsAcross(Division numbers) {
        List<Heading> starts = numbers.starts();
        if (starts.size() < 2 || starts.stream().anyMatch(start -> start.line().level() > 0)) {
            return false;
        }
        long across = IntStream.range(1, starts.size())
                .filter(i -> !lines.within(
                                starts.get(i - 1).line().index() + 1,
                                starts.get(i).line().index(),
                                line -> line.level() > 0)
                        .isEmpty())
                .count();
        return across * 2 >= starts.size() - 1;
    }

    private static int highest(List<Line> styled) {
        return styled.stream().mapToInt(Line::level).min().orElse(0);
    }

    private static Family family(Line line, Family unnumbered) {
        Marker marker = line.marker();
        return marker == null || marker.family() == Family.ITEM || unnumbered == Family.AUTHORED
                ? unnumbered
                : marker.family();
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
        List<Line> others = lines.within(from, to, line -> line.level() > 0).stream()
                .filter(line -> !numbered.contains(line.index()))
                .filter(line -> line.index() < division.from() ? preface(line, level, to) : line.level() <= level)
                .toList();
        Set<Family> below = beginningAnew(division, others);
        others.stream()
                .filter(line -> !below.contains(family(line, Family.STYLED)))
                .forEach(line -> all.add(new Heading(line, family(line, Family.STYLED))));
        all.sort(Comparator.comparingInt(start -> start.line().index()));
        return new Division(all);
    }

    /**
     * The families of numbers that begin anew between the headings of the division. They count below these, though their author styled them
     * alike, as where parts and the chapters of each part are all of the first level.
     */
    private static Set<Family> beginningAnew(Division division, List<Line> others) {
        return others.stream()
                .filter(line -> line.marker() != null && line.ordinal() == 1 && line.index() > division.from())
                .map(line -> family(line, Family.STYLED))
                .filter(family -> family != Family.STYLED && !division.begins(family))
                .collect(Collectors.groupingBy(family -> family, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(begun -> begun.getValue() >= 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
