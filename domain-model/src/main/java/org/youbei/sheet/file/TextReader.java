package org.youbei.sheet.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a text table: UTF-8 with or without its mark, UTF-16 with it, or GBK; separated by commas, semicolons or tabs, whichever its first lines
 * hold most.
 */
final class TextReader {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 10;
    /** How spreadsheet programs write a number that must stay a text. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private final SheetLimits limits;

    TextReader(SheetLimits limits) {
        this.limits = limits;
    }

    SheetPage read(byte[] file) {
        var text = decoded(file);
        var lines = new ArrayList<SheetLine>();
        var budget = new Budget(limits);
        long number = 0;
        var last = "";
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .maxBufferSize(Math.max(1 << 24, limits.characters() * 4))
                .ofCsvRecord(text)) {
            for (var row : csv) {
                number = row.getStartingLineNumber();
                last = row.getField(row.getFieldCount() - 1);
                var line = line(row, budget);
                if (!line.isBlank()) {
                    budget.line(line.cells().size());
                    lines.add(line);
                }
            }
        } catch (CsvParseException e) {
            throw FileFault.MALFORMED_TEXT.with(number + 1);
        } catch (IOException e) {
            throw FileFault.DAMAGED.with();
        }
        if (last.indexOf('\n') >= 0 && text.chars().filter(c -> c == '"').count() % 2 == 1) {
            // A mark that is opened and never closed has taken the rest of the file for one cell.
            throw FileFault.MALFORMED_TEXT.with(number);
        }
        return new SheetPage("", false, 0, lines);
    }

    private SheetLine line(CsvRecord row, Budget budget) {
        int number = (int) row.getStartingLineNumber();
        var cells = new ArrayList<String>(row.getFieldCount());
        for (var field : row.getFields()) {
            var kept = KEPT_AS_TEXT.matcher(field.strip());
            var shown = PlainText.of(kept.matches() ? kept.group(1) : field);
            if (!shown.isEmpty()) {
                budget.cell(number, shown.length());
            }
            cells.add(shown);
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return new SheetLine(number, cells);
    }

    private static String decoded(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE)) {
            return strict(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return strict(file, 2, StandardCharsets.UTF_16BE);
        }
        int mark = startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return decode(file, mark, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return strict(file, mark, GBK);
        }
    }

    private static String strict(byte[] file, int from, Charset charset) {
        try {
            return decode(file, from, charset);
        } catch (CharacterCodingException e) {
            throw FileFault.ENCODING.with();
        }
    }

    private static String decode(byte[] file, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(file, from, file.length - from))
                .toString();
    }

    private static boolean startsWith(byte[] file, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The one that stands most often outside quotation marks in the first lines; a comma where there is none. */
    private static char separator(String text) {
        var first = first(text);
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long found =
                    first.stream().mapToLong(line -> count(line, separator)).sum();
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }

    private static List<String> first(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
    }

    private static long count(String line, char separator) {
        boolean quoted = false;
        long found = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            found += !quoted && c == separator ? 1 : 0;
        }
        return found;
    }
}
