package org.youbei.plan.manuscript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word files for tests: made by POI, or put together from raw parts as no program would write them. */
public final class WordFile {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"r1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/></Relationships>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A package whose document holds this body. */
    public static WordFile ofBody(String body) {
        return ofDocument("<w:document xmlns:w=\"" + W
                + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wp=\"urn:wp\" xmlns:wps=\"urn:wps\" xmlns:v=\"urn:v\"><w:body>" + body
                + "</w:body></w:document>");
    }

    /** A package whose document part is this text. */
    public static WordFile ofDocument(String document) {
        WordFile file = new WordFile();
        file.parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        return file.with("_rels/.rels", RELATIONS).with("word/document.xml", document);
    }

    /** Adds a part. */
    public WordFile with(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a part that is no text. */
    public WordFile with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Adds a WordprocessingML part with that root element. */
    public WordFile withPart(String name, String root, String inner) {
        return with("word/" + name, "<w:" + root + " xmlns:w=\"" + W + "\">" + inner + "</w:" + root + ">");
    }

    /** The zip. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The bytes of a document made by POI. */
    public static byte[] bytes(XWPFDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The parts of an existing file, to be changed. */
    public static WordFile copy(byte[] bytes) {
        WordFile file = new WordFile();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                file.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A paragraph with these words. */
    public static String p(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    /** A paragraph of that style. */
    public static String p(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }
}
