package org.youbei.web.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
import org.youbei.plan.PlanArrangement;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanText;
import org.youbei.plan.VersionState;
import org.youbei.plan.section.Direction;
import org.youbei.plan.section.NumberStyle;
import org.youbei.plan.section.Place;
import org.youbei.plan.section.Section;

/** The sections of a draft as a tree, and what puts them in order. */
@Controller
@RequestMapping("/plans/{id}")
class PlanArrangementController {
    private final PlanArrangement arrangement;
    private final PlanText text;
    private final PlanDrafts drafts;

    PlanArrangementController(PlanArrangement arrangement, PlanText text, PlanDrafts drafts) {
        this.arrangement = arrangement;
        this.text = text;
        this.drafts = drafts;
    }

    /** A line of the tree. */
    record Row(String id, int depth, String name, int characters, boolean first, boolean top) {
        static Row of(Section section) {
            return new Row(
                    section.id().toString(),
                    section.depth(),
                    SectionEditor.label(section),
                    section.body().length(),
                    section.position() == 0,
                    section.depth() == 1);
        }
    }

    @GetMapping("/sections")
    String tree(Actor actor, @PathVariable UUID id, Model model) {
        var draft = drafts.kept(actor, id);
        model.addAttribute("plan", id.toString());
        model.addAttribute("planTitle", draft.entry().title());
        model.addAttribute("writing", draft.version().standing().state() == VersionState.DRAFT);
        model.addAttribute("rows", draft.sections().stream().map(Row::of).toList());
        model.addAttribute("targets", targets(draft));
        model.addAttribute("unplaced", text.unplaced(id));
        return "plan/sections";
    }

    @PostMapping("/sections/{section}/move")
    String move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @RequestParam Direction direction,
            RedirectAttributes redirect) {
        return done(text.move(actor, id, section, direction), id, section, "plan.section.moved", redirect);
    }

    @PostMapping("/sections/{section}/place")
    String place(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @RequestParam UUID target,
            @RequestParam Place place,
            RedirectAttributes redirect) {
        return done(arrangement.place(actor, id, section, target, place), id, section, "plan.section.moved", redirect);
    }

    @PostMapping("/sections/{section}/split")
    String split(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @RequestParam int revision,
            @RequestParam int paragraph,
            @RequestParam(defaultValue = "false") boolean below,
            @RequestParam(defaultValue = "false") boolean heading,
            RedirectAttributes redirect) {
        var outcome = arrangement.split(actor, id, section, revision, paragraph, below, heading);
        return done(outcome, id, section, "plan.section.splitted", redirect);
    }

    @PostMapping("/sections/{section}/merge")
    String merge(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @RequestParam int revision,
            RedirectAttributes redirect) {
        return done(arrangement.merge(actor, id, section, revision), id, section, "plan.section.merged", redirect);
    }

    @PostMapping("/sections/{section}/removal")
    String remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID section,
            @RequestParam(defaultValue = "true") boolean keep,
            RedirectAttributes redirect) {
        var key = keep ? "plan.section.removed.kept" : "plan.section.removed";
        return done(arrangement.remove(actor, id, section, keep), id, section, key, redirect);
    }

    @PostMapping("/sections/numbering")
    String number(Actor actor, @PathVariable UUID id, @RequestParam NumberStyle style, RedirectAttributes redirect) {
        var tree = "/plans/" + id + "/sections";
        return PlanDrafts.answer(arrangement.renumber(actor, id, style), "plan.section.numbered", tree, tree, redirect);
    }

    @PostMapping("/unplaced/{position}/placement")
    String placeText(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam UUID section,
            RedirectAttributes redirect) {
        return done(arrangement.placeText(actor, id, position, section), id, section, "plan.unplaced.placed", redirect);
    }

    private static String done(Outcome<UUID> outcome, UUID id, UUID section, String key, RedirectAttributes redirect) {
        var tree = "/plans/" + id + "/sections";
        var next = outcome instanceof Outcome.Done<UUID>(var shown) ? tree + "#" + shown : tree;
        return PlanDrafts.answer(outcome, key, next, tree + "/" + section, redirect);
    }

    private static Map<String, String> targets(PlanDossier draft) {
        var targets = new LinkedHashMap<String, String>();
        draft.sections().forEach(section -> targets.put(section.id().toString(), SectionEditor.label(section)));
        return targets;
    }
}
