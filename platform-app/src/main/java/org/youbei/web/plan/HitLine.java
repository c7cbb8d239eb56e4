package org.youbei.web.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.shelf.Hit;
import org.youbei.plan.shelf.Word;

/**
 * A section that says what was looked for, ready to print.
 *
 * @param href leads to the section on the page of its plan
 */
record HitLine(String href, String number, List<Piece> title, List<Piece> snippet) {

    /** Some of the text; marked where it is what was looked for. */
    record Piece(String text, boolean marked) {}

    static HitLine of(Hit hit, List<Word> sought) {
        var anchor = "#s" + hit.position();
        return new HitLine(
                "/plans/" + hit.plan() + (hit.working() ? "?version=work" : "") + anchor,
                hit.number(),
                pieces(hit.title(), sought),
                pieces(hit.snippet().replaceAll("\\s+", " "), sought));
    }

    /** Parts a text where the words begin and end; of words at the same place the longest is marked. */
    static List<Piece> pieces(String text, List<Word> sought) {
        var folded = Word.folded(text);
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (var next = Place.next(folded, from, sought); next != null; next = Place.next(folded, from, sought)) {
            add(pieces, text.substring(from, next.start()), false);
            add(pieces, text.substring(next.start(), next.end()), true);
            from = next.end();
        }
        add(pieces, text.substring(from), false);
        return pieces;
    }

    /** Where a word stands in a text. */
    private record Place(int start, int end) {
        static @Nullable Place next(String folded, int from, List<Word> sought) {
            Place next = null;
            for (var word : sought) {
                int start = folded.indexOf(word.text(), from);
                if (start >= 0
                        && (next == null
                                || next.isBehind(start, start + word.text().length()))) {
                    next = new Place(start, start + word.text().length());
                }
            }
            return next;
        }

        private boolean isBehind(int otherStart, int otherEnd) {
            return otherStart < start || (otherStart == start && otherEnd > end);
        }
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
