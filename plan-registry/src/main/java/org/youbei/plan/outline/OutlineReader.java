package org.youbei.plan.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.youbei.plan.manuscript.Block;
import org.youbei.plan.manuscript.Manuscript;
import org.youbei.plan.outline.Division.Heading;

/**
 * Recognises the sections of a document. First what belongs to no section is put aside: table of contents, page numbers, running
 * titles. Then the range from the first chapter on is divided by the family of numbers that forms the best sequence there, and each
 * section in turn by the families that may stand below it ({@link Divider}). Thread-safe; time grows with the length of the document
 * times its depth.
 */
public final class OutlineReader {

    /** The outline of a document; never fails, in the worst case everything is unplaced. */
    public Outline read(Manuscript manuscript) {
        List<Line> all = new ArrayList<>();
        for (Block block : manuscript.blocks()) {
            all.add(Line.of(all.size(), block));
        }
        List<Line> aside = new Furniture(all).lines();
        List<Line> kept = new ArrayList<>();
        boolean[] dropped = new boolean[all.size()];
        aside.forEach(line -> dropped[line.index()] = true);
        all.stream().filter(line -> !dropped[line.index()]).forEach(line -> kept.add(line.at(kept.size())));
        List<Block> doubtful = Doubts.dispel(kept);
        return outline(all, dropped, new Lines(kept), doubtful);
    }

    private static Outline outline(List<Line> all, boolean[] dropped, Lines lines, List<Block> doubtful) {
        Divider divider = new Divider(lines);
        Division top = chapters(lines, divider);
        int first = top.isEmpty() ? lines.size() : top.from();
        List<Block> unplaced = new ArrayList<>();
        int kept = 0;
        for (Line line : all) {
            if (dropped[line.index()] || kept++ < first) {
                unplaced.add(line.block());
            }
        }
        return new Outline(new Sections(lines, divider).of(top, lines.size()), unplaced, doubtful);
    }

    private static Division chapters(Lines lines, Divider divider) {
        int opening = Opening.of(lines);
        Annexes annexes = new Annexes(lines, divider);
        Division found = beforeAnnexes(opening, divider.document(opening, lines.size()), annexes, divider);
        if (found.isEmpty()) {
            return found;
        }
        List<Heading> behind = annexes.after(found, lines.size());
        int end = behind.isEmpty() ? lines.size() : behind.getFirst().line().index();
        Division chapters = behind.isEmpty() ? found : divider.document(found.from(), end);
        List<Heading> starts =
                new ArrayList<>(divider.withPreface(chapters, end).starts());
        starts.addAll(behind);
        return new Division(starts);
    }

    /** Numbers that begin in an annex divide the annex, if there are sections before it. */
    private static Division beforeAnnexes(int opening, Division found, Annexes annexes, Divider divider) {
        if (found.isEmpty()) {
            return found;
        }
        OptionalInt annex = annexes.firstBefore(opening, found.from());
        Division before = annex.isEmpty() ? Division.NONE : divider.document(opening, annex.getAsInt());
        return before.isEmpty() ? found : before;
    }
}
