package org.youbei.plan.outline;

import java.util.List;
import java.util.function.Predicate;

/**
 * Decides by which family of numbers a range of lines is divided. A family is taken if its best sequence (see {@link Chain}) passes
 * the test for its place: under a decimal number only the next decimal level or headings that stand alone on their line are believed,
 * since {@code （一）} and {@code 1、} usually count items there; under {@code 一、} a {@code （一）} with a short title is.
 */
final class Divider {
    private static final Chain NONE = new Chain(List.of(), 0);
    private static final double OWN_LINE = 0.6;
    private static final double CLAUSE = 0.3;
    private static final double MOST = 0.7;

    private final Lines lines;
    private final Styles styles;
    private final Anew anew;

    Divider(Lines lines) {
        this.lines = lines;
        this.styles = new Styles(lines);
        this.anew = new Anew(lines);
    }

    /** The sections of a document from its first chapter on. */
    Division document(int from, int to) {
        Division numbers = anew.around(top(from, to), from, to);
        return styles.authored(numbers, from, to, true).orElseGet(() -> joined(numbers, from, to));
    }

    /** The sections directly below a heading of that family and path. */
    Division below(int from, int to, Family parent, List<Integer> path) {
        if (parent == Family.AUTHORED) {
            return styles.division(from, to, false, Family.AUTHORED);
        }
        boolean startsAnew = parent == Family.PART || parent == Family.ANNEX || parent == Family.STYLED;
        Division found = startsAnew ? top(from, to) : numbered(from, to, parent, path);
        Division numbers = anew.around(found, from, to);
        Division chosen = styles.authored(numbers, from, to, false).orElseGet(() -> joined(numbers, from, to));
        return led(chosen, from);
    }

    private Division joined(Division numbers, int from, int to) {
        return numbers.isEmpty() || numbers.starts().getFirst().family() == Family.STYLED
                ? numbers
                : styles.joined(numbers, from, to);
    }

    /** Articles that come before the first 节 of a chapter stand beside it. */
    private Division led(Division division, int from) {
        if (division.isEmpty() || !division.begins(Family.SECTION)) {
            return division;
        }
        Division articles = Division.of(chain(from, division.from(), Family.ARTICLE), Family.ARTICLE);
        return articles.and(division);
    }

    private Division numbered(int from, int to, Family parent, List<Integer> path) {
        Division best = Division.NONE;
        for (Family family : parent.below()) {
            Chain chain = family == Family.DECIMAL ? decimals(from, to, path) : chain(from, to, family);
            if (accepted(chain, family, parent, from, to) && (best.isEmpty() || precedes(chain, family, best, path))) {
                best = Division.of(chain, family);
            }
        }
        if (best.isEmpty() && parent.below().contains(Family.DECIMAL)) {
            Chain mistyped = mistyped(from, to, path, parent);
            if (accepted(mistyped, Family.DECIMAL, parent, from, to)) {
                return Division.of(mistyped, Family.DECIMAL);
            }
        }
        return best.isEmpty() ? styles.division(from, to, false, Family.STYLED) : best;
    }

    /**
     * Whether a chain lies above what was found of a more telling family: numbers 1, 2 with 1.1 below each of them, and
     * {@code （一）} whose own sections are numbered 1, 2, lie above the decimals between them.
     */
    private boolean precedes(Chain chain, Family family, Division best, List<Integer> path) {
        if (chain.from() >= best.from() || !best.begins(Family.DECIMAL)) {
            return false;
        }
        if (family == Family.ARABIC) {
            long supported = chain.lines().stream().filter(lines::supported).count();
            return supported >= 2 || supported == 1 && chain.lines().getFirst().index() + 1 == best.from();
        }
        return family == Family.HAN_PAREN && chain.size() >= 2 && chain.last() > best.from() && titles(chain);
    }

    private boolean titles(Chain chain) {
        return lines.share(chain, Line::ownLine) >= MOST;
    }

    /** The sections of a document, or of a part of it that numbers anew. */
    private Division top(int from, int to) {
        for (Family family : List.of(Family.PART, Family.CHAPTER, Family.SECTION)) {
            Chain chain = chain(from, to, family);
            if (accepted(chain, family, Family.STYLED, from, to)) {
                return Division.of(chain, family);
            }
        }
        Chain han = believed(from, to, Family.HAN);
        Chain arabic = believed(from, to, Family.ARABIC);
        Chain articles = believed(from, to, Family.ARTICLE);
        if (!articles.isEmpty() && (han.isEmpty() || articles.from() < han.from())) {
            return Division.of(articles, Family.ARTICLE);
        }
        if (!arabic.isEmpty() && (han.isEmpty() || outranks(arabic, han))) {
            Chain paren = paren(arabic, from, to);
            if (!paren.isEmpty()) {
                return Division.of(paren, Family.HAN_PAREN);
            }
            return Division.of(arabic, Family.ARABIC);
        }
        return han.isEmpty() ? rest(from, to) : Division.of(han, Family.HAN);
    }

