package org.youbei.web.specialgroup;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.community.group.GroupList;
import org.youbei.community.group.GroupRegister;
import org.youbei.community.group.PersonEntry;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The half-yearly round over the list of a community, and its evacuation list on paper. */
@Controller
class RoundController {
    private static final String ROUND = "/special-groups/round";
    private static final String EVACUATION = "/special-groups/evacuation-list";

    private final GroupRegister register;
    private final GroupList people;
    private final UnitPicker units;
    private final Words words;

    RoundController(GroupRegister register, GroupList people, UnitPicker units, Words words) {
        this.register = register;
        this.people = people;
        this.units = units;
        this.words = words;
    }

    @GetMapping(ROUND)
    String round(Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit, Model model) {
        var chosen = choose(actor, unit, model);
        model.addAttribute("people", chosen == null ? List.of() : people.of(chosen));
        return "specialgroup/round";
    }

    @PostMapping(ROUND)
    String check(
            Actor actor,
            @RequestParam JurisdictionCode unit,
            @RequestParam(required = false) @Nullable List<UUID> person,
            RedirectAttributes redirect) {
        GroupController.demandKeeper(actor);
        return switch (register.check(actor, unit, person == null ? List.of() : person)) {
            case Outcome.Done<Boolean>(var done) -> {
                redirect.addFlashAttribute(
                        "flash",
                        done ? Flash.done("special-group.round.done") : Flash.note("special-group.round.part"));
                yield "redirect:" + ROUND + "?unit=" + unit;
            }
            case Outcome.Refused<Boolean>(var refusals) -> throw Answers.failed(refusals);
        };
    }

    @GetMapping(EVACUATION)
    String asking(Actor actor, @RequestParam(required = false) @Nullable JurisdictionCode unit, Model model) {
        choose(actor, unit, model);
        return "specialgroup/evacuation";
    }

    /** Opens everybody of a community, once, for a reason; no browser keeps the answer. */
    @PostMapping(EVACUATION)
    Object print(
            Actor actor,
            @RequestParam JurisdictionCode unit,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        choose(actor, unit, model);
        return switch (register.evacuation(actor, unit, reason)) {
            case Outcome.Done<List<PersonEntry>>(var all) -> {
                model.addAttribute("people", all);
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield "specialgroup/evacuation";
            }
            case Outcome.Refused<List<PersonEntry>>(var refusals) -> {
                if (Answers.status(refusals) != HttpStatus.UNPROCESSABLE_CONTENT) {
                    throw Answers.failed(refusals);
                }
                model.addAttribute("refusal", words.reason(refusals.getFirst()));
                yield new ModelAndView("specialgroup/evacuation", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** The community asked for, or the only one that the person works in. */
    private @Nullable JurisdictionCode choose(Actor actor, @Nullable JurisdictionCode unit, Model model) {
        GroupController.demandKeeper(actor);
        var choices = units.choices(actor, code -> code.level() == JurisdictionLevel.COMMUNITY);
        var only = choices.size() == 1
                ? new JurisdictionCode(choices.keySet().iterator().next())
                : null;
        var chosen = unit != null && choices.containsKey(unit.value()) ? unit : only;
        model.addAttribute("units", choices);
        model.addAttribute("unit", chosen == null ? "" : chosen.value());
        model.addAttribute("unitName", chosen == null ? "" : units.name(chosen));
        return chosen;
    }
}
