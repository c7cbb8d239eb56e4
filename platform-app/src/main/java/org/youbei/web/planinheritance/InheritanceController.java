package org.youbei.web.planinheritance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.plan.Authority;
import org.youbei.plan.PlanComparisons;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanInheritance;
import org.youbei.plan.inheritance.Inheritance;
import org.youbei.plan.inheritance.Stance;
import org.youbei.plan.inheritance.StanceRow;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.kit.part.State;
import org.youbei.web.plan.DiffView;
import org.youbei.web.plan.PlanAnswers;
import org.youbei.web.plan.PlanWords;

/** What changed above, beside what the unit below says about it. */
@Controller
class InheritanceController {
    private final PlanInheritance inheritance;
    private final PlanComparisons comparisons;
    private final PlanDossiers dossiers;
    private final PlanWords words;

    InheritanceController(
            PlanInheritance inheritance, PlanComparisons comparisons, PlanDossiers dossiers, PlanWords words) {
        this.inheritance = inheritance;
        this.comparisons = comparisons;
        this.dossiers = dossiers;
        this.words = words;
    }

    /** A decision as sent. */
    record StanceForm(@Nullable Stance stance, @Nullable String reason) {}

    /** A unit with a cell for each superior plan. */
    record UnitRow(String unit, List<List<Cell>> cells) {}

    /** A plan that hangs under the column's superior plan. */
    record Cell(String title, String href, State state) {}

    /** A look that was decided. */
    record Past(String what, State state, String reason, String who) {}

    @GetMapping("/plan-inheritance")
    String matrix(Actor actor, @RequestParam(defaultValue = "false") boolean stale, Model model) {
        PlanAnswers.demandReader(actor);
        var all = inheritance.matrix(actor.scope());
        var behind = all.stream().filter(row -> row.stance() == Stance.STALE).toList();
        var rows = stale ? behind : all;
        var superiors = new LinkedHashMap<UUID, String>();
        rows.forEach(row -> superiors.put(row.superior(), row.superiorTitle()));
        model.addAttribute("superiors", superiors);
        model.addAttribute("rows", units(rows, List.copyOf(superiors.keySet())));
        model.addAttribute("stale", behind.size());
        model.addAttribute("narrowed", stale);
        return "planinheritance/index";
    }

    @GetMapping("/plans/{id}/inheritance")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new StanceForm(null, ""));
        return look(actor, id, model);
    }

    @PostMapping("/plans/{id}/inheritance")
    Object decide(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") StanceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var stance = form.stance();
        if (stance == null && !errors.hasFieldErrors("stance")) {
            errors.rejectValue("stance", "NotNull");
        }
        if (stance == null || errors.hasErrors()) {
            return new ModelAndView(look(actor, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var reason = form.reason() == null ? "" : form.reason();
        return switch (inheritance.decide(actor, id, stance, reason)) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("planinheritance.done." + stance));
                yield stance == Stance.REVISES
                        ? "redirect:/plans/" + id + "/revision"
                        : "redirect:/plans/" + id + "/inheritance";
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield new ModelAndView(look(actor, id, model), model.asMap(), Answers.status(refusals));
            }
        };
    }

    private String look(Actor actor, UUID id, Model model) {
        PlanAnswers.demandReader(actor);
        var plan = dossiers.open(id, Optional.empty());
        if (!actor.scope().contains(plan.entry().unit())) {
            throw new NotFound(id);
        }
        var looks = inheritance.of(id);
        var open = looks.stream().filter(Inheritance::isOpen).findFirst();
        model.addAttribute("plan", id);
        model.addAttribute("planTitle", plan.entry().title());
        model.addAttribute("crumbs", List.of(new Crumb(plan.entry().title(), "/plans/" + id)));
        model.addAttribute(
                "deciding",
                open.isPresent() && Authority.keeps(actor, plan.entry().unit()));
        model.addAttribute("stances", words.choices("planinheritance.stance.", new Stance[] {
            Stance.CONFORMS, Stance.DEVIATES, Stance.REVISES
        }));
        model.addAttribute("open", open.orElse(null));
        model.addAttribute(
                "diff",
                open.map(look -> DiffView.of(comparisons.between(look.previousVersion(), look.currentVersion()), words))
                        .orElse(null));
        model.addAttribute(
                "past",
                looks.stream().filter(look -> !look.isOpen()).map(this::past).toList());
        return "planinheritance/show";
    }

    private Past past(Inheritance look) {
        return new Past(
                look.superiorTitle() + " " + look.currentNumber(),
                state(look.decision() == null ? Stance.STALE : look.decision()),
                look.reason(),
                look.decidedBy() + " " + words.day(look.decidedOn()));
    }

    private List<UnitRow> units(List<StanceRow> rows, List<UUID> superiors) {
        var units = new LinkedHashMap<String, Map<UUID, List<Cell>>>();
        var names = new LinkedHashMap<String, String>();
        for (var row : rows) {
            names.put(row.unit(), row.unitName());
            units.computeIfAbsent(row.unit(), unit -> new LinkedHashMap<>())
                    .computeIfAbsent(row.superior(), superior -> new ArrayList<>())
                    .add(new Cell(row.title(), "/plans/" + row.plan() + "/inheritance", state(row.stance())));
        }
        return units.entrySet().stream()
                .map(unit -> new UnitRow(
                        names.getOrDefault(unit.getKey(), unit.getKey()),
                        superiors.stream()
                                .map(superior -> unit.getValue().getOrDefault(superior, List.of()))
                                .toList()))
                .toList();
    }

    private State state(Stance stance) {
        var kind = switch (stance) {
            case CONFORMS -> State.Kind.DONE;
            case DEVIATES -> State.Kind.PAUSED;
            case REVISES -> State.Kind.OPEN;
            case STALE -> State.Kind.SOON;
        };
        return new State(kind, words.say("planinheritance.stance." + stance));
    }
}
