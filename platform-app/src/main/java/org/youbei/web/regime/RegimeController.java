package org.youbei.web.regime;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.library.regime.Regime;
import org.youbei.library.regime.RegimeCatalogue;
import org.youbei.library.regime.RegimeState;
import org.youbei.library.regime.Regimes;
import org.youbei.library.regime.RequiredRegime;
import org.youbei.library.shelf.RegimeFilter;
import org.youbei.library.shelf.RegimeList;
import org.youbei.library.shelf.RegimeRow;
import org.youbei.library.text.Secrecy;
import org.youbei.model.Actor;
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
import org.youbei.web.library.WorkUnits;

/** Regimes: the list, one of them, a draft from a model text, and its words. */
@Controller
class RegimeController {
    private static final int LONGEST = 200_000;

    private final Regimes regimes;
    private final RegimeCatalogue catalogue;
    private final RegimeViews views;
    private final WorkUnits units;
    private final UnitPicker names;
    private final StepPages steps;
    private final Words words;
    private final Ledger<RegimeFilter, RegimeRow> ledger;

    RegimeController(
            Regimes regimes,
            RegimeCatalogue catalogue,
            RegimeList list,
            RegimeViews views,
            WorkUnits units,
            UnitPicker names,
            StepPages steps,
            Words words,
            MessageSource messages) {
        this.regimes = regimes;
        this.catalogue = catalogue;
        this.views = views;
        this.units = units;
        this.names = names;
        this.steps = steps;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "regime",
                "/regimes",
                list,
                Column.link("regime.form.title", row -> "/regimes/" + row.id(), RegimeRow::title)
                        .under(RegimeRow::number)
                        .sorted("title"),
                Column.text("regime.form.unit", RegimeRow::unitName).sorted("unit"),
                Column.day("regime.form.on", RegimeRow::issuedOn),
                Column.day("regime.review", RegimeRow::reviewDue).sorted("review"),
                Column.count("regime.unread", RegimeRow::unread),
                Column.state("regime.state", row -> views.state(row.state())));
    }

    @GetMapping("/regimes")
    String index(
            Actor actor,
            @ModelAttribute RegimeFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("regime.coverage", "/regime-coverage")
                .act("reading.list", "/readings")
                .same("regime.export", "/regimes.xlsx")
                .primary(actor.works(), "regime.new", "/regimes/new")
                .unit(filter.unit() == null ? null : names.name(filter.unit()))
                .chips("state", RegimeState.values(), "regime.state.")
                .menu("kind", "regime.form.kind", views.kinds(locale))
                .find("q", "regime.find")
                .begin(actor.works(), "regime.new", "/regimes/new")
                .show(model);
    }

    @GetMapping("/regimes.xlsx")
    void xlsx(
            Actor actor, @ModelAttribute RegimeFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    /** First which one, then the draft with its model text in it. */
    @GetMapping("/regimes/new")
    ModelAndView blank(
            Actor actor,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String unit,
            Locale locale,
            Model model) {
        InspectionAnswers.demandWorker(actor);
        var chosen = Optional.ofNullable(kind).flatMap(catalogue::find);
        if (chosen.isEmpty()) {
            model.addAttribute(
                    "kinds",
                    catalogue.all().stream()
                            .map(one ->
                                    Map.of("id", one.id(), "title", one.title().in(locale), "basis", basis(one)))
                            .toList());
            return new ModelAndView("regime/choice", model.asMap());
        }
        return steps.show(form(actor, chosen.get(), unit));
    }

    private static String basis(RequiredRegime one) {
        return "《" + one.document() + "》" + one.article();
    }

    @PostMapping("/regimes")
    ModelAndView draft(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var kind = catalogue
                .find(sent.texts().getOrDefault("kind", ""))
                .orElse(catalogue.all().getFirst());
        return steps.take(
                form(actor, kind, null),
                sent,
                typed -> typed,
                (id, typed) -> WorkUnits.read(typed.text("unit"))
                        .then(unit -> regimes.draft(actor, id, unit, typed.text("kind"), read(typed))),
                regime -> "/regimes/" + regime.getId());
    }

    private static Regime.Words read(Typed typed) {
        return new Regime.Words(
                typed.text("title"), typed.text("body"), typed.choice("secrecy", Secrecy.class), typed.text("owner"));
    }

    private StepForm form(Actor actor, RequiredRegime kind, @Nullable String unit) {
        var page = new FormPages.Form(
                "regime.new",
                "regime.form",
                kind.title().in(org.springframework.context.i18n.LocaleContextHolder.getLocale()),
                words.say("regime.new.hint", basis(kind)),
                "/regimes",
                "/regimes");
        var field = units.field(actor);
        return StepForm.of(
                page,
                List.of(
                        FormField.hidden("kind", kind.id()),
                        unit == null ? field : field.initial(unit),
                        FormField.text("title", 200).initial(kind.title().zh()),
                        FormField.text("owner", 120).hint(words.say("regime.form.owner.hint")),
                        FormField.select("secrecy", words.choices("library.secrecy.", Secrecy.values()), "PUBLIC"),
                        FormField.area("body", LONGEST)
                                .with("rows", 20)
                                .initial(catalogue.model(kind))
                                .hint(words.say("regime.form.body.hint"))));
    }

    @GetMapping("/regimes/{id}")
    String show(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, regimes.find(id), locale));
        return "thing/show";
    }

    @GetMapping("/regimes/{id}/words")
    ModelAndView words(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(wordsForm(regimes.find(id)));
    }

    @PostMapping("/regimes/{id}/words")
    ModelAndView rewrite(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                wordsForm(regimes.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> regimes.rewrite(actor, id, request, typed.number("revision"), read(typed)));
    }

    private StepForm wordsForm(Regime regime) {
        var back = "/regimes/" + regime.getId();
        var said = regime.words();
        var page = new FormPages.Form(
                "regime.words", "regime.form", said.title(), words.say("regime.words.hint"), back + "/words", back);
        return StepForm.of(
                page,
                List.of(
                        FormField.hidden("revision", String.valueOf(regime.revision())),
                        FormField.text("title", 200).initial(said.title()),
                        FormField.text("owner", 120).initial(said.owner()),
                        FormField.select(
                                "secrecy",
                                words.choices("library.secrecy.", Secrecy.values()),
                                said.secrecy().name()),
                        FormField.area("body", LONGEST).with("rows", 20).initial(said.body())));
    }
}
