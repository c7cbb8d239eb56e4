package org.youbei.sheet.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youbei.sheet.file.PlainText;
import org.youbei.sheet.file.SheetFile;
import org.youbei.sheet.file.SheetLine;
import org.youbei.sheet.file.SheetPage;

/** Looks for the table in a file: on which sheets it stands, in which line its heads, and which lines are its rows. */
public final class TableSearch {
    private static final int LINES_LOOKED_AT = 40;
    /** What stands below a table: who filled it in, and what it says about itself. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(备?注|说明|填表(人|单位|日期|说明)?|填报(人|单位|日期)?|制表(人|单位)?|审核人?|负责人|单位负责人|联系人|notes?)[::].*");

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计", "total", "subtotal", "sum");

    private TableSearch() {}

    /**
     * A row of the table.
     *
     * @param sheet empty where the file has one sheet only
     */
    public record Row(String sheet, SheetLine line) {}

    /**
     * What was found.
     *
     * @param headLine the line of the heads, the last of them where they take two
     * @param rows below the heads, of all sheets with the same heads
     * @param totals lines of sums and notes below the table, which are no rows
     * @param unread visible sheets with values that do not belong to the table
     * @param hidden sheets with values that a person does not see; they are not read
     * @param hiddenLines lines that a filter or a person has hidden; they are read
     */
    public record Table(
            Heads heads,
            String sheet,
            int headLine,
            List<Row> rows,
            List<Row> totals,
            List<String> unread,
            List<String> hidden,
            int hiddenLines) {}

    private record Found(SheetPage page, int index, int lines, Heads heads, int known) {}

    /** Absent where no visible sheet has a value. */
    public static Optional<Table> in(SheetFile file, SheetColumns<?> columns) {
        var visible = file.pages().stream()
                .filter(page -> !page.hidden() && !page.lines().isEmpty())
                .toList();
        var hidden = file.pages().stream()
                .filter(page -> page.hidden() && !page.lines().isEmpty())
                .map(SheetPage::name)
                .toList();
        var found = visible.stream().map(page -> best(page, columns)).toList();
        Found first = null;
        for (var one : found) {
            first = first == null || one.known() > first.known() ? one : first;
        }
        return first == null ? Optional.empty() : Optional.of(table(first, found, hidden, columns));
    }

    private static Table table(Found first, List<Found> all, List<String> hidden, SheetColumns<?> columns) {
        var rows = new ArrayList<Row>();
        var totals = new ArrayList<Row>();
        var unread = new ArrayList<String>();
        int hiddenLines = 0;
        for (var one : all) {
            boolean same = one == first
                    || first.known() > 0
                            && one.heads().signature().equals(first.heads().signature());
            if (same) {
                collect(one, all.size() > 1 ? one.page().name() : "", columns, rows, totals);
                hiddenLines += one.page().hiddenLines();
            } else {
                unread.add(one.page().name());
            }
        }
        var headLine =
                first.page().lines().get(first.index() + first.lines() - 1).number();
        return new Table(first.heads(), first.page().name(), headLine, rows, totals, unread, hidden, hiddenLines);
    }

    private static void collect(Found found, String sheet, SheetColumns<?> columns, List<Row> rows, List<Row> totals) {
        var lines = found.page().lines();
        var places = found.heads().places(columns);
        for (int at = found.index() + found.lines(); at < lines.size(); at++) {
            var line = lines.get(at);
            if (Heads.trimmed(line.cells()).equals(found.heads().texts())) {
                continue; // the heads again, as long tables print them on each page
            }
            if (!saysNothing(line, places)) {
                (isTotal(line, columns, places) || isFootnote(line) ? totals : rows).add(new Row(sheet, line));
            }
        }
    }

    /** A running number in front of nothing, as forms have them printed. */
    private static boolean saysNothing(SheetLine line, Map<String, Integer> places) {
        return !places.isEmpty()
                && filled(line.cells()) == 1
                && places.values().stream().allMatch(at -> line.cell(at).isEmpty())
                && line.cells().getLast().matches("[0-9]{1,6}");
    }

    private static boolean isFootnote(SheetLine line) {
        var first = line.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
        return filled(line.cells()) <= 3
                && FOOTNOTE.matcher(PlainText.key(first)).matches();
    }

    /** A sum says so and leaves out what each row must have. */
    private static boolean isTotal(SheetLine line, SheetColumns<?> columns, Map<String, Integer> places) {
        boolean says = line.cells().stream().limit(4).map(PlainText::key).anyMatch(TOTALS::contains);
        return says
                && columns.all().stream()
                        .filter(SheetColumn::required)
                        .map(column -> places.get(column.name()))
                        .anyMatch(at -> at == null || line.cell(at).isEmpty());
    }

    /** The line, or two lines above each other, in which most columns are known by name; the first line where none is. */
    private static Found best(SheetPage page, SheetColumns<?> columns) {
        Found best = null;
        var lines = page.lines();
        for (int at = 0; at < Math.min(LINES_LOOKED_AT, lines.size()); at++) {
            var one = found(page, at, 1, Heads.trimmed(lines.get(at).cells()), columns);
            best = better(best, one);
            if (at + 1 < lines.size() && one.known() > 0) {
                best = better(best, found(page, at, 2, together(lines.get(at), lines.get(at + 1)), columns));
            }
        }
        if (best == null || best.known() == 0) {
            int at = widest(lines);
            return found(page, at, 1, Heads.trimmed(lines.get(at).cells()), columns);
        }
        return best;
    }

    private static Found better(@Nullable Found best, Found one) {
        return best == null || one.known() > best.known() ? one : best;
    }

    private static Found found(SheetPage page, int at, int lines, List<String> texts, SheetColumns<?> columns) {
        var heads = new Heads(texts);
        return new Found(page, at, lines, heads, heads.places(columns).size());
    }

    /** Heads of two lines: the lower one, or the upper one where the lower has none. */
    private static List<String> together(SheetLine upper, SheetLine lower) {
        var texts = new ArrayList<String>();
        for (int at = 0; at < Math.max(upper.cells().size(), lower.cells().size()); at++) {
            texts.add(PlainText.line(lower.cell(at).isEmpty() ? upper.cell(at) : lower.cell(at)));
        }
        return texts;
    }

    /** The first of the lines at the top with the most cells: a title stands in one cell, heads in many. */
    private static int widest(List<SheetLine> lines) {
        int best = 0;
        for (int at = 1; at < Math.min(10, lines.size()); at++) {
            best = filled(lines.get(at).cells()) > filled(lines.get(best).cells()) ? at : best;
        }
        return best;
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
