package org.youbei.web.pointimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the first sheet of a workbook as texts, within limits that hold before anything is parsed. */
final class PointTable {
    static final int MOST_ROWS = 2_000;
    static final int MOST_BYTES = 5 << 20;
    /** Unpacked; a table of the most rows takes a tenth of it. */
    private static final long MOST_UNPACKED = 24L << 20;

    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_CELL = 500;

    private PointTable() {}

    /** The rows below the head, blank rows left out; nothing where it is no workbook that can be read within the limits. */
    static Optional<List<List<String>>> read(byte[] file, int columns) {
        if (file.length > MOST_BYTES || !isModest(file)) {
            return Optional.empty();
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<List<String>>();
            var format = new DataFormatter();
            for (var row : book.getSheetAt(0)) {
                var cells = cells(row, columns, format);
                if (row.getRowNum() > 0 && !String.join("", cells).isBlank()) {
                    rows.add(cells);
                }
            }
            return rows.size() > MOST_ROWS ? Optional.empty() : Optional.of(rows);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> cells(Row row, int columns, DataFormatter format) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < columns; column++) {
            var text = format.formatCellValue(row.getCell(column)).strip();
            var plain = text.startsWith("'") ? text.substring(1) : text;
            cells.add(plain.substring(0, Math.min(LONGEST_CELL, plain.length())));
        }
        return cells;
    }

    /** Whether the archive unpacks to a size that may be read. */
    private static boolean isModest(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            long unpacked = 0;
            int entries = 0;
            var buffer = new byte[8_192];
            while (zip.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) {
                    return false;
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return false;
                    }
                }
            }
            return entries > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
