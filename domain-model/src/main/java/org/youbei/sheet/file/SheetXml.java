package org.youbei.sheet.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the values of a sheet out of its XML (ECMA-376 part 1, 18.3). */
final class SheetXml extends DefaultHandler {
    /** What a formula shows that no program has computed yet; the file was made by a tool and never opened. */
    static final String UNCOMPUTED = "#UNCOMPUTED";

    private static final int MOST_MERGED = 20_000;

    private final SharedStrings strings;
    private final ShownNumbers numbers;
    private final Budget budget;
    private final TreeMap<Integer, List<String>> lines = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private List<String> cells = new ArrayList<>();
    private int line;
    private int column = -1;
    private String type = "";
    private int style = -1;
    private boolean reading;
    private boolean formula;
    private int phonetic;
    private boolean hidden;
    private int hiddenLines;

    SheetXml(SharedStrings strings, ShownNumbers numbers, Budget budget) {
        this.strings = strings;
        this.numbers = numbers;
        this.budget = budget;
    }

    @Override
    public void startElement(
            @Nullable String space, @Nullable String name, @Nullable String prefixed, @Nullable Attributes with) {
        if (name == null || with == null) {
            return;
        }
        switch (name) {
            case "row" -> beginLine(with);
            case "c" -> beginCell(with);
            case "f" -> formula = true;
            case "rPh" -> phonetic++;
            case "v", "t" -> reading = phonetic == 0;
            case "mergeCell" -> merge(with.getValue("ref"));
            default -> {}
        }
    }

    private void beginLine(Attributes with) {
        var number = with.getValue("r");
        line = number == null ? line + 1 : Integer.parseInt(number);
        hidden = Set.of("1", "true").contains(String.valueOf(with.getValue("hidden")));
        cells = new ArrayList<>();
        column = -1;
    }

    private void beginCell(Attributes with) {
        var place = with.getValue("r");
        column = place == null ? column + 1 : new CellReference(place).getCol();
        type = with.getValue("t") == null ? "n" : with.getValue("t");
        style = with.getValue("s") == null ? -1 : Integer.parseInt(with.getValue("s"));
        formula = false;
        text.setLength(0);
    }

    private void merge(@Nullable String range) {
        if (range != null && merged.size() < MOST_MERGED) {
            merged.add(CellRangeAddress.valueOf(range));
        }
    }

    @Override
    public void characters(char @Nullable [] characters, int start, int length) {
        if (reading && characters != null) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(@Nullable String space, @Nullable String name, @Nullable String prefixed) {
        if (name == null) {
            return;
        }
        switch (name) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic--;
            case "c" -> endCell();
            case "row" -> endLine();
            default -> {}
        }
    }

    private void endCell() {
        var shown = PlainText.of(shown());
        if (!shown.isEmpty()) {
            // Empty cells count for nothing: programs keep the looks of whole rows.
            budget.column(column);
            budget.cell(line, shown.length());
            put(cells, column, shown);
        }
        text.setLength(0);
    }

    private String shown() {
        if (text.isEmpty()) {
            return formula && !type.equals("str") ? UNCOMPUTED : "";
        }
        var raw = text.toString();
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw.strip())).getString();
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> numbers.text(raw, style);
            default -> raw;
        };
    }

    private void endLine() {
        if (!cells.isEmpty()) {
            budget.line(cells.size());
            lines.put(line, cells);
            hiddenLines += hidden ? 1 : 0;
        }
        cells = new ArrayList<>();
    }

    private static void put(List<String> cells, int column, String value) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
    }

    int hiddenLines() {
        return hiddenLines;
    }

    List<SheetLine> lines() {
        merged.forEach(this::repeat);
        return lines.entrySet().stream()
                .map(entry -> new SheetLine(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A cell merged over several lines says the same in each line that has other values. */
    private void repeat(CellRangeAddress range) {
        var first = lines.get(range.getFirstRow() + 1);
        if (first == null || range.getLastRow() == range.getFirstRow() || range.getFirstColumn() >= first.size()) {
            return;
        }
        var value = first.get(range.getFirstColumn());
        if (value.isEmpty()) {
            return;
        }
        for (var below : lines.subMap(range.getFirstRow() + 2, true, range.getLastRow() + 1, true)
                .entrySet()) {
            budget.cell(below.getKey(), value.length());
            put(below.getValue(), range.getFirstColumn(), value);
        }
    }
}
