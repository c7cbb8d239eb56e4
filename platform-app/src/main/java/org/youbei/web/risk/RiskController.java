package org.youbei.web.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.risk.Risk;
import org.youbei.risk.RiskRefusal;
import org.youbei.risk.RiskRegister;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.unit.UnitPicker;

/** One risk: its page, its registration, its description. */
@Controller
@RequestMapping("/risks")
class RiskController {
    private final RiskRegister register;
    private final RiskViews views;
    private final RiskForms forms;
    private final StepPages steps;
    private final UnitPicker units;

    RiskController(RiskRegister register, RiskViews views, RiskForms forms, StepPages steps, UnitPicker units) {
        this.register = register;
        this.views = views;
        this.forms = forms;
        this.steps = steps;
        this.units = units;
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, register.find(id)));
        return "thing/show";
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(registration(actor));
    }

    @PostMapping
    ModelAndView register(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                registration(actor),
                sent,
                typed -> new Registration(typed, forms.described(typed)),
                (id, said) -> registered(actor, id, said),
                risk -> "/risks/" + risk.getId());
    }

    private record Registration(Typed typed, RiskForms.Described described) {}

    private Outcome<Risk> registered(Actor actor, UUID id, Registration said) {
        if (!said.described().misplaced().isEmpty()) {
            return Outcome.refused(said.described().misplaced());
        }
        return JurisdictionCode.parse(said.typed().text("unit"))
                .map(unit -> register.register(
                        actor,
                        id,
                        unit,
                        said.described().entry(),
                        said.typed().dayIfAny("review").orElse(null)))
                .orElseGet(() -> Outcome.refused(RiskRefusal.UNIT.at("unit")));
    }

    private StepForm registration(Actor actor) {
        var offered = units.choices(
                actor,
                unit -> unit.level().compareTo(JurisdictionLevel.STREET) >= 0
                        && unit.level().compareTo(JurisdictionLevel.COMMUNITY) <= 0);
        var first = offered.isEmpty()
                ? null
                : new JurisdictionCode(offered.keySet().iterator().next());
        var fields = new ArrayList<FormField>();
        fields.add(FormField.select("unit", offered, offered.size() == 1 && first != null ? first.value() : ""));
        fields.addAll(forms.description(null));
        fields.add(FormField.date(
                        "review",
                        offered.size() == 1 && first != null
                                ? register.latestReview(first).toString()
                                : "")
                .hint(views.reviewHint()));
        return StepForm.of(
                new FormPages.Form("risk.new", "risk.form", "", views.newHint(), "/risks", "/risks"), fields);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(change(register.find(id)));
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var risk = register.find(id);
        return steps.take(
                change(risk), sent, typed -> new Registration(typed, forms.described(typed)), (request, said) -> {
                    if (!said.described().misplaced().isEmpty()) {
                        return Outcome.refused(said.described().misplaced());
                    }
                    return register.change(
                            actor,
                            id,
                            request,
                            said.typed().number("revision"),
                            said.described().entry());
                });
    }

    private StepForm change(Risk risk) {
        var path = "/risks/" + risk.getId();
        var fields = new ArrayList<>(forms.description(risk.entry()));
        fields.add(FormField.hidden("revision", String.valueOf(risk.revision())));
        var form = new FormPages.Form("risk.edit", "risk.form", risk.entry().title(), "", path + "/edit", path);
        return StepForm.of(form, List.copyOf(fields))
                .barred(risk.isOpen() ? List.of() : List.of(RiskRefusal.CLOSED.refusal()), views.words());
    }
}