    /** {@code （一）} right before a number 1. */
    private Chain paren(Chain arabic, int from, int to) {
        Chain paren = arabic.isEmpty() ? NONE : believed(from, to, Family.HAN_PAREN);
        return !paren.isEmpty() && paren.from() + 1 == arabic.from() ? paren : NONE;
    }

    /** The chapters with the preface before them, if it is styled like them. */
    Division withPreface(Division chapters, int to) {
        return styles.joined(chapters, 0, to);
    }

    private Division rest(int from, int to) {
        Division styled = styles.division(from, to, true, Family.STYLED);
        if (!styled.isEmpty()) {
            return styled;
        }
        Chain han = believed(from, to, Family.HAN_PAREN);
        if (!han.isEmpty()) {
            return Division.of(han, Family.HAN_PAREN);
        }
        Chain decimals = mistyped(from, to, List.of(), Family.STYLED);
        return accepted(decimals, Family.DECIMAL, Family.STYLED, from, to)
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
        return accepted(chain, family, Family.STYLED, from, to) ? chain : NONE;
    }

    /** The best sequence of a family in a range. */
    Chain chain(int from, int to, Family family) {
        Predicate<Line> wanted = line -> line.is(family) && !sentence(line, family);
        Chain.Start start =
                family == Family.ARTICLE ? Chain.Start.ANY : new Chain.Start(false, lines.continued(family, from));
        return Chain.best(lines.within(from, to, wanted), line -> lines.score(line, from), start, lines::supported);
    }

    /** {@code 第三章规定的……} is no chapter. */
    private static boolean sentence(Line line, Family family) {
        return family.named() && family != Family.ARTICLE && line.wording().likeness() < 0;
    }

    /** The numbers one level below {@code path}; failing these two levels below. */
    private Chain decimals(int from, int to, List<Integer> path) {
        List<Line> all = decimalLines(from, to);
        for (int deeper = 1; deeper <= 2 && !path.isEmpty(); deeper++) {
            int length = path.size() + deeper;
            List<Line> fitting =
                    all.stream().filter(line -> under(line, path, length)).toList();
            if (!fitting.isEmpty()) {
                return Chain.best(fitting, line -> lines.score(line, from), Chain.Start.ONE);
            }
        }
        return NONE;
    }

    /** Decimal numbers that continue each other though they do not fit the number above them. */
    private Chain mistyped(int from, int to, List<Integer> path, Family parent) {
        List<Line> all = decimalLines(from, to);
        boolean numbered = !path.isEmpty() && (parent == Family.CHAPTER || parent == Family.SECTION);
        if (all.isEmpty() || numbered) {
            return NONE;
        }
        List<Integer> first = path(all.getFirst());
        List<Integer> prefix = first.subList(0, first.size() - 1);
        return Chain.best(
                all.stream().filter(line -> under(line, prefix, first.size())).toList(),
                line -> lines.score(line, from),
                Chain.Start.ONE);
    }

    private List<Line> decimalLines(int from, int to) {
        return lines.within(from, to, line -> line.is(Family.DECIMAL) && !line.quantity());
    }

    private static boolean under(Line line, List<Integer> path, int length) {
        List<Integer> own = path(line);
        return own.size() == length && own.subList(0, path.size()).equals(path);
    }

    private static List<Integer> path(Line line) {
        Marker marker = line.marker();
        return marker == null ? List.of() : marker.path();
    }

    private boolean accepted(Chain chain, Family family, Family parent, int from, int to) {
        if (chain.isEmpty() || chain.score() <= 0) {
            return false;
        }
        if (family == Family.ARTICLE && parent == Family.HAN && chain.size() == 1) {
            return false;
        }
        if (family.named() || family == Family.DECIMAL || lines.share(chain, line -> line.level() > 0) > 0.5) {
            return true;
        }
        if (chain.size() == 1) {
            return alone(chain.lines().getFirst(), family, parent, to);
        }
        boolean strict = family == Family.ARABIC || parent == Family.ARABIC || parent == Family.DECIMAL;
        double asked = strict ? OWN_LINE : CLAUSE;
        return (lines.share(chain, line -> line.wording().likeness() >= asked) >= MOST
                        || lines.share(chain, lines::supported) >= 0.5)
                && lines.followedByText(chain, to) >= 0.5;
    }

    /** A single chapter is one if the next number behind it begins the sections below it: 1 and 1.1, 一、 and （一）. */
    private boolean alone(Line line, Family family, Family parent, int to) {
        if (line.ordinal() != 1 || !line.ownLine() || parent == Family.ARABIC || parent == Family.DECIMAL) {
            return false;
        }
        return lines.within(line.index() + 1, to, next -> next.marker() != null).stream()
                .findFirst()
                .filter(next ->
                        family == Family.ARABIC ? opens(next) || next.is(Family.HAN_PAREN) : inside(next, family))
                .filter(next -> next.ordinal() == 1)
                .isPresent();
    }

    private static boolean inside(Line next, Family family) {
        Marker marker = next.marker();
        return marker != null
                && family.below().contains(marker.family())
                && next.wording().likeness() >= CLAUSE;
    }

    /** 1.1 */
    private static boolean opens(Line line) {
        return line.is(Family.DECIMAL) && path(line).equals(List.of(1, 1)) && !line.quantity();
    }
}
