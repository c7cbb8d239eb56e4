package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.youbei.plan.outline.Division.Heading;

/**
 * Parts whose numbers begin anew, as 综合应急预案, 专项应急预案 and 现场处置方案 in one document (GB/T 29639). Where a number 1 follows a
 * number 5, something above both has begun: a number of another family, or a title on the line before.
 */
final class Anew {
    private static final List<Family> OUTER =
            List.of(Family.PART, Family.HAN, Family.CHAPTER, Family.HAN_PAREN, Family.ARABIC);
    private static final List<Family> INNER = List.of(Family.ARABIC, Family.HAN, Family.CHAPTER, Family.HAN_PAREN);
    private static final Pattern DOCUMENT = Pattern.compile("预案|方案|规程|程序|流程|措施|办法|制度|处置|手册|卡$");
    private static final int MOST_LAYERS = 3;

    private final Lines lines;

    Anew(Lines lines) {
        this.lines = lines;
    }

    /** The division above {@code found}, if the numbers of that begin anew under it; else {@code found} itself. */
    Division around(Division found, int from, int to) {
        Division inner = found;
        for (int i = 0; i < MOST_LAYERS && !inner.isEmpty(); i++) {
            Division outer = above(inner, from, to);
            if (outer.isEmpty()) {
                break;
            }
            inner = outer;
        }
        return inner.isEmpty() ? inner : completed(inner, from, to);
    }

    private Division above(Division inner, int from, int to) {
        Family family = inner.starts().getFirst().family();
        if (!INNER.contains(family)) {
            return Division.NONE;
        }
        for (Family outer : OUTER) {
            Division found = outer == family ? Division.NONE : series(outer, family, from, inner.from(), to);
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<Line> titles = titles(family, from, to).stream()
                .filter(line -> line.marker() == null)
                .toList();
        boolean several = titles.size() >= 2
                && titles.stream().allMatch(line -> line.level() == 0)
                && titles.getFirst().index() <= inner.from();
        return several ? titled(titles) : Division.NONE;
    }

    /** Headings of the outer family, the first before the inner numbers, behind most of which the inner family begins anew. */
    private Division series(Family outer, Family inner, int from, int before, int to) {
        List<Line> candidates = lines.within(from, to, line -> line.is(outer) && (line.ownLine() || line.level() > 0));
        if (candidates.size() < 2 || candidates.getFirst().index() >= before) {
            return Division.NONE;
        }
        Chain chain = Chain.best(candidates, line -> lines.score(line, from), Chain.Start.ONE);
        if (chain.size() < 2 || chain.from() >= before) {
            return Division.NONE;
        }
        int anew = 0;
        int onward = 0;
        for (int i = 0; i < chain.size(); i++) {
            int end = i + 1 < chain.size() ? chain.lines().get(i + 1).index() : to;
            int ordinal =
                    lines
                            .within(chain.lines().get(i).index() + 1, end, line -> line.is(inner) && line.ownLine())
                            .stream()
                            .mapToInt(Line::ordinal)
                            .findFirst()
                            .orElse(0);
            anew += ordinal == 1 ? 1 : 0;
            onward += ordinal > 1 ? 1 : 0;
        }
        return anew > 1 && anew > onward ? Division.of(chain, outer) : Division.NONE;
    }

    /** The division with titles of its kind that bear no number or another one, and below which numbers begin anew as well. */
    private Division completed(Division division, int from, int to) {
        for (Family inner : INNER) {
            List<Line> titles = division.begins(inner) ? List.of() : titles(inner, from, to);
            Set<Integer> places = new HashSet<>();
            titles.forEach(line -> places.add(line.index()));
            long own = division.starts().stream()
                    .filter(start -> places.contains(start.line().index()))
                    .count();
            if (own * 2 > division.starts().size() && own >= 2) {
                return completed(division, titles);
            }
        }
        return division;
    }

    private static Division completed(Division division, List<Line> titles) {
        Family family = division.starts().getFirst().family();
        Set<Integer> known = new HashSet<>();
        division.starts().forEach(start -> known.add(start.line().index()));
        List<Heading> all = new ArrayList<>(division.starts());
        titles.stream()
                .filter(line -> line.index() > division.from() && !known.contains(line.index()))
                .filter(line -> line.is(family) || line.is(Family.ITEM) || line.marker() == null && line.level() == 0)
                .forEach(line -> all.add(new Heading(line, line.is(family) ? family : Family.STYLED)));
        all.sort(Comparator.comparingInt(start -> start.line().index()));
        return new Division(all);
    }

    private static Division titled(List<Line> titles) {
        return new Division(
                titles.stream().map(line -> new Heading(line, Family.STYLED)).toList());
    }

    /** The title lines right before a number 1 of that family which a number 2 follows. */
    List<Line> titles(Family family, int from, int to) {
        List<Line> ones = lines.within(from, to, line -> line.is(family) && line.ownLine() && line.ordinal() <= 2);
        List<Line> titles = new ArrayList<>();
        for (int i = 0; i + 1 < ones.size(); i++) {
            int before = ones.get(i).index() - 1;
            boolean series = ones.get(i).ordinal() == 1 && ones.get(i + 1).ordinal() == 2;
            if (series && before >= from && title(lines.at(before), family)) {
                titles.add(lines.at(before));
            }
        }
        return titles;
    }

    private static boolean title(Line line, Family inner) {
        if (!line.ownLine() || line.is(inner)) {
            return false;
        }
        return line.marker() == null ? named(line) : !line.is(Family.DECIMAL);
    }

    /** Whether a line without number reads like the title of a plan or procedure. */
    static boolean named(Line line) {
        return line.marker() == null
                && line.ownLine()
                && line.wording().likeness() >= 1
                && DOCUMENT.matcher(line.text()).find();
    }
}
