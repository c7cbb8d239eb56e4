package org.youbei.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A sound office file in which one part is exchanged, so that a fuzzer meets the reader and not only the archive. */
public record Archive(Map<String, byte[]> parts) {
    public static final Archive WORKBOOK = of(workbook());
    public static final Archive DOCUMENT = of(document());

    private static POIXMLDocument workbook() {
        var book = new XSSFWorkbook();
        book.createSheet().createRow(1).createCell(0).setCellValue("示例店");
        return book;
    }

    private static POIXMLDocument document() {
        var document = new XWPFDocument();
        document.createParagraph().createRun().setText("1 总则");
        return document;
    }

    private static Archive of(POIXMLDocument document) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (document) {
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Archive(parts);
    }

    public byte[] with(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(name) ? content : part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
