package org.youbei.web.indicatorsystem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.indicator.SystemRefusal;
import org.youbei.assessment.system.IndicatorSystem;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.assessment.system.SystemFilter;
import org.youbei.assessment.system.SystemList;
import org.youbei.assessment.system.SystemRow;
import org.youbei.assessment.system.SystemState;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;

/** The list of indicator systems, a system's page, and what is said about it as a whole. */
@Controller
class SystemController {
    private final SystemDesk desk;
    private final SystemForms forms;
    private final SystemViews views;
    private final SystemWords words;
    private final StepPages steps;
    private final UnitPicker units;
    private final Ledger<SystemFilter, SystemRow> ledger;

    SystemController(
            SystemDesk desk,
            SystemForms forms,
            SystemViews views,
            SystemWords words,
            StepPages steps,
            UnitPicker units,
            SystemList systems,
            MessageSource messages) {
        this.desk = desk;
        this.forms = forms;
        this.views = views;
        this.words = words;
        this.steps = steps;
        this.units = units;
        ledger = Ledger.of(
                messages,
                "indicatorsystem",
                "/indicator-systems",
                systems,
                Column.<SystemRow>link(
                                "indicatorsystem.column.title",
                                row -> "/indicator-systems/" + row.id(),
                                SystemRow::title)
                        .under(SystemRow::source)
                        .sorted("title"),
                Column.<SystemRow>number("indicatorsystem.column.version", SystemRow::version)
                        .sorted("version"),
                Column.number("indicatorsystem.column.indicators", SystemRow::indicators),
                Column.number("indicatorsystem.column.automatic", SystemRow::automatic),
                Column.text("indicatorsystem.column.unit", SystemRow::unitName).wide(),
                Column.<SystemRow>text(
                                "indicatorsystem.column.confirmed",
                                row -> words.say(
                                        row.confirmed() ? "indicatorsystem.confirmed" : "indicatorsystem.unconfirmed"))
                        .wide(),
                Column.state("indicatorsystem.column.state", row -> words.state(row.state())));
    }

    @GetMapping("/indicator-systems")
    String index(
            Actor actor,
            @ModelAttribute SystemFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .primary(views.keeps(actor), "indicatorsystem.new", "/indicator-systems/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("state", SystemState.values(), "indicatorsystem.state.")
                .find("q", "indicatorsystem.find")
                .begin(views.keeps(actor), "indicatorsystem.new", "/indicator-systems/new")
                .show(model);
    }

    @GetMapping("/indicator-systems/new")
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "") String from) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(drawing(actor, from));
    }

    @PostMapping("/indicator-systems")
    ModelAndView draw(Actor actor, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                drawing(actor, ""),
                sent,
                typed -> typed,
                (id, typed) -> typed.unit("unit")
                        .map(unit -> desk.draw(
                                actor, id, unit, typed.words("origin"), typed.words("title"), typed.flag("points")))
                        .orElseGet(() -> Outcome.refused(SystemRefusal.UNIT.at("unit"))),
                system -> "/indicator-systems/" + system.getId());
    }

    private StepForm drawing(Actor actor, String from) {
        var form = new FormPages.Form(
                "indicatorsystem.new",
                "indicatorsystem.form",
                "",
                words.say("indicatorsystem.new.hint"),
                "/indicator-systems",
                "/indicator-systems");
        return StepForm.of(form, forms.drawing(actor, from));
    }

    @GetMapping("/indicator-systems/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        views.show(actor, desk.find(id), model);
        return "indicatorsystem/show";
    }

    @GetMapping("/indicator-systems/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(about(desk.find(id)));
    }

    @PostMapping("/indicator-systems/{id}/edit")
    ModelAndView describe(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                about(desk.find(id)),
                sent,
                typed -> new Described(
                        typed.number("revision"),
                        new IndicatorSystem.About(
                                typed.words("title"),
                                typed.words("source"),
                                typed.flag("confirmed"),
                                typed.decimalIfAny("threshold", 3).orElse(null))),
                (request, said) -> desk.describe(actor, id, request, said.revision(), said.about()));
    }

    private record Described(int revision, IndicatorSystem.About about) {}

    private StepForm about(IndicatorSystem system) {
        var path = "/indicator-systems/" + system.getId();
        var form = new FormPages.Form(
                "indicatorsystem.edit", "indicatorsystem.form", system.title(), "", path + "/edit", path);
        return StepForm.of(form, forms.about(system))
                .barred(system.isDraft() ? List.of() : List.of(SystemRefusal.FROZEN.refusal()), words);
    }

    @GetMapping("/indicator-systems/{id}/freezing")
    ModelAndView freezing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        var system = desk.find(id);
        return steps.show(freezing(system).barred(desk.objections(actor, system), words));
    }

    @PostMapping("/indicator-systems/{id}/freezing")
    ModelAndView freeze(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                freezing(desk.find(id)),
                sent,
                typed -> typed.words("remark"),
                (request, remark) -> desk.freeze(actor, id, request, remark));
    }

    private StepForm freezing(IndicatorSystem system) {
        var path = "/indicator-systems/" + system.getId();
        var form = new FormPages.Form(
                "indicatorsystem.freezing",
                "indicatorsystem.form",
                system.title(),
                words.say("indicatorsystem.freezing.hint"),
                path + "/freezing",
                path);
        return StepForm.of(
                form, List.of(FormField.area("remark", 500).optional().with("rows", 2)));
    }

    @GetMapping("/indicator-systems/{id}/next-version")
    ModelAndView next(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        var system = desk.find(id);
        return steps.show(
                next(system).barred(system.isDraft() ? List.of(SystemRefusal.NOT_FROZEN.refusal()) : List.of(), words));
    }

    @PostMapping("/indicator-systems/{id}/next-version")
    ModelAndView make(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                next(desk.find(id)),
                sent,
                typed -> typed,
                (request, typed) -> desk.next(actor, id, request),
                made -> "/indicator-systems/" + made.getId());
    }

    private StepForm next(IndicatorSystem system) {
        var path = "/indicator-systems/" + system.getId();
        var form = new FormPages.Form(
                "indicatorsystem.next",
                "indicatorsystem.form",
                system.title(),
                words.say("indicatorsystem.next.hint"),
                path + "/next-version",
                path);
        return StepForm.of(form, new ArrayList<>());
    }

    /** What another version of the series says otherwise; without a choice, the version before. */
    @GetMapping("/indicator-systems/{id}/difference")
    String difference(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        views.difference(desk.find(id), model);
        return "indicatorsystem/difference";
    }
}
