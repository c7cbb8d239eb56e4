package org.youbei.web.drill;

import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillRefusal;
import org.youbei.drill.PreparationDesk;
import org.youbei.drill.preparation.Cover;
import org.youbei.drill.preparation.Inject;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.preparation.Participant;
import org.youbei.drill.preparation.Task;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.web.drill.ItemFields.Pair;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** A small form for each thing that is made ready for a drill. */
@Controller
@RequestMapping("/drills/{id}/preparation/{kind}")
class DrillPreparationController {
    private static final List<String> KINDS =
            List.of("covers", "objectives", "injects", "participants", "evaluators", "tasks");

    private final DrillCalendar calendar;
    private final PreparationDesk preparation;
    private final DrillChoices choices;
    private final Clock clock;

    DrillPreparationController(DrillCalendar calendar, PreparationDesk preparation, DrillChoices choices, Clock clock) {
        this.calendar = calendar;
        this.preparation = preparation;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String kind, Model model) {
        var drill = kept(actor, id, kind);
        var form = new ItemFields();
        form.setId(UuidV7.next(clock));
        form.setUnit(drill.unit().value());
        model.addAttribute("form", form);
        return page(actor, drill, kind, model, HttpStatus.OK);
    }

    @PostMapping
    Object add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @ModelAttribute("form") ItemFields form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var drill = kept(actor, id, kind);
        if (errors.hasErrors()) {
            return page(actor, drill, kind, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (added(actor, drill, kind, form)) {
            case Outcome.Done<UUID> done -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.preparation." + kind + ".done"));
                yield "redirect:/drills/" + id + "#" + kind;
            }
            case Outcome.Refused<UUID>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield page(actor, drill, kind, model, DrillAnswers.status(refusals));
            }
        };
    }

    @PostMapping("/{item}/removal")
    Object remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable UUID item,
            RedirectAttributes redirect) {
        kept(actor, id, kind);
        var outcome = switch (kind) {
            case "covers" -> preparation.removeCover(actor, id, item);
            case "objectives" -> preparation.removeObjective(actor, id, item);
            case "injects" -> preparation.removeInject(actor, id, item);
            case "participants" -> preparation.removeParticipant(actor, id, item);
            case "evaluators" -> preparation.dismiss(actor, id, item);
            default -> preparation.removeTask(actor, id, item);
        };
        return back(id, kind, outcome, redirect);
    }

    @PostMapping("/{item}/completion")
    Object finish(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable UUID item,
            RedirectAttributes redirect) {
        kept(actor, id, kind);
        return back(id, kind, preparation.finish(actor, id, item), redirect);
    }

    private static Object back(UUID id, String kind, Outcome<UUID> outcome, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            throw new ResponseStatusException(DrillAnswers.status(refusals));
        }
        redirect.addFlashAttribute("flash", Flash.done("drill.saved"));
        return "redirect:/drills/" + id + "#" + kind;
    }

    private Outcome<UUID> added(Actor actor, Drill drill, String kind, ItemFields form) {
        var id = ItemFields.own(form.getId(), drill.getId()).orElseGet(() -> UuidV7.next(clock));
        return switch (kind) {
            case "covers" -> cover(preparation, actor, drill.getId(), ItemFields.said(form.getCover()));
            case "objectives" -> preparation.add(actor, drill.getId(), objective(id, drill, form));
            case "injects" -> preparation.add(actor, drill.getId(), inject(id, form));
            case "participants" -> participant(actor, id, drill, form);
            case "evaluators" -> evaluator(actor, drill, form);
            default ->
                preparation.add(
                        actor,
                        drill.getId(),
                        new Task(
                                id,
                                ItemFields.said(form.getWhat()),
                                ItemFields.said(form.getOwner()),
                                form.getDue(),
                                null,
                                ""));
        };
    }

    /** @param chosen as the select sends it: {@code plan:id} or {@code drill-requirement:id} */
    static Outcome<UUID> cover(PreparationDesk preparation, Actor actor, UUID drill, String chosen) {
        return Pair.of(chosen)
                .map(pair -> pair.first().equals(Cover.PLAN)
                        ? preparation.coverPlan(actor, drill, pair.second())
                        : preparation.coverRequirement(actor, drill, pair.second()))
                .orElseGet(() -> Outcome.refused(DrillRefusal.MISSING.at("cover")));
    }

    private Objective objective(UUID id, Drill drill, ItemFields form) {
        var capability = ItemFields.said(form.getCapability());
        var criterion = ItemFields.said(form.getCriterion());
        var label = choices.sections(preparation.of(drill)).get(ItemFields.said(form.getSection()));
        return Pair.of(form.getSection())
                .filter(pair -> label != null)
                .map(pair -> new Objective(
                        id,
                        capability,
                        criterion,
                        UUID.fromString(pair.first()),
                        pair.second(),
                        label == null ? "" : label))
                .orElseGet(() -> new Objective(id, capability, criterion, null, null, ""));
    }

    private static Inject inject(UUID id, ItemFields form) {
        var minute = form.getMinute();
        return new Inject(
                id, minute == null ? -1 : minute, ItemFields.said(form.getText()), ItemFields.said(form.getReceiver()));
    }

    private Outcome<UUID> participant(Actor actor, UUID id, Drill drill, ItemFields form) {
        var account = form.getAccount();
        var person = account == null ? null : choices.person(account).orElse(null);
        var unit = person != null && drill.unit().contains(person.jurisdiction())
                ? person.jurisdiction()
                : JurisdictionCode.parse(ItemFields.said(form.getUnit())).orElse(drill.unit());
        var name = ItemFields.said(form.getName());
        return preparation.add(
                actor,
                drill.getId(),
                new Participant(
                        id,
                        name.isEmpty() && person != null ? person.name() : name,
                        ItemFields.said(form.getPost()),
                        ItemFields.said(form.getTeam()),
                        unit,
                        person == null ? null : account,
                        null,
                        "",
                        null));
    }

    private Outcome<UUID> evaluator(Actor actor, Drill drill, ItemFields form) {
        var account = form.getAccount();
        return account == null
                ? Outcome.refused(DrillRefusal.MISSING.at("account"))
                : choices.evaluator(drill.unit(), account)
                        .map(person -> preparation.assign(actor, drill.getId(), account, person.name(), person.unit()))
                        .orElseGet(() -> Outcome.refused(DrillRefusal.MISSING.at("account")));
    }

    private Drill kept(Actor actor, UUID id, String kind) {
        DrillAnswers.demandReader(actor);
        if (!KINDS.contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var drill = calendar.find(id);
        DrillAnswers.demandKeeper(actor, drill.unit());
        return drill;
    }

    private ModelAndView page(Actor actor, Drill drill, String kind, Model model, HttpStatus status) {
        model.addAttribute("drill", drill.getId());
        model.addAttribute("drillTitle", drill.title());
        model.addAttribute("kind", kind);
        switch (kind) {
            case "covers" -> model.addAttribute("covers", choices.covers(actor, drill));
            case "objectives" -> model.addAttribute("sections", choices.sections(preparation.of(drill)));
            case "participants" -> {
                model.addAttribute("units", choices.below(drill.unit()));
                model.addAttribute("people", choices.people());
            }
            case "evaluators" -> model.addAttribute("people", choices.evaluators(drill.unit()));
            default -> {}
        }
        return new ModelAndView("drill/item", model.asMap(), status);
    }
}
