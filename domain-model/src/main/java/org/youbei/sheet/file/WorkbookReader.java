package org.youbei.sheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the sheets of a workbook one after the other from their XML, without building the workbook in memory. */
final class WorkbookReader {
    private final SheetLimits limits;

    WorkbookReader(SheetLimits limits) {
        this.limits = limits;
    }

    List<SheetPage> read(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get();
                var parts = new ZipFileZipEntrySource(zip);
                var archive = OPCPackage.open(parts)) {
            return pages(archive);
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException
                | ClassCastException
                | POIXMLException e) {
            // The library answers damaged parts with any of these.
            throw FileFault.DAMAGED.with();
        }
    }

    private List<SheetPage> pages(OPCPackage archive)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(archive);
        var book = book(reader);
        var strings = new ReadOnlySharedStringsTable(archive, false);
        var numbers = new ShownNumbers(styles(reader), book.from1904);
        var budget = new Budget(limits);
        var pages = new ArrayList<SheetPage>();
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (var sheet = sheets.next()) {
                var xml = new SheetXml(strings, numbers, budget);
                parse(sheet, xml);
                var name = sheets.getSheetName();
                pages.add(new SheetPage(name, book.hidden.getOrDefault(name, false), xml.hiddenLines(), xml.lines()));
            }
        }
        return pages;
    }

    private static StylesTable styles(XSSFReader reader) throws IOException, OpenXML4JException {
        var styles = reader.getStylesTable();
        return styles == null ? new StylesTable() : styles;
    }

    private static Book book(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var book = new Book();
        try (var xml = reader.getWorkbookData()) {
            parse(xml, book);
        }
        return book;
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.parse(new InputSource(xml));
    }

    /** What the workbook says about its sheets and its calendar. */
    private static final class Book extends DefaultHandler {
        private final Map<String, Boolean> hidden = new HashMap<>();
        private boolean from1904;

        @Override
        public void startElement(
                @Nullable String space, @Nullable String name, @Nullable String prefixed, @Nullable Attributes with) {
            if (name == null || with == null) {
                return;
            }
            if (name.equals("sheet")) {
                var state = with.getValue("state");
                hidden.put(String.valueOf(with.getValue("name")), state != null && !state.equals("visible"));
            } else if (name.equals("workbookPr")) {
                var setting = with.getValue("date1904");
                from1904 = "1".equals(setting) || "true".equals(setting);
            }
        }
    }
}
