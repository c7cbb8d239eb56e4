package org.youbei.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanParts.FigurePart;
import org.youbei.plan.PlanStructures;
import org.youbei.plan.figure.FigurePicture;
import org.youbei.plan.intake.ReadDocument.Note;
import org.youbei.plan.manuscript.WordFile;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

@PostgresTest
class IllustrationsTests {
    @Autowired
    PlanImports imports;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanStructures structures;

    @Test
    void areNumberedInTheOrderOfTheDocumentWithTheNameTheirAuthorGaveThem() throws Exception {
        var document = read(illustrated());

        assertThat(document.sections())
                .map(Passage::body)
                .containsExactly("见下图。\n【图1：指挥体系图】", "【图2】\n图后的话。\nDrawing 2");
        assertThat(document.saidBeside().figures())
                .map(FigurePart::number, FigurePart::caption)
                .containsExactly(tuple(1, "指挥体系图"), tuple(2, ""));
        assertThat(document.remarks())
                .as("a drawing that Java does not read stays where it is, and is said to")
                .containsExactly(new Note("PICTURES_LEFT_IN_FILE", 1), new Note("PICTURES_KEPT", 2));
    }

    @Test
    void areDrawnAnewAsAPhotographOrAsLines() throws Exception {
        var figures = read(illustrated()).saidBeside().figures();

        assertThat(figures)
                .map(figure -> format(Base64.getDecoder().decode(figure.content())))
                .containsExactly("png", "JPEG");
    }

    @Test
    void goIntoThePlanThatIsMadeOfTheDocument() throws Exception {
        var bytes = illustrated();
        var plan = in(() -> imports.upload(Cast.STREET, Cast.JIYUQIAO, "插图.docx", bytes)
                        .then(upload -> imports.save(Cast.STREET, upload, entry())))
                .orElseThrow();

        var dossier = Scopes.in(Cast.STREET.scope(), () -> dossiers.open(plan.getId(), Optional.empty()));
        var version = dossier.version().id();
        assertThat(dossier.sections()).map(Section::body).first().isEqualTo("见下图。\n【图1：指挥体系图】");
        assertThat(Scopes.in(Cast.STREET.scope(), () -> structures.picture(version, 1)))
                .get()
                .extracting(FigurePicture::type, FigurePicture::width, FigurePicture::height)
                .containsExactly("image/png", 320, 200);
        assertThat(Scopes.in(Cast.STREET.scope(), () -> structures.picture(version, 2)))
                .get()
                .extracting(FigurePicture::type, FigurePicture::width)
                .containsExactly("image/jpeg", 64);
        assertThat(Scopes.in(Cast.STREET.scope(), () -> structures.picture(version, 3)))
                .isEmpty();
    }

    /** A picture that the document only points to is nowhere fetched from. */
    @Test
    void areNotFetchedFromElsewhere() {
        var linked = WordFile.ofBody(WordFile.p("1 总则") + WordFile.p("正文。")
                        + "<w:p><w:r><w:drawing><wp:docPr descr=\"远处的图\"/><blip link=\"r9\" embed=\"r9\"/></w:drawing></w:r></w:p>"
                        + WordFile.p("2 附则") + WordFile.p("正文。"))
                .with("word/_rels/document.xml.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                          <Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
                            Target="http://127.0.0.1:9/x.png" TargetMode="External"/>
                        </Relationships>""");

        var document = read(linked.bytes());

        assertThat(document.sections()).map(Passage::body).containsExactly("正文。\n远处的图", "正文。");
        assertThat(document.remarks()).containsExactly(new Note("PICTURES_LEFT_IN_FILE", 1));
    }

    private static byte[] illustrated() throws Exception {
        var document = new XWPFDocument();
        Stream.of("1 总则", "见下图。").forEach(words -> line(document, words));
        picture(line(document, ""), picture(320, 200, "png"), PictureType.PNG, "order.png", "指挥体系图");
        line(document, "2 组织体系");
        picture(line(document, ""), picture(64, 48, "jpeg"), PictureType.JPEG, "图片 2", "");
        line(document, "图后的话。");
        picture(line(document, ""), new byte[] {1, 0, 0, 0, 108, 0, 0, 0}, PictureType.EMF, "old.emf", "");
        return WordFile.bytes(document);
    }

    private static XWPFParagraph line(XWPFDocument document, String words) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private static void picture(XWPFParagraph at, byte[] content, PictureType type, String name, String description)
            throws IOException, InvalidFormatException {
        var drawn = at.createRun()
                .addPicture(new ByteArrayInputStream(content), type, name, Units.pixelToEMU(64), Units.pixelToEMU(48));
        at.getRuns()
                .getLast()
                .getCTR()
                .getDrawingArray(0)
                .getInlineArray(0)
                .getDocPr()
                .setDescr(description);
        assertThat(drawn.getPictureData()).isNotNull();
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static String format(byte[] content) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            return ImageIO.getImageReaders(in).next().getFormatName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadDocument read(byte[] bytes) {
        return PlanDocuments.read("插图.docx", bytes).orElseThrow();
    }

    private static PlanEntry entry() {
        return new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, "插图预案", null, Confidentiality.OPEN, "", "");
    }

    private static <T> Outcome<T> in(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.STREET.scope(), work);
    }
}
