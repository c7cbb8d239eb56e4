package org.youbei.web.drill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.account.AccountRow;
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
import org.youbei.model.Outcome;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Flash;

/** A small form for each thing that is made ready for a drill. */
@Controller
@RequestMapping("/drills/{id}/preparation/{kind}")
class DrillPreparationController {
    private static final List<String> KINDS =
            List.of("covers", "objectives", "injects", "participants", "evaluators", "tasks");

    private final DrillCalendar calendar;
    private final PreparationDesk preparation;
    private final DrillChoices choices;
    private final DrillWords words;
    private final StepPages pages;

    DrillPreparationController(
            DrillCalendar calendar,
            PreparationDesk preparation,
            DrillChoices choices,
            DrillWords words,
            StepPages pages) {
        this.calendar = calendar;
        this.preparation = preparation;
        this.choices = choices;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String kind) {
        var drill = kept(actor, id, kind);
        return pages.show(form(actor, drill, kind));
    }

    @PostMapping
    ModelAndView add(Actor actor, @PathVariable UUID id, @PathVariable String kind, Sent sent) {
        var drill = kept(actor, id, kind);
        return pages.take(
                form(actor, drill, kind),
                sent,
                typed -> read(actor, drill, kind, typed),
                (request, adding) -> adding.apply(request));
    }

    private StepForm form(Actor actor, Drill drill, String kind) {
        var back = "/drills/" + drill.getId();
        var labels = kind.equals("evaluators") ? "drill.item.evaluators" : "drill.item";
        var page = new FormPages.Form(
                "drill.preparation." + kind + ".add", labels, drill.title(), "", back + "/preparation/" + kind, back);
        return StepForm.of(page, fields(actor, drill, kind)).after(back + "#" + kind);
    }

    private List<FormField> fields(Actor actor, Drill drill, String kind) {
        return switch (kind) {
            case "covers" ->
                List.of(FormField.chosen("cover", Map.of(), sought -> choices.covers(actor, drill, sought), "")
                        .hint(words.say("drill.item.cover.hint")));
            case "objectives" ->
                List.of(
                        FormField.text("capability", 200).hint(words.say("drill.item.capability.hint")),
                        FormField.area("criterion", 1000).with("rows", 3).optional(),
                        select("section", choices.sections(preparation.of(drill)))
                                .optional()
                                .hint(words.say("drill.item.section.hint")));
            case "injects" ->
                List.of(
                        FormField.number("minute", 5).hint(words.say("drill.item.minute.hint")),
                        FormField.area("text", 1000).with("rows", 3),
                        FormField.text("receiver", 100).optional());
            case "participants" -> participant(drill);
            case "evaluators" ->
                List.of(FormField.chosen("account", Map.of(), sought -> choices.evaluators(drill.unit(), sought), "")
                        .hint(words.say("drill.item.evaluators.account.hint")));
            default ->
                List.of(
                        FormField.text("what", 200),
                        FormField.text("owner", 100).optional(),
                        FormField.date("due", "").optional());
        };
    }

    private List<FormField> participant(Drill drill) {
        return List.of(
                FormField.chosen("account", Map.of(), choices::people, "")
                        .optional()
                        .hint(words.say("drill.item.account.hint")),
                FormField.text("name", 100).optional().hint(words.say("drill.item.name.hint")),
                FormField.text("post", 100).optional(),
                FormField.text("team", 100).optional(),
                FormField.select(
                                "unit",
                                choices.below(drill.unit()),
                                drill.unit().value())
                        .hint(words.say("drill.item.unit.hint")));
    }

    private static FormField select(String name, Map<String, String> choices) {
        return FormField.select(name, choices, "").with("narrow", false);
    }

    @PostMapping("/{item}/removal")
    String remove(
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
    String finish(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable UUID item,
            RedirectAttributes redirect) {
        kept(actor, id, kind);
        return back(id, kind, preparation.finish(actor, id, item), redirect);
    }

    private static String back(UUID id, String kind, Outcome<UUID> outcome, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<UUID>(var refusals)) {
            throw Answers.failed(refusals);
        }
        redirect.addFlashAttribute("flash", Flash.done("drill.saved"));
        return "redirect:/drills/" + id + "#" + kind;
    }

    /** What the form adds, with the id that it is given. */
    private Function<UUID, Outcome<UUID>> read(Actor actor, Drill drill, String kind, Typed typed) {
        var of = drill.getId();
        return switch (kind) {
            case "covers" -> id -> cover(preparation, actor, of, typed.text("cover"));
            case "objectives" -> id -> preparation.add(actor, of, objective(id, drill, typed));
            case "injects" -> {
                var minute = typed.numberIfAny("minute").orElse(-1);
                yield id -> preparation.add(
                        actor, of, new Inject(id, minute, typed.words("text"), typed.words("receiver")));
            }
            case "participants" -> {
                var person = typed.idIfAny("account").flatMap(choices::person);
                yield id -> preparation.add(actor, of, participant(id, drill, person, typed));
            }
            case "evaluators" -> {
                var account = typed.idIfAny("account");
                yield id -> evaluator(actor, drill, account);
            }
            default -> {
                var due = typed.dayIfAny("due").orElse(null);
                yield id -> preparation.add(
                        actor, of, new Task(id, typed.words("what"), typed.words("owner"), due, null, ""));
            }
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

    private Objective objective(UUID id, Drill drill, Typed typed) {
        var capability = typed.words("capability");
        var criterion = typed.words("criterion");
        var label = choices.sections(preparation.of(drill)).get(typed.words("section"));
        return Pair.of(typed.words("section"))
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

    private static Participant participant(UUID id, Drill drill, Optional<AccountRow> person, Typed typed) {
        var unit = person.map(AccountRow::jurisdiction)
                .filter(drill.unit()::contains)
                .or(() -> typed.unit("unit"))
                .orElse(drill.unit());
        var name = typed.words("name");
        return new Participant(
                id,
                name.isEmpty() ? person.map(AccountRow::name).orElse("") : name,
                typed.words("post"),
                typed.words("team"),
                unit,
                person.map(AccountRow::id).orElse(null),
                null,
                "",
                null);
    }

    private Outcome<UUID> evaluator(Actor actor, Drill drill, Optional<UUID> account) {
        return account.flatMap(id -> choices.evaluator(drill.unit(), id))
                .map(person -> preparation.assign(actor, drill.getId(), person.account(), person.name(), person.unit()))
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
}
