package org.youbei.plan.export;

import java.util.List;
import java.util.stream.Collectors;
import org.youbei.plan.section.Section;
import org.youbei.plan.table.TableCell;
import org.youbei.plan.table.TableGrid;
import org.youbei.plan.table.TableText;

/**
 * A version as Markdown that the import reads without loss of headings and tables: the title as the only heading of the first level, a
 * plain table with bars, any other one as HTML.
 */
public final class PlanMarkdown {
    private PlanMarkdown() {}

    public static String of(String title, List<Section> sections) {
        var out = new StringBuilder("# ").append(escaped(title.strip())).append("\n");
        for (var section : sections) {
            var heading = (section.number() + gap(section.number()) + section.title()).strip();
            out.append('\n')
                    .append("#".repeat(section.depth() + 1))
                    .append(' ')
                    .append(escaped(heading))
                    .append("\n");
            for (var piece : TableText.pieces(section.body())) {
                switch (piece) {
                    case TableText.Line(var text) -> line(text, out);
                    case TableText.Tabled(var grid) ->
                        out.append('\n').append(table(grid)).append('\n');
                }
            }
        }
        return out.toString();
    }

    private static String gap(String number) {
        return number.isEmpty() || number.endsWith("、") || number.endsWith("）") ? "" : " ";
    }

    private static void line(String text, StringBuilder out) {
        if (!text.isBlank()) {
            out.append('\n').append(escaped(text.strip())).append('\n');
        }
    }

    /** The table with a blank line neither in it nor around it. */
    static String table(TableGrid grid) {
        return grid.plain() && grid.widths().isEmpty() ? bars(grid) : html(grid);
    }

    private static String bars(TableGrid grid) {
        var rows = grid.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> escaped(cell.text()).replace("\n", "<br>"))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.toList());
        rows.add(1, "|" + " --- |".repeat(grid.columns()));
        return String.join("\n", rows) + "\n";
    }

    private static String html(TableGrid grid) {
        var widths = grid.widths().stream()
                .map(width -> "<col width=\"" + width + "\">")
                .collect(Collectors.joining());
        var rows = grid.rows().stream()
                .map(row -> row.stream().map(PlanMarkdown::cell).collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return "<table>" + widths + "\n" + rows + "</table>\n";
    }

    private static String cell(TableCell cell) {
        var text = cell.text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\t", "&#9;")
                .replace("\n", "<br>");
        return "<td" + span("colspan", cell.across()) + span("rowspan", cell.down()) + ">" + text + "</td>";
    }

    private static String span(String name, int span) {
        return span == 1 ? "" : " " + name + "=\"" + span + "\"";
    }

    /** With a backslash before whatever Markdown would read as a mark. */
    private static String escaped(String text) {
        var marked = text.replaceAll("[\\\\`*|<\\[\\]]", "\\\\$0");
        return marked.replaceFirst("^(?=[#!@]|[-_]{3,}$)", "\\\\");
    }
}
