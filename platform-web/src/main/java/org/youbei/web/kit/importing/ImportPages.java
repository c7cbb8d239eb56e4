package org.youbei.web.kit.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.SheetUploads;
import org.youbei.sheet.Taken;
import org.youbei.sheet.Upload;
import org.youbei.sheet.file.FileFault;
import org.youbei.sheet.file.SheetLimits;
import org.youbei.sheet.template.SheetTemplate;
import org.youbei.sheet.template.WrongRows;
import org.youbei.web.kit.export.Workbooks;
import org.youbei.web.kit.part.PageLinks;
import org.youbei.web.kit.word.Words;

/** What the pages of imports show and ask, in the language of the person. */
@Component
public class ImportPages {
    private static final int ROWS = 100;

    private final SheetUploads uploads;
    private final Words words;
    private final ImportWords said;

    ImportPages(SheetUploads uploads, Words words) {
        this.uploads = uploads;
        this.words = words;
        said = new ImportWords(words);
    }

    void form(ImportPage page, SheetImport<?> kind, Model model) {
        head(page, model);
        model.addAttribute("limit", SheetLimits.USUAL.bytes());
        model.addAttribute("rowLimit", SheetLimits.USUAL.lines());
        model.addAttribute("columns", ColumnHelp.of(kind.columns(), language()));
        model.addAttribute("refusals", List.of());
    }

    private void head(ImportPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("title", words.say(page.texts() + ".title"));
        model.addAttribute("sub", words.say(page.texts() + ".sub"));
    }

    List<String> said(SheetImport<?> kind, List<Refusal> refusals) {
        return refusals.stream().map(one -> said.of(kind.columns(), one)).toList();
    }

    void template(SheetImport<?> kind, HttpServletResponse response) throws IOException {
        SheetTemplate.write(kind, language(), Workbooks.stream(response, kind.kind() + "-template.xlsx"));
    }

    /**
     * The template filled with what is kept: put right, it comes in again.
     *
     * @param name of the file, without its ending
     */
    public <T> void filled(SheetImport<T> kind, List<T> rows, String name, HttpServletResponse response)
            throws IOException {
        SheetTemplate.write(kind, rows, language(), Workbooks.stream(response, name + ".xlsx"));
    }

    <T> Outcome<UUID> upload(Actor actor, SheetImport<T> kind, @Nullable MultipartFile file) {
        if (file == null
                || file.isEmpty()
                        && Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty()) {
            return Outcome.refused(Refusal.at("file", "sheet.file-missing"));
        }
        var limit = SheetLimits.USUAL.bytes();
        if (file.getSize() > limit) {
            return Outcome.refused(FileFault.TOO_LARGE.refusal(limit >> 20));
        }
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return uploads.upload(actor, kind, name, file.getBytes(), language());
        } catch (IOException e) {
            return Outcome.refused(FileFault.DAMAGED.refusal());
        }
    }

    <T> Upload find(Actor actor, SheetImport<T> kind, UUID id) {
        return uploads.find(actor, kind, id).orElseThrow(() -> new NotFound(id));
    }

    void columns(ImportPage page, SheetImport<?> kind, Upload upload, Model model) {
        var proposal = uploads.proposal(kind, upload);
        columns(page, kind, upload, ColumnForm.typed(kind.columns(), proposal), List.of(), model);
    }

    void columns(
            ImportPage page,
            SheetImport<?> kind,
            Upload upload,
            Map<String, String> typed,
            List<Refusal> refusals,
            Model model) {
        head(page, model);
        model.addAttribute("upload", upload);
        model.addAttribute("form", new ColumnForm(kind.columns(), upload, said, language()).page(typed, refusals));
    }

    <T> Outcome<Upload> map(Actor actor, SheetImport<T> kind, Upload upload, Map<String, String> typed) {
        return uploads.map(actor, kind, upload.id(), ColumnForm.mapping(kind.columns(), typed), language());
    }

    void preview(ImportPage page, SheetImport<?> kind, Upload upload, String show, String after, Model model) {
        head(page, model);
        var mapping = Objects.requireNonNull(upload.mapping());
        var tally = new Tally(uploads.tally(upload), uploads.written(upload), upload.takenAt() != null);
        var only = Tally.verdict(show);
        var lines = uploads.lines(upload, only, place(after), ROWS + 1);
        var shown = lines.subList(0, Math.min(ROWS, lines.size()));
        var preview = new Preview(kind.columns(), mapping, said, language());
        model.addAttribute("upload", upload);
        model.addAttribute("tally", tally);
        model.addAttribute("sentences", tally.sentences(words));
        model.addAttribute("remarks", new Remarks(upload, mapping, words).all());
        model.addAttribute("chips", tally.chips(words, page.of(upload.id()), only));
        model.addAttribute("heads", preview.heads());
        model.addAttribute("lines", shown.stream().map(preview::line).toList());
        var self = page.of(upload.id()) + (only == null ? "?" : "?show=" + only + "&");
        var next = lines.size() > ROWS ? self + "after=" + shown.getLast().number() : null;
        model.addAttribute("links", new PageLinks(place(after) > 0 ? self : null, null, next));
    }

    private static int place(String after) {
        return after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : 0;
    }

    <T> Outcome<Taken> take(Actor actor, SheetImport<T> kind, Upload upload, boolean doubtful) {
        return uploads.take(actor, kind, upload.id(), doubtful, language());
    }

    void wrong(SheetImport<?> kind, Upload upload, HttpServletResponse response) throws IOException {
        var out = Workbooks.stream(response, kind.kind() + "-wrong.xlsx");
        WrongRows.write(
                upload,
                language(),
                out,
                rows -> uploads.eachWrong(
                        upload,
                        line -> rows.accept(new WrongRows.Row(
                                said.place(line.sheet(), line.line()),
                                line.cells(),
                                String.join("；", said(kind, line.reasons()))))));
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
