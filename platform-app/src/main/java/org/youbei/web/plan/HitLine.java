package org.youbei.web.plan;

import java.util.ArrayList;
import java.util.List;
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
        for (int at = 0; at < text.length(); ) {
            int length = longest(folded, at, sought);
            if (length == 0) {
                at++;
                continue;
            }
            add(pieces, text.substring(from, at), false);
            add(pieces, text.substring(at, at + length), true);
            at += length;
            from = at;
        }
        add(pieces, text.substring(from), false);
        return pieces;
    }

    private static int longest(String folded, int at, List<Word> sought) {
        return sought.stream()
                .filter(word -> folded.startsWith(word.text(), at))
                .mapToInt(word -> word.text().length())
                .max()
                .orElse(0);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
