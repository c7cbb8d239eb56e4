package org.youbei.plan.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.youbei.plan.table.TableCell;
import org.youbei.plan.table.TableGrid;

/** Tables of HTML with their merged cells and the widths of their columns. */
final class HtmlTable {
    /** Cells that merging may make of one table; more is no table but an attack. */
    private static final int MOST_MERGED = 50_000;

    private static final Pattern WIDTH = Pattern.compile("width\\s*:\\s*(\\d{1,5})");

    private int merged;

    private HtmlTable() {}

    /** Nothing if no cell has been written. */
    static Optional<Table> read(Element table) {
        HtmlTable reading = new HtmlTable();
        List<List<TableCell>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (row.closest("table") == table) {
                rows.add(row.children().stream()
                        .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                        .map(reading::cell)
                        .toList());
            }
        }
        TableGrid grid = new TableGrid(widths(table), rows);
        return grid.rows().isEmpty() ? Optional.empty() : Optional.of(new Table(grid));
    }

    private static List<Integer> widths(Element table) {
        return table.select("col").stream().map(HtmlTable::width).toList();
    }

    private static int width(Element column) {
        Matcher style = WIDTH.matcher(column.attr("style"));
        return style.find() ? Integer.parseInt(style.group(1)) : number(column.attr("width"), 0);
    }

    private static int number(String text, int otherwise) {
        String digits = text.strip().replaceFirst("(px|%|pt)$", "");
        return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : otherwise;
    }

    private TableCell cell(Element cell) {
        int across = Math.clamp(number(cell.attr("colspan"), 1), 1, TableGrid.MOST_ACROSS);
        int down = Math.max(1, number(cell.attr("rowspan"), 1));
        merged += across * down;
        return new TableCell(text(cell), across, merged > MOST_MERGED ? 1 : down);
    }

    private static String text(Element cell) {
        StringBuilder out = new StringBuilder();
        cell.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText().replaceAll("[\\s&&[^\\t]]+", " "));
            } else if (node instanceof Element element && node != cell && (element.isBlock() || element.nameIs("br"))) {
                out.append('\n');
            }
        });
        return out.toString()
                .lines()
                .map(Words::tidy)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
