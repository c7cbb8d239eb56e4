package org.youbei.web.planimport;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.Authority;
import org.youbei.plan.Plan;
import org.youbei.plan.PlanRefusal;
import org.youbei.plan.Procedure;
import org.youbei.plan.VersionState;
import org.youbei.plan.intake.ImportRefusal;
import org.youbei.plan.intake.PlanImport;
import org.youbei.plan.intake.PlanImports;
import org.youbei.plan.intake.SuggestedKind;
import org.youbei.plan.outline.Outline;
import org.youbei.plan.shelf.PlanFilter;
import org.youbei.plan.shelf.PlanShelf;
import org.youbei.plan.shelf.PlanSort;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.plan.PlanChoices;
import org.youbei.web.plan.PlanForm;
import org.youbei.web.plan.PlanWords;
import org.youbei.web.plan.SectionNodes;

/** Uploads a document, shows what was recognised in it, and makes a plan of it. */
@Controller
@RequestMapping("/plan-imports")
class PlanImportController {
    private static final int SHOWN_UNPLACED = 200;

    private final PlanImports imports;
    private final PlanShelf shelf;
    private final PlanChoices choices;
    private final PlanWords words;

    PlanImportController(PlanImports imports, PlanShelf shelf, PlanChoices choices, PlanWords words) {
        this.imports = imports;
        this.shelf = shelf;
        this.choices = choices;
        this.words = words;
    }

    /** The upload: for which unit, and the file. */
    record UploadForm(@Nullable String unit, @Nullable MultipartFile file) {}

    @GetMapping
    String form(Actor actor, Model model) {
        var units = units(actor);
        model.addAttribute("form", new UploadForm(units.keySet().iterator().next(), null));
        model.addAttribute("units", units);
        return "planimport/new";
    }

    @PostMapping
    Object upload(
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        var units = units(actor);
        model.addAttribute("units", units);
        // Made here, because binding a text to the file would leave no form to show again.
        var form = new UploadForm(unit, file);
        var errors = new BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        if (file == null || (file.isEmpty() && name(file).isEmpty())) {
            errors.rejectValue("file", "plan.import.file.missing");
            return new ModelAndView("planimport/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var chosen = Optional.ofNullable(unit)
                .filter(typed -> !typed.isEmpty())
                .or(() -> units.keySet().stream().findFirst())
                .flatMap(JurisdictionCode::parse);
        var outcome = chosen.map(code -> uploaded(actor, code, file))
                .orElseGet(() -> Outcome.refused(PlanRefusal.UNIT_OUTSIDE.at("unit")));
        return switch (outcome) {
            case Outcome.Done<UUID>(var id) -> "redirect:/plan-imports/" + id;
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield new ModelAndView("planimport/new", model.asMap(), status(refusals));
            }
        };
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var upload = imports.find(actor, id);
        var title = upload.document().title();
        var seems = SuggestedKind.of(title, upload.fileName());
        var superior = choices.suggestedSuperior(upload.unit(), seems.kind()).orElse(null);
        model.addAttribute(
                "form", PlanForm.suggested(id, upload.unit().value(), SuggestedKind.title(title), superior, seems));
        return preview(actor, upload, model);
    }

    @PostMapping("/{id}")
    Object save(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable PlanForm sent,
            BindingResult errors,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        var upload = imports.find(actor, id);
        var form = PlanForm.demand(sent);
        if (errors.hasErrors()) {
            return refused(actor, upload, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (saved(actor, upload, form, reason)) {
            case Outcome.Done<Plan>(var plan) -> {
                redirect.addFlashAttribute("flash", Flash.done("plan.import.saved", plan.title()));
                var whole = form.existing() == null && form.procedureOrRecorded() == Procedure.FULL;
                yield "redirect:/plans/" + plan.getId() + (whole ? "/tasks" : "?version=work");
            }
            case Outcome.Refused<Plan>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield refused(actor, upload, model, Answers.status(refusals));
            }
        };
    }

    private Outcome<Plan> saved(Actor actor, PlanImport upload, PlanForm form, String reason) {
        if (form.existing() != null) {
            var why = reason.isBlank() ? upload.fileName() : reason;
            return imports.saveAsVersion(actor, upload.id(), form.existing(), why);
        }
        return Optional.ofNullable(form.unit())
                .flatMap(JurisdictionCode::parse)
                .map(unit -> imports.save(actor, upload.id(), form.entry(unit), form.procedureOrRecorded()))
                .orElseGet(() -> Outcome.refused(PlanRefusal.UNIT_OUTSIDE.at("unit")));
    }

    private Outcome<UUID> uploaded(Actor actor, JurisdictionCode unit, MultipartFile file) {
        try {
            return imports.upload(actor, unit, name(file), file.getBytes());
        } catch (IOException e) {
            return Outcome.refused(Refusal.at("file", ImportRefusal.UNREADABLE.code()));
        }
    }

    private ModelAndView refused(Actor actor, PlanImport upload, Model model, HttpStatus status) {
        return new ModelAndView(preview(actor, upload, model), model.asMap(), status);
    }

    private String preview(Actor actor, PlanImport upload, Model model) {
        var document = upload.document();
        choices.offer(actor, upload.unit(), model);
        model.addAttribute("upload", upload);
        model.addAttribute("nodes", SectionNodes.ofPassages(document.sections()));
        model.addAttribute("sectionCount", document.sections().size());
        model.addAttribute("placed", Outline.percent(document.placed()));
        model.addAttribute("unplacedCount", document.unplaced().size());
        model.addAttribute(
                "unplaced", document.unplaced().stream().limit(SHOWN_UNPLACED).toList());
        model.addAttribute(
                "remarks",
                document.remarks().stream()
                        .map(note -> words.say(
                                "plan.import.remark." + note.kind(), note.count(), String.join("；", note.examples())))
                        .toList());
        model.addAttribute("existing", existing(actor));
        return "planimport/show";
    }

    /** The plans that may get a new version from the document. */
    private Map<String, String> existing(Actor actor) {
        var filter = new PlanFilter(null, null, null, VersionState.ISSUED, false, "", PlanSort.TITLE, false);
        var plans = new LinkedHashMap<String, String>();
        shelf.each(actor.scope(), filter, plan -> {
            if (!plan.revising() && Authority.keeps(actor, plan.unit())) {
                plans.put(plan.id().toString(), plan.title());
            }
        });
        return plans;
    }

    private Map<String, String> units(Actor actor) {
        var units = choices.units(actor);
        if (units.isEmpty()) {
            throw new AccessDeniedException("keeps no plans");
        }
        return units;
    }

    private static HttpStatus status(List<Refusal> refusals) {
        return refusals.stream()
                .filter(refusal -> "file".equals(refusal.field()))
                .findFirst()
                .map(PlanImportController::fileStatus)
                .orElseGet(() -> Answers.status(refusals));
    }

    private static HttpStatus fileStatus(Refusal refusal) {
        if (any(refusal, ImportRefusal.TOO_LARGE, ImportRefusal.TOO_MUCH_TEXT, ImportRefusal.EXPANDS_TOO_MUCH)
                || any(refusal, ImportRefusal.TOO_MANY_PARTS)) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return any(refusal, ImportRefusal.UNKNOWN_ENDING, ImportRefusal.WRONG_TYPE, ImportRefusal.LEGACY_WORD)
                        || any(refusal, ImportRefusal.RICH_TEXT)
                ? HttpStatus.UNSUPPORTED_MEDIA_TYPE
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static boolean any(Refusal refusal, ImportRefusal... reasons) {
        return List.of(reasons).stream().anyMatch(reason -> reason.is(refusal));
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
