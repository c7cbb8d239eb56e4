package org.youbei.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.AuditTrail;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.picture.DecodingBudget;
import org.youbei.testing.Cast;

@PlatformTest
class AttachmentsTests {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Attachments attachments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Test
    void keepsTheSameContentOnceUnderItsHash() throws IOException {
        var one = stored("预案.pdf", PDF);
        var two = stored("另一个名字.pdf", PDF);

        assertThat(one.hash()).isEqualTo(two.hash()).matches("[0-9a-f]{64}");
        var opened =
                Scopes.in(Cast.STREET.scope(), () -> attachments.open(one.id())).orElseThrow();
        assertThat(Files.readAllBytes(opened.path())).isEqualTo(PDF);
        assertThat(opened.path().getFileName().toString()).isEqualTo(one.hash());
        assertThat(opened.stored().name()).isEqualTo("预案.pdf");
    }

    @Test
    void showsAFileToItsOwnUnitAndAboveOnly() {
        var file = stored("a.pdf", PDF);

        assertThat(Scopes.in(Cast.SUPERVISOR.scope(), () -> attachments.find(file.id())))
                .isPresent();
        assertThat(Scopes.in(Cast.SIBLING_STREET.scope(), () -> attachments.find(file.id())))
                .isEmpty();
        assertThat(Scopes.in(Cast.SIBLING_STREET.scope(), () -> attachments.open(file.id())))
                .isEmpty();
        assertThat(Scopes.in(Cast.COMMUNITY.scope(), () -> attachments.find(file.id())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "'C:\\\\evil\\\\plan.pdf', plan.pdf",
        "'a\r\nSet-Cookie: x.pdf', aSet-Cookie: x.pdf",
        "'\u202efdp.pdf', fdp.pdf"
    })
    void takesFoldersAndHiddenCharactersOffAName(String sent, String kept) {
        assertThat(stored(sent, PDF).name()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "picture.svg",
                "script.js",
                "old.doc",
                "archive.zip",
                "none",
                ".pdf",
                "a.pdf.exe",
                ""
            })
    void refusesKindsThatAreNotOnTheList(String name) {
        assertThat(code(name, PDF)).isEqualTo("attachment.kind");
    }

    @Test
    void refusesContentThatIsNotWhatItsNameSays() throws IOException {
        assertThat(code("a.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("attachment.content");
        assertThat(code("a.txt", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("attachment.content");
        assertThat(code("a.docx", PDF)).isEqualTo("attachment.content");
        assertThat(code("a.png", picture("jpg", 4, 4))).isEqualTo("attachment.content");
        var locked = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600));
        assertThat(code("locked.docx", locked)).as("an encrypted document").isEqualTo("attachment.content");
    }

    @Test
    void takesOfficeFilesAndTexts() throws IOException {
        assertThat(stored("a.docx", archive()).type()).contains("wordprocessingml");
        assertThat(stored("b.xlsx", archive()).type()).contains("spreadsheetml");
        assertThat(stored("c.md", "# 总则\n一、编制目的".getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo("text/plain");
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsTooLargeWithoutReadingAllOfIt() {
        assertThat(code("a.pdf", new byte[0])).isEqualTo("attachment.empty");
        var endless = new Endless();
        assertThat(code("a.pdf", endless)).isEqualTo("attachment.large");
        assertThat(endless.given).isLessThan(21L << 20);
    }

    @Test
    void writesPicturesAnewSoThatNothingButPixelsSurvives() throws IOException {
        var hidden = "GPS 30.5N 114.3E <script>".getBytes(StandardCharsets.US_ASCII);
        for (String kind : new String[] {"jpg", "png"}) {
            var file = stored("photo." + kind, joined(picture(kind, 40, 30), hidden));
            var bytes = Files.readAllBytes(Scopes.in(Cast.STREET.scope(), () -> attachments.open(file.id()))
                    .orElseThrow()
                    .path());

            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "<script>");
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(40);
            assertThat(file.size()).isEqualTo(bytes.length);
        }
    }

    @Test
    void refusesADamagedPictureAndOneThatWouldFillTheMemory() throws IOException {
        var picture = picture("png", 40, 30);
        assertThat(code("a.png", Arrays.copyOf(picture, 60))).isEqualTo("attachment.picture");

        var bomb = picture.clone();
        System.arraycopy(new byte[] {0, 0, (byte) 0xff, (byte) 0xff, 0, 0, (byte) 0xff, (byte) 0xff}, 0, bomb, 16, 8);
        assertThat(code("a.png", bomb)).isIn("attachment.pixels", "attachment.picture");
    }

    @Test
    void refusesAFileForAnotherUnit() {
        var outcome = Scopes.in(
                Cast.STREET.scope(),
                () -> attachments.store(
                        Cast.STREET, Cast.YANGYUAN, "a.pdf", new ByteArrayInputStream(PDF), Admitted.DOCUMENTS));
        assertThat(codeOf(outcome)).isEqualTo("attachment.unit");
    }

    @Test
    void countsWhatAUnitHasExactlyHoweverManyStoreAtOnce() throws Exception {
        long before = used();
        try (var people = Executors.newFixedThreadPool(6)) {
            var stored = IntStream.range(0, 24)
                    .mapToObj(each -> people.submit(() -> each % 4 == 3 ? lost(each) : stored("a.txt", text(each))))
                    .toList();
            for (var each : stored) {
                each.get();
            }
        }
        assertThat(used() - before).isEqualTo(18L * text(0).length);
    }

    /** In a transaction that comes to nothing. */
    private @Nullable Stored lost(int number) {
        return Scopes.in(
                Cast.STREET.scope(),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return stored("lost.txt", text(number));
                }));
    }

    private static byte[] text(int number) {
        return String.format("第%02d份", number).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatAUnitHasNoRoomForAndGoesOnOnceThereIsSpaceAgain(@TempDir Path folder) throws IOException {
        var small = limited(folder, DataSize.ofBytes(used() + PDF.length), DataSize.ofBytes(0));
        assertThat(codeOf(storeIn(small))).isEmpty();
        assertThat(codeOf(storeIn(small))).isEqualTo("attachment.quota");

        var full = limited(folder, DataSize.ofGigabytes(5), DataSize.ofTerabytes(900));
        assertThat(codeOf(storeIn(full))).isEqualTo("attachment.disk");

        var broken = Files.createFile(folder.resolve("broken"));
        var unwritable = limited(broken, DataSize.ofGigabytes(5), DataSize.ofBytes(0));
        assertThat(codeOf(storeIn(unwritable))).isEqualTo("attachment.disk");
        Files.delete(broken);
        assertThat(codeOf(storeIn(unwritable))).as("without a restart").isEmpty();
    }

    private Attachments limited(Path folder, DataSize quota, DataSize reserve) {
        var settings = new AttachmentSettings(
                folder,
                DataSize.ofMegabytes(1),
                quota,
                reserve,
                1_000_000,
                DataSize.ofMegabytes(8),
                DataSize.ofMegabytes(4));
        var admission = new Admission(settings, new Tika(), jdbc, DecodingBudget.shared());
        return new Attachments(new Volume(settings, folder), settings, admission, jdbc, audit, clock);
    }

    private Outcome<Stored> storeIn(Attachments other) {
        return Scopes.in(
                Cast.STREET.scope(),
                () -> Objects.requireNonNull(transaction.execute(status -> other.store(
                        Cast.STREET, Cast.JIYUQIAO, "a.pdf", new ByteArrayInputStream(PDF), Admitted.DOCUMENTS))));
    }

    private long used() {
        return Scopes.in(
                Cast.STREET.scope(),
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                                "select coalesce(sum(bytes), 0) from attachment.usage where jurisdiction = ?")
                        .param(Cast.JIYUQIAO.value())
                        .query(Long.class)
                        .single())));
    }

    private Stored stored(String name, byte[] bytes) {
        return store(name, new ByteArrayInputStream(bytes)).orElseThrow();
    }

    private String code(String name, byte[] bytes) {
        return code(name, new ByteArrayInputStream(bytes));
    }

    private String code(String name, InputStream bytes) {
        return codeOf(store(name, bytes));
    }

    private static String codeOf(Outcome<Stored> outcome) {
        return outcome instanceof Outcome.Refused<Stored>(var refusals)
                ? refusals.stream().map(Refusal::code).findFirst().orElseThrow()
                : "";
    }

    private Outcome<Stored> store(String name, InputStream bytes) {
        return Scopes.in(
                Cast.STREET.scope(),
                () -> attachments.store(Cast.STREET, Cast.JIYUQIAO, name, bytes, Admitted.DOCUMENTS));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] archive() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** A file without an end that says it is a PDF. */
    private static class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            return given < PDF.length ? PDF[(int) given++] : (int) (given++ & 0x7f);
        }
    }
}
