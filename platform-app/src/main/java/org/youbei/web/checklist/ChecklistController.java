package org.youbei.web.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.Checklists;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;

/** All versions of all checklists, one of them, and a district’s own made from it. */
@Controller
class ChecklistController {
    private final Checklists checklists;
    private final UnitPicker units;
    private final InspectionWords words;

    ChecklistController(Checklists checklists, UnitPicker units, InspectionWords words) {
        this.checklists = checklists;
        this.units = units;
        this.words = words;
    }

    record Line(String href, String title, String type, String version, String issuer, int items, State state) {}

    @GetMapping("/checklists")
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var unit = unit(actor);
        var lines = new ArrayList<Line>();
        for (var version : checklists.of(unit)) {
            var list = version.list();
            var current = version.current();
            lines.add(new Line(
                    "/checklists/" + list.id(),
                    words.asked(list.title()),
                    words.type(list.type()),
                    words.say("checklist.version", list.number()),
                    issuer(list),
                    list.items().size(),
                    new State(
                            current ? State.Kind.DONE : State.Kind.ENDED,
                            words.say(current ? "checklist.current" : "checklist.former"))));
        }
        model.addAttribute("lines", lines);
        return "checklist/index";
    }

    @GetMapping("/checklists/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var list = find(id);
        model.addAttribute("list", words.checklist(list));
        model.addAttribute("crumbs", List.of(new Crumb(words.say("checklist.list"), "/checklists")));
        model.addAttribute(
                "sub",
                words.type(list.type()) + " · " + words.say("checklist.version", list.number()) + " · " + issuer(list));
        model.addAttribute("mayDerive", district(actor) != null);
        return "checklist/show";
    }

    @GetMapping("/checklists/{id}/derivation")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var list = find(id);
        demandDistrict(actor);
        model.addAttribute("form", ChecklistForm.of(list));
        return form(list, model);
    }

    @PostMapping("/checklists/{id}/derivation")
    Object derive(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ChecklistForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        InspectionAnswers.demandReader(actor);
        var list = find(id);
        var outcome = checklists.issue(actor, demandDistrict(actor), id, form.draft());
        return switch (outcome) {
            case Outcome.Done<Checklist>(var made) -> {
                redirect.addFlashAttribute("flash", Flash.done("checklist.issued", made.title(), made.number()));
                yield "redirect:/checklists/" + made.id();
            }
            case Outcome.Refused<Checklist>(var refusals) -> {
                Refusals.show(refusals, errors);
                HttpStatus status = Answers.status(refusals);
                yield new ModelAndView(form(list, model), model.asMap(), status);
            }
        };
    }

    private String form(Checklist list, Model model) {
        model.addAttribute("checklist", list.id());
        model.addAttribute("base", list.title());
        model.addAttribute("grades", words.choices("hazard.grade.", HazardGrade.values()));
        return "checklist/form";
    }

    private String issuer(Checklist list) {
        return list.issuer() == null ? words.say("checklist.shipped") : units.name(list.issuer());
    }

    private Checklist find(UUID id) {
        return checklists.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The district that the person issues for; null for anybody else. */
    private static @org.jspecify.annotations.Nullable JurisdictionCode district(Actor actor) {
        return actor.scope()
                .unit()
                .filter(unit -> unit.level() == JurisdictionLevel.DISTRICT && actor.has(Role.DISTRICT_SUPERVISOR))
                .orElse(null);
    }

    private static JurisdictionCode demandDistrict(Actor actor) {
        var district = district(actor);
        if (district == null) {
            throw new org.springframework.security.access.AccessDeniedException("only a district issues checklists");
        }
        return district;
    }

    private static JurisdictionCode unit(Actor actor) {
        return actor.scope().unit().orElseGet(() -> new JurisdictionCode("00"));
    }
}
