package org.youbei.web.kit.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.Taken;
import org.youbei.sheet.Upload;
import org.youbei.web.kit.answer.Answers;

/**
 * The eight routes of an import. A module's controller names its address and passes what it imports:
 *
 * <pre>{@code
 * @Controller
 * @RequestMapping("/inspection-point-imports")
 * class PointImportController extends ImportController<PointEntry> {
 *     PointImportController(ImportPages pages, PointImport points) {
 *         super(pages, points, new ImportPage("point.import", "/inspection-point-imports", "/inspection-points"));
 *     }
 * }
 * }</pre>
 */
public abstract class ImportController<T> {
    private static final String SHOW = "importing/show";
    private static final String COLUMNS = "importing/columns";

    private final ImportPages pages;
    private final SheetImport<T> kind;
    private final ImportPage page;

    protected ImportController(ImportPages pages, SheetImport<T> kind, ImportPage page) {
        this.pages = pages;
        this.kind = kind;
        this.page = page;
    }

    @GetMapping
    public String form(Actor actor, Model model) {
        demandAdmitted(actor);
        pages.form(page, kind, model);
        return "importing/new";
    }

    @GetMapping("/template.xlsx")
    public void template(Actor actor, HttpServletResponse response) throws IOException {
        demandAdmitted(actor);
        pages.template(kind, response);
    }

    @PostMapping
    public ModelAndView upload(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
        demandAdmitted(actor);
        return switch (pages.upload(actor, kind, file)) {
            case Outcome.Done<UUID>(var id) -> to(page.of(id));
            case Outcome.Refused<UUID>(var refusals) -> {
                pages.form(page, kind, model);
                model.addAttribute("refusals", pages.said(kind, refusals));
                yield new ModelAndView("importing/new", model.asMap(), Answers.status(refusals));
            }
        };
    }

    /** The preview; as long as the columns are not named, the question for them; afterwards the result. */
    @GetMapping("/{id}")
    public String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        demandAdmitted(actor);
        var upload = pages.find(actor, kind, id);
        if (upload.mapping() == null) {
            pages.columns(page, kind, upload, model);
            return COLUMNS;
        }
        pages.preview(page, kind, upload, show, after, model);
        return SHOW;
    }

    @GetMapping("/{id}/columns")
    public String columns(Actor actor, @PathVariable UUID id, Model model) {
        demandAdmitted(actor);
        pages.columns(page, kind, pages.find(actor, kind, id), model);
        return COLUMNS;
    }

    @PostMapping("/{id}/columns")
    public ModelAndView map(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model) {
        demandAdmitted(actor);
        var upload = pages.find(actor, kind, id);
        return switch (pages.map(actor, kind, upload, typed)) {
            case Outcome.Done<Upload>(var mapped) -> to(page.of(mapped.id()));
            case Outcome.Refused<Upload>(var refusals) -> {
                pages.columns(page, kind, upload, typed, refusals, model);
                yield new ModelAndView(COLUMNS, model.asMap(), Answers.status(refusals));
            }
        };
    }

    @PostMapping("/{id}")
    public ModelAndView take(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String doubtful, Model model) {
        demandAdmitted(actor);
        var upload = pages.find(actor, kind, id);
        return switch (pages.take(actor, kind, upload, doubtful.equals("true"))) {
            case Outcome.Done<Taken> done -> to(page.of(id));
            case Outcome.Refused<Taken>(var refusals) -> {
                Answers.demandRight(refusals);
                pages.columns(page, kind, upload, Map.of(), refusals, model);
                yield new ModelAndView(COLUMNS, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** The wrong rows in the person's own columns, with the reason in red. */
    @GetMapping("/{id}/wrong.xlsx")
    public void wrong(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        demandAdmitted(actor);
        pages.wrong(kind, pages.find(actor, kind, id), response);
    }

    private void demandAdmitted(Actor actor) {
        if (!kind.admits(actor)) {
            throw new AccessDeniedException("imports no " + kind.kind());
        }
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
