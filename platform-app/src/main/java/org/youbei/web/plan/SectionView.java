package org.youbei.web.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.section.Section;

/**
 * A section, ready to print.
 *
 * @param anchor its place on the page
 * @param level 2 to 6, of its heading
 * @param blocks paragraphs and tables in order
 */
record SectionView(
        String id, String anchor, int level, String number, String title, List<Block> blocks, boolean empty) {

    /**
     * A paragraph, or the rows of a table; one of them is empty.
     *
     * @param figure the number of the figure that the paragraph stands for, 0 for none
     */
    record Block(String text, List<List<String>> rows, int figure) {}

    static SectionView of(Section section) {
        return new SectionView(
                section.id().toString(),
                "s" + section.position(),
                Math.min(section.depth() + 1, 6),
                section.number(),
                section.title(),
                blocks(section.body()),
                section.body().isBlank());
    }

    /** Lines with tabs that follow each other are the rows of a table. */
    static List<Block> blocks(String body) {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<List<String>>();
        for (var line : body.split("\n", -1)) {
            if (line.indexOf('\t') >= 0) {
                rows.add(Arrays.asList(line.split("\t", -1)));
                continue;
            }
            close(rows, blocks);
            if (!line.isBlank()) {
                blocks.add(
                        new Block(line.strip(), List.of(), Figure.numberIn(line).orElse(0)));
            }
        }
        close(rows, blocks);
        return List.copyOf(blocks);
    }

    private static void close(List<List<String>> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new Block("", List.copyOf(rows), 0));
            rows.clear();
        }
    }
}
