package org.youbei.web.planstructure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.plan.PlanActions;
import org.youbei.plan.PlanContacts;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.extraction.Extract;
import org.youbei.plan.extraction.Extraction;
import org.youbei.plan.section.Section;
import org.youbei.web.kit.part.Flash;

/** What a draft's text seems to say about levels, steps and contacts, each with its sentence: a person takes over what is right. */
@Controller
@RequestMapping("/plans/{id}/extraction")
class ExtractionController {
    private final PlanActions actions;
    private final PlanContacts contacts;
    private final PartPage page;

    ExtractionController(PlanActions actions, PlanContacts contacts, PartPage page) {
        this.actions = actions;
        this.contacts = contacts;
        this.page = page;
    }

    /**
     * A line as the page shows it.
     *
     * @param facts what would be written down, in short
     * @param change where it can be changed before it is taken over
     */
    record Line(UUID id, String title, String facts, String sentence, String section, String change) {}

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var draft = page.draft(actor, id);
        var found = page.extraction(draft);
        model.addAttribute("plan", id.toString());
        model.addAttribute("planTitle", draft.entry().title());
        model.addAttribute(
                "levels", found.levels().stream().map(one -> line(draft, one)).toList());
        model.addAttribute(
                "steps", found.steps().stream().map(one -> line(draft, one)).toList());
        model.addAttribute(
                "contacts",
                found.contacts().stream().map(one -> line(draft, one)).toList());
        return "planstructure/extraction";
    }

    /** Takes over what was ticked, each for itself: what cannot be taken over is said, and the others stand. */
    @PostMapping
    String take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> chosen,
            RedirectAttributes redirect) {
        var found = page.extraction(page.draft(actor, id));
        var wanted = Optional.ofNullable(chosen).orElse(List.of());
        var known = wanted.stream()
                .distinct()
                .flatMap(one -> found.find(one).stream())
                .toList();
        int taken = 0;
        Optional<Flash> refused = Optional.empty();
        for (var one : known) {
            switch (take(actor, id, one)) {
                case Outcome.Done<UUID> done -> taken++;
                case Outcome.Refused<UUID>(var refusals) -> {
                    var first = refusals.getFirst();
                    refused = Optional.of(Flash.warn(
                            "refusal." + first.code(), first.arguments().toArray()));
                }
            }
        }
        var said = Flash.done("plan.extraction.taken", taken);
        var nothing = Flash.warn(wanted.isEmpty() ? "plan.extraction.none-chosen" : "plan.extraction.gone");
        redirect.addFlashAttribute("flash", refused.orElse(known.isEmpty() ? nothing : said));
        return "redirect:/plans/" + id + "/extraction";
    }

    private Outcome<UUID> take(Actor actor, UUID plan, Extract one) {
        return switch (one) {
            case Extract.OfLevel(var section, var sentence, var level, var words) ->
                actions.addResponse(actor, plan, level, words);
            case Extract.OfStep(var section, var sentence, var words) -> actions.addStep(actor, plan, words);
            case Extract.OfContact(var section, var sentence, var words) -> contacts.add(actor, plan, words);
        };
    }

    private Line line(PlanDossier draft, Extract one) {
        var words = page.words();
        return switch (one) {
            case Extract.OfLevel(var section, var sentence, var level, var said) ->
                line(
                        draft,
                        one,
                        "responses",
                        words.say("plan.level." + level.name()),
                        words.say(
                                "plan.extraction.level.facts",
                                said.trigger(),
                                said.decider().isEmpty() ? "—" : said.decider()));
            case Extract.OfStep(var section, var sentence, var said) ->
                line(
                        draft,
                        one,
                        "steps",
                        said.post().isEmpty() ? words.say("plan.extraction.nobody") : said.post(),
                        said.minutes() == null
                                ? said.action()
                                : words.say("plan.extraction.step.facts", said.action(), said.minutes()));
            case Extract.OfContact(var section, var sentence, var said) ->
                line(
                        draft,
                        one,
                        "contacts",
                        String.join(" ", List.of(said.unit(), said.post(), said.name()))
                                .strip(),
                        Extraction.phone(said));
        };
    }

    private static Line line(PlanDossier draft, Extract one, String parts, String title, String facts) {
        var change = "/plans/" + draft.id() + "/" + parts + "/new?from=" + one.id();
        return new Line(one.id(), title, facts, Extraction.shown(one), name(one.section()), change);
    }

    private static String name(Section section) {
        return (section.number() + " " + section.title()).strip();
    }
}
