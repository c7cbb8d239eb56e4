package org.youbei.plan.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youbei.plan.table.TableGrid.Slot;

/**
 * The notation of a table between the paragraphs of a section, as people see it when they edit the text:
 *
 * <pre>
 * 【表 300 700】
 * 单位→
 * 事件经过：→←
 * 【表完】
 * </pre>
 *
 * A line for each row, cells parted by tabs (→ here). {@code ←} goes on from the cell to its left, {@code ↑} from the one above it,
 * {@code ↵} is a line break in a cell, and a backslash takes any of these at its word. The numbers are the widths of the columns in
 * thousandths; they may be missing. Lines with tabs that follow each other without this frame are a table as well, one without merged cells.
 */
public final class TableText {
    private static final Pattern BEGIN = Pattern.compile("【表(?:[ \u3000]+(\\d{1,4}(?: \\d{1,4}){0,62}))?】");
    private static final String END = "【表完】";
    private static final String FRAME = "【表";
    private static final String LEFT = "←";
    private static final String UP = "↑";
    private static final char BREAK = '↵';

    private TableText() {}

    /** A piece of the text of a section: a line of its own, or a table. */
    public sealed interface Piece permits Line, Tabled {}

    /** A line as it stands; may be blank. */
    public record Line(String text) implements Piece {}

    /** A table. */
    public record Tabled(TableGrid grid) implements Piece {}

    /** A table in this notation. */
    public static String write(TableGrid grid) {
        StringBuilder out = new StringBuilder(FRAME);
        grid.widths().forEach(width -> out.append(' ').append(width));
        out.append("】\n");
        for (List<Slot> row : grid.slots()) {
            List<String> marks = new ArrayList<>();
            for (Slot slot : row) {
                marks.add(slot.begins() ? escaped(slot.cell().text()) : UP);
                for (int i = 1; i < slot.cell().across(); i++) {
                    marks.add(LEFT);
                }
            }
            out.append(String.join("\t", marks)).append('\n');
        }
        return out.append(END).toString();
    }

    /** Whether a table begins with this line. */
    public static boolean begins(String line) {
        return line.indexOf('\t') >= 0 || BEGIN.matcher(line.strip()).matches();
    }

    /** The pieces of the text of a section, in order. */
    public static List<Piece> pieces(String body) {
        List<Piece> pieces = new ArrayList<>();
        read(body, (line, piece) -> pieces.add(piece));
        return pieces;
    }

    /** The lines, from 0, with which a piece begins: where a text can be parted without parting a table. */
    public static List<Integer> beginnings(String body) {
        List<Integer> lines = new ArrayList<>();
        read(body, (line, piece) -> lines.add(line));
        return lines;
    }

    private static void read(String body, BiConsumer<Integer, Piece> sink) {
        List<String> lines = Arrays.asList(body.split("\n", -1));
        int at = 0;
        while (at < lines.size()) {
            int from = at;
            Matcher begin = BEGIN.matcher(lines.get(at).strip());
            int end = begin.matches() ? end(lines, at + 1) : at;
            if (end > at + 1) {
                at = end + 1;
                sink.accept(from, new Tabled(parse(widths(begin), lines.subList(from + 1, end))));
            } else if (lines.get(at).indexOf('\t') >= 0) {
                while (at < lines.size() && lines.get(at).indexOf('\t') >= 0) {
                    at++;
                }
                sink.accept(from, new Tabled(plain(lines.subList(from, at))));
            } else {
                sink.accept(from, new Line(lines.get(at++)));
            }
        }
    }

    /** The line that ends the table; the line before where it is missing or another table begins first. */
    private static int end(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals(END)) {
                return i;
            }
            if (BEGIN.matcher(line).matches()) {
                break;
            }
        }
        return from - 1;
    }

    private static List<Integer> widths(Matcher begin) {
        return Optional.ofNullable(begin.group(1))
                .map(widths ->
                        Arrays.stream(widths.split(" ")).map(Integer::valueOf).toList())
                .orElse(List.of());
    }

    private static TableGrid plain(List<String> lines) {
        return TableGrid.of(
                lines.stream().map(line -> Arrays.asList(line.split("\t", -1))).toList());
    }

    private static TableGrid parse(List<Integer> widths, List<String> lines) {
        TableDraft draft = new TableDraft();
        for (String line : lines) {
            draft.row();
            for (String mark : line.split("\t", -1)) {
                switch (mark) {
                    case LEFT -> draft.left();
                    case UP -> draft.up();
                    default -> draft.cell(unescaped(mark), 1);
                }
            }
        }
        return draft.grid(widths);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append(BREAK);
                case '\t' -> out.append("\\t");
                case '\\', BREAK -> out.append('\\').append(c);
                case '【' -> out.append(text.startsWith(FRAME, i) ? "\\" : "").append(c);
                default -> out.append(c);
            }
        }
        return text.equals(LEFT) || text.equals(UP) ? "\\" + out : out.toString();
    }

    private static String unescaped(String mark) {
        StringBuilder out = new StringBuilder(mark.length());
        for (int i = 0; i < mark.length(); i++) {
            char c = mark.charAt(i);
            if (c == '\\' && i + 1 < mark.length()) {
                char next = mark.charAt(++i);
                out.append(next == 't' ? '\t' : next);
            } else {
                out.append(c == BREAK ? '\n' : c);
            }
        }
        return out.toString();
    }
}
