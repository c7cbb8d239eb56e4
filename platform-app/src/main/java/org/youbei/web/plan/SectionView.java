package org.youbei.web.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.section.Section;
import org.youbei.plan.table.TableCell;
import org.youbei.plan.table.TableGrid;
import org.youbei.plan.table.TableText;

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
     * A paragraph, or a table whose rows are not empty.
     *
     * @param figure the number of the figure that the paragraph stands for, 0 for none
     */
    record Block(String text, TableView table, int figure) {
        public List<List<TableView.Cell>> rows() {
            return table.rows();
        }
    }

    /**
     * A table as HTML says it.
     *
     * @param widths of the columns in percent, such as {@code 12.5%}; empty where they are equal
     * @param headed whether the first row names the columns
     */
    record TableView(List<String> widths, List<List<Cell>> rows, boolean headed) {
        static final TableView NONE = new TableView(List.of(), List.of(), false);

        /** The spans are null for a cell of one column or row. */
        record Cell(
                String text,
                @Nullable Integer across,
                @Nullable Integer down) {}

        static TableView of(TableGrid grid) {
            return new TableView(
                    grid.widths().stream().map(TableView::percent).toList(),
                    grid.rows().stream()
                            .map(row -> row.stream().map(TableView::cell).toList())
                            .toList(),
                    grid.headed());
        }

        private static String percent(int thousandths) {
            return thousandths / 10 + "." + thousandths % 10 + "%";
        }

        private static Cell cell(TableCell cell) {
            return new Cell(cell.text(), span(cell.across()), span(cell.down()));
        }

        private static @Nullable Integer span(int span) {
            return span == 1 ? null : span;
        }
    }

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

    static List<Block> blocks(String body) {
        var blocks = new ArrayList<Block>();
        for (var piece : TableText.pieces(body)) {
            switch (piece) {
                case TableText.Tabled(var grid) -> blocks.add(new Block("", TableView.of(grid), 0));
                case TableText.Line(var line) -> {
                    if (!line.isBlank()) {
                        blocks.add(new Block(
                                line.strip(),
                                TableView.NONE,
                                Figure.numberIn(line).orElse(0)));
                    }
                }
            }
        }
        return List.copyOf(blocks);
    }
}
