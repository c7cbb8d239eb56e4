package org.youbei.plan.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.plan.manuscript.WordFile.p;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youbei.plan.manuscript.ManuscriptRefusal.Reason;

class HostileFileTests {
    private static final DocumentReader READER = new DocumentReader(ReadingLimits.DEFAULT);

    @Test
    void refusesEmptyFiles() {
        assertThat(reason("a.docx", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("a.txt", " \n\u3000\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.EMPTY);
        assertThat(reason("a.docx", WordFile.ofBody(p(" ")).bytes())).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refusesTwoHundredMegabytesBeforeReadingThem() throws IOException {
        long[] served = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                served[0]++;
                return 'P';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'P');
                served[0] += length;
                return length;
            }
        };
        DocumentReader strict = new DocumentReader(ReadingLimits.DEFAULT.withBytes(1 << 20));
        assertThat(strict.read("a.docx", endless))
                .isEqualTo(new Reading.Refused(ManuscriptRefusal.of(Reason.TOO_LARGE, 1L << 20)));
        assertThat(served[0]).isLessThan(2 << 20);
    }

    @Test
    void refusesZipBombs() throws IOException {
        assertThat(reason("a.docx", bomb("word/document.xml"))).isEqualTo(Reason.EXPANDS_TOO_MUCH);
        assertThat(reason("a.docx", bomb("word/media/image1.png"))).isEqualTo(Reason.EXPANDS_TOO_MUCH);
    }

    @Test
    void countsWhatComesOutInsteadOfBelievingTheArchive() {
        ReadingLimits limits = new ReadingLimits(1 << 20, 20_000, 100, 1000, 100_000, 100);
        byte[] bytes = WordFile.ofBody(p("水".repeat(30_000))).bytes();
        byte[] lying = lie(bytes);
        assertThat(refusal(new DocumentReader(limits).read("a.docx", lying)).reason())
                .isEqualTo(Reason.EXPANDS_TOO_MUCH);
    }

    @Test
    void refusesArchivesOfTooManyParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 10_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        }
        assertThat(reason("a.docx", out.toByteArray())).isEqualTo(Reason.TOO_MANY_PARTS);
    }

    @Test
    void refusesTooMuchText() {
        ReadingLimits limits = new ReadingLimits(1 << 20, 1 << 20, 100, 3, 10, 100);
        DocumentReader strict = new DocumentReader(limits);
        assertThat(refusal(strict.read("a.txt", "十个字以上的一行文字太长".getBytes(StandardCharsets.UTF_8)))
                        .reason())
                .isEqualTo(Reason.TOO_MUCH_TEXT);
        assertThat(refusal(strict.read("a.md", "一\n二\n三\n四".getBytes(StandardCharsets.UTF_8)))
                        .reason())
                .isEqualTo(Reason.TOO_MUCH_TEXT);
    }

    @Test
    void refusesDocumentTypesAndNeverResolvesEntities() {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>";
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>";
        assertThat(reason("a.docx", WordFile.ofDocument(xxe).bytes())).isEqualTo(Reason.FORBIDDEN_XML);
        assertThat(reason("a.docx", WordFile.ofDocument(laughs).bytes())).isEqualTo(Reason.FORBIDDEN_XML);
        assertThat(reason(
                        "a.docx",
                        WordFile.ofBody(p("正文")).with("word/styles.xml", xxe).bytes()))
                .isEqualTo(Reason.FORBIDDEN_XML);
    }

    @Test
    void refusesBrokenXmlWithItsPlace() {
        byte[] bytes = WordFile.ofDocument("<a>\n<b>\n</a>").bytes();
        assertThat(refusal(READER.read("a.docx", bytes)))
                .isEqualTo(ManuscriptRefusal.of(Reason.BROKEN_XML, "word/document.xml", 3));
    }

    @Test
    void refusesBottomlessNesting() {
        String nested = "<w:tbl><w:tr><w:tc>".repeat(500) + p("底") + "</w:tc></w:tr></w:tbl>".repeat(500);
        assertThat(reason("a.docx", WordFile.ofBody(nested).bytes())).isEqualTo(Reason.NESTED_TOO_DEEP);
    }

    @Test
    void refusesEncryptedDocumentsWithTheirOwnReason() throws Exception {
        assertThat(reason("a.docx", encrypted(WordFile.ofBody(p("密")).bytes()))).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void refusesLegacyWordFiles() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            assertThat(reason("a.docx", out.toByteArray())).isEqualTo(Reason.LEGACY_WORD);
        }
        assertThat(reason("a.docx", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void refusesOtherKindsUnderAWrongName() throws IOException {
        assertThat(reason("a.docx", "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.RICH_TEXT);
        assertThat(reason("a.txt", "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.RICH_TEXT);
        assertThat(refusal(READER.read("a.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                        .details())
                .containsExactly("png");
        assertThat(refusal(READER.read("a.docx", workbook())))
                .isEqualTo(ManuscriptRefusal.of(Reason.WRONG_TYPE, "xlsx"));
        assertThat(reason("a.docx", "普通文字".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.WRONG_TYPE);
        assertThat(reason("a.md", WordFile.ofBody(p("正文")).bytes())).isEqualTo(Reason.WRONG_TYPE);
        assertThat(reason("a.txt", new byte[] {'a', 0, 'b', 0})).isEqualTo(Reason.WRONG_TYPE);
    }

    @Test
    void refusesUnknownEndings() {
        assertThat(refusal(READER.read("a.exe", new byte[] {1})))
                .isEqualTo(ManuscriptRefusal.of(Reason.UNKNOWN_ENDING, "exe"));
    }

    @Test
    void refusesCutArchives() {
        byte[] bytes = WordFile.ofBody(p("正文")).bytes();
        assertThat(reason("a.docx", Arrays.copyOf(bytes, bytes.length / 2))).isEqualTo(Reason.BROKEN_ARCHIVE);
    }

    @Test
    void refusesFilesThatCannotBeOpened(@TempDir Path folder) {
        assertThat(refusal(READER.read(folder.resolve("missing.docx"))).reason())
                .isEqualTo(Reason.UNREADABLE);
    }

    private static byte[] bomb(String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    /** Lets the directory claim that the document inflates to 10 bytes. */
    private static byte[] lie(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = 0; i + 60 < changed.length; i++) {
            boolean entry = changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2;
            if (entry && new String(changed, i + 46, 13, StandardCharsets.US_ASCII).equals("word/document")) {
                changed[i + 24] = 10;
                changed[i + 25] = 0;
                changed[i + 26] = 0;
            }
        }
        return changed;
    }

    private static byte[] encrypted(byte[] plain) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream stream = encryptor.getDataStream(files)) {
                stream.write(plain);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("表");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static Reason reason(String name, byte[] bytes) {
        return refusal(READER.read(name, bytes)).reason();
    }

    private static ManuscriptRefusal refusal(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }
}
