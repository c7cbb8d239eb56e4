package org.youbei.web.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.library.shelf.DocumentFilter;
import org.youbei.library.shelf.DocumentList;
import org.youbei.library.shelf.DocumentRow;
import org.youbei.library.text.Document;
import org.youbei.library.text.DocumentEntry;
import org.youbei.library.text.DocumentKind;
import org.youbei.library.text.RuleTexts;
import org.youbei.library.text.Secrecy;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.plan.intake.DocumentText;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The texts of the library: the list, one of them, entering, replacing and ending one. */
@Controller
class LibraryController {
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private final RuleTexts texts;
    private final LibraryViews views;
    private final WorkUnits units;
    private final UnitPicker names;
    private final StepPages steps;
    private final Words words;
    private final Ledger<DocumentFilter, DocumentRow> ledger;

    LibraryController(
            RuleTexts texts,
            DocumentList list,
            LibraryViews views,
            WorkUnits units,
            UnitPicker names,
            StepPages steps,
            Words words,
            MessageSource messages) {
        this.texts = texts;
        this.views = views;
        this.units = units;
        this.names = names;
        this.steps = steps;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "library",
                "/library",
                list,
                Column.<DocumentRow>link(
                                "library.form.title",
                                row -> "/library/" + row.document().id(),
                                row -> row.document().title())
                        .under(row -> row.document().number())
                        .sorted("title"),
                Column.<DocumentRow>text(
                        "library.form.kind",
                        row -> words.of("library.kind.", row.document().kind())),
                Column.<DocumentRow>text(
                                "library.form.issuer", row -> row.document().issuer())
                        .wide(),
                Column.<DocumentRow>day(
                                "library.form.from", row -> row.document().from())
                        .sorted("from"),
                Column.<DocumentRow>count("library.clauses", DocumentRow::clauses)
                        .wide(),
                Column.<DocumentRow>state("library.state", row -> views.state(row.state())));
    }

    @GetMapping("/library")
    String index(
            Actor actor,
            @ModelAttribute DocumentFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        return ledger.page(actor.scope(), filter, place, request)
                .act("library.search", "/library/clauses")
                .same("library.export", "/library.xlsx")
                .primary(actor.works(), "library.new", "/library/new")
                .unit(filter.unit() == null ? null : names.name(filter.unit()))
                .chips("force", DocumentFilter.Force.values(), "library.force.")
                .chips("kind", DocumentKind.values(), "library.kind.")
                .find("q", "library.find")
                .show(model);
    }

    @GetMapping("/library.xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute DocumentFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/library/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        views.show(actor, readable(actor, id), model);
        return "library/show";
    }

    @GetMapping("/library/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping("/library")
    ModelAndView enter(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> WorkUnits.read(typed.text("unit"))
                        .then(unit -> text(typed, sent)
                                .then(text -> texts.enter(
                                        actor,
                                        id,
                                        new DocumentEntry(
                                                unit,
                                                typed.text("title"),
                                                typed.choice("kind", DocumentKind.class),
                                                typed.text("issuer"),
                                                typed.text("number"),
                                                typed.dayIfAny("issued").orElse(null),
                                                typed.dayIfAny("from").orElse(null),
                                                typed.choice("secrecy", Secrecy.class),
                                                typed.text("source"),
                                                typed.idIfAny("replaces").orElse(null),
                                                text)))),
                id -> "/library/" + id);
    }

    /** What was typed, or where a file was chosen its words. */
    private static Outcome<String> text(Typed typed, Sent sent) {
        return sent.file("file")
                .map(file -> {
                    try {
                        return DocumentText.read(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElseGet(() -> Outcome.done(typed.text("text")));
    }

    private StepForm form(Actor actor) {
        var page = new FormPages.Form(
                "library.new", "library.form", "", words.say("library.new.hint"), "/library", "/library");
        var fields = new ArrayList<FormField>(List.of(
                units.field(actor),
                FormField.text("title", 200),
                FormField.select("kind", words.choices("library.kind.", DocumentKind.values()), "LOCAL_RULE"),
                FormField.text("issuer", 120),
                FormField.text("number", 80).optional(),
                FormField.date("issued", "").optional(),
                FormField.date("from", "").optional(),
                FormField.select("secrecy", words.choices("library.secrecy.", Secrecy.values()), "PUBLIC"),
                FormField.text("source", 500).hint(words.say("library.form.source.hint")),
                replaceable(),
                FormField.file("file", ".docx,.txt,.md", MOST_BYTES),
                FormField.area("text", 2_000_000)
                        .with("rows", 12)
                        .optional()
                        .hint(words.say("library.form.text.hint"))));
        return StepForm.of(page, fields);
    }

    private FormField replaceable() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.say("library.replaces.none"));
        texts.all().stream()
                .filter(one -> one.kind() != DocumentKind.OWN)
                .forEach(one -> choices.put(
                        one.id().toString(), one.from() == null ? one.title() : one.title() + " · " + one.from()));
        return FormField.select("replaces", choices, "").with("blank", false).optional();
    }

    @GetMapping("/library/{id}/replacement")
    ModelAndView replacing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(replacement(readable(actor, id)));
    }

    @PostMapping("/library/{id}/replacement")
    ModelAndView replace(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                replacement(readable(actor, id)),
                sent,
                typed -> typed.idIfAny("replaces"),
                (request, old) -> old.map(before -> texts.replace(actor, before, id))
                        .orElseGet(
                                () -> Outcome.refused(org.youbei.library.text.LibraryRefusal.MISSING.at("replaces"))));
    }

    private StepForm replacement(Document document) {
        var back = "/library/" + document.id();
        var page = new FormPages.Form(
                "library.replacement",
                "library.form",
                document.title(),
                words.say("library.replacement.hint"),
                back + "/replacement",
                back);
        return StepForm.of(page, List.of(replaceable()));
    }

    @GetMapping("/library/{id}/ending")
    ModelAndView ending(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(ending(readable(actor, id)));
    }

    @PostMapping("/library/{id}/ending")
    ModelAndView end(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                ending(readable(actor, id)),
                sent,
                typed -> typed,
                (request, typed) -> texts.end(actor, id, typed.day("on"), typed.text("reason")));
    }

    private StepForm ending(Document document) {
        var back = "/library/" + document.id();
        var page = new FormPages.Form(
                "library.ending",
                "library.form",
                document.title(),
                words.say("library.ending.hint"),
                back + "/ending",
                back);
        return StepForm.of(page, List.of(FormField.date("on", ""), FormField.text("reason", 300)));
    }

    /** A secret text is for those who work and those who audit. */
    private Document readable(Actor actor, UUID id) {
        var document = texts.find(id);
        if (document.secrecy() == Secrecy.SECRET && !actor.works() && !actor.has(Role.AUDITOR)) {
            throw new NotFound(id);
        }
        return document;
    }
}
