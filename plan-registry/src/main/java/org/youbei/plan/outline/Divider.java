package org.youbei.plan.outline;

import java.util.List;
import java.util.function.Predicate;

/**
 * Decides by which family of numbers a range of lines is divided. A family is taken if its best sequence (see {@link Chain}) passes
 * the test for its place: under a decimal number only the next decimal level or headings that stand alone on their line are believed,
 * since {@code （一）} and {@code 1、} usually count items there; under {@code 一、} a {@code （一）} with a short title is.
 */
final class Divider {
    private static final double OWN_LINE = 0.6;
    private static final double CLAUSE = 0.3;
    private static final double MOST = 0.7;

    private final Lines lines;
    private final Styles styles;

    Divider(Lines lines) {
        this.lines = lines;
        this.styles = new Styles(lines);
    }

    /** The sections directly below a heading of that family and path. */
    Division below(int from, int to, Family parent, List<Integer> path) {
        if (parent == Family.PART || parent == Family.ANNEX || parent == Family.STYLED) {
            return top(from, to);
        }
        for (Family family : parent.below()) {
            Chain chain = family == Family.DECIMAL ? decimals(from, to, path, parent) : chain(from, to, family);
            if (accepted(chain, family, parent, to)) {
                return styles.joined(Division.of(chain, family), from, to);
            }
        }
        return styles.division(from, to);
    }

    /** The sections of a document, or of a part of it that numbers anew. */
    Division top(int from, int to) {
        for (Family family : List.of(Family.PART, Family.CHAPTER, Family.SECTION)) {
            Chain chain = chain(from, to, family);
            if (accepted(chain, family, Family.STYLED, to)) {
                return styles.joined(Division.of(chain, family), from, to);
            }
        }
        Chain han = believed(from, to, Family.HAN);
        Chain arabic = believed(from, to, Family.ARABIC);
        Chain articles = believed(from, to, Family.ARTICLE);
        if (!articles.isEmpty() && (han.isEmpty() || articles.from() < han.from())) {
            return styles.joined(Division.of(articles, Family.ARTICLE), from, to);
        }
        if (!arabic.isEmpty() && (han.isEmpty() || outranks(arabic, han))) {
            return styles.joined(Division.of(arabic, Family.ARABIC), from, to);
        }
        return han.isEmpty() ? rest(from, to) : styles.joined(Division.of(han, Family.HAN), from, to);
    }

    /** The chapters with the preface before them, if it is styled like them. */
    Division withPreface(Division chapters, int to) {
        return styles.joined(chapters, 0, to);
    }

    private Division rest(int from, int to) {
        Division styled = styles.division(from, to);
        if (!styled.isEmpty()) {
            return styled;
        }
        Chain han = believed(from, to, Family.HAN_PAREN);
        if (!han.isEmpty()) {
            return Division.of(han, Family.HAN_PAREN);
        }
        Chain decimals = decimals(from, to, List.of(), Family.STYLED);
        return accepted(decimals, Family.DECIMAL, Family.STYLED, to)
                ? Division.of(decimals, Family.DECIMAL)
                : Division.NONE;
    }

    /** Chapters 1, 2 with sections 1.1 lie above 一、 unless they begin anew under each of these. */
    private boolean outranks(Chain arabic, Chain han) {
        boolean supported = lines.share(arabic, lines::supported) >= 0.5;
        return arabic.from() < han.from() || supported && han.last() < arabic.from();
    }

    private Chain believed(int from, int to, Family family) {
        Chain chain = chain(from, to, family);
        return accepted(chain, family, Family.STYLED, to) ? chain : new Chain(List.of(), 0);
    }

    /** The best sequence of a family in a range. */
    Chain chain(int from, int to, Family family) {
        Predicate<Line> wanted = line -> line.is(family) && !sentence(line, family);
        return Chain.best(lines.within(from, to, wanted), line -> lines.score(line, from), family == Family.ARTICLE);
    }

    /** {@code 第三章规定的……} is no chapter. */
    private static boolean sentence(Line line, Family family) {
        return family.named() && family != Family.ARTICLE && line.wording().likeness() < 0;
    }

    /** The numbers one level below {@code path}; failing these two levels below; failing these, if mistyped, any that continue. */
    private Chain decimals(int from, int to, List<Integer> path, Family parent) {
        List<Line> all = lines.within(from, to, line -> line.is(Family.DECIMAL) && !line.quantity());
        for (int deeper = 1; deeper <= 2 && !path.isEmpty(); deeper++) {
            int length = path.size() + deeper;
            List<Line> fitting =
                    all.stream().filter(line -> under(line, path, length)).toList();
            if (!fitting.isEmpty()) {
                return Chain.best(fitting, line -> lines.score(line, from), false);
            }
        }
        boolean numbered = parent == Family.CHAPTER || parent == Family.SECTION;
        if (all.isEmpty() || numbered) {
            return new Chain(List.of(), 0);
        }
        List<Integer> first = path(all.getFirst());
        List<Integer> prefix = first.subList(0, first.size() - 1);
        return Chain.best(
                all.stream().filter(line -> under(line, prefix, first.size())).toList(),
                line -> lines.score(line, from),
                false);
    }

    private static boolean under(Line line, List<Integer> path, int length) {
        List<Integer> own = path(line);
        return own.size() == length && own.subList(0, path.size()).equals(path);
    }

    private static List<Integer> path(Line line) {
        Marker marker = line.marker();
        return marker == null ? List.of() : marker.path();
    }

    private boolean accepted(Chain chain, Family family, Family parent, int to) {
        if (chain.isEmpty() || chain.score() <= 0) {
            return false;
        }
        if (family.named() || family == Family.DECIMAL || lines.share(chain, line -> line.level() > 0) > 0.5) {
            return true;
        }
        boolean strict = family == Family.ARABIC || parent == Family.ARABIC || parent == Family.DECIMAL;
        double asked = strict ? OWN_LINE : CLAUSE;
        return chain.size() >= 2
                && (lines.share(chain, line -> line.wording().likeness() >= asked) >= MOST
                        || lines.share(chain, lines::supported) >= 0.5)
                && lines.followedByText(chain, to) >= 0.5;
    }
}
