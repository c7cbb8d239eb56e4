package org.youbei.web.indicatorsystem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.SystemRefusal;
import org.youbei.assessment.system.IndicatorSystem;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Flash;

/** The nodes of a system while it is a draft: added, changed, taken out, and what they weigh. */
@Controller
@RequestMapping("/indicator-systems/{id}")
class SystemNodeController {
    /** What stands in addresses for the top of a tree. */
    static final String TOP = "top";

    private final SystemDesk desk;
    private final SystemForms forms;
    private final SystemWords words;
    private final StepPages steps;

    SystemNodeController(SystemDesk desk, SystemForms forms, SystemWords words, StepPages steps) {
        this.desk = desk;
        this.forms = forms;
        this.words = words;
        this.steps = steps;
    }

    @GetMapping("/nodes/new")
    ModelAndView blank(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String below) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(adding(desk.find(id), below));
    }

    @PostMapping("/nodes")
    ModelAndView add(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                adding(desk.find(id), ""),
                sent,
                SystemForms::said,
                (request, said) -> desk.put(actor, id, request, "", said));
    }

    private StepForm adding(IndicatorSystem system, String below) {
        var path = path(system);
        var form = new FormPages.Form(
                "indicatorsystem.node.new",
                "indicatorsystem.form",
                system.title(),
                words.say("indicatorsystem.node.hint"),
                path + "/nodes",
                path);
        return barred(StepForm.of(form, forms.node(desk.tree(system), null, below)), system);
    }

    @GetMapping("/nodes/{code}")
    ModelAndView edit(Actor actor, @PathVariable UUID id, @PathVariable String code) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(changing(desk.find(id), code));
    }

    @PostMapping("/nodes/{code}")
    ModelAndView change(Actor actor, @PathVariable UUID id, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                changing(desk.find(id), code),
                sent,
                SystemForms::said,
                (request, said) -> desk.put(actor, id, request, code, said));
    }

    private StepForm changing(IndicatorSystem system, String code) {
        var tree = desk.tree(system);
        var node = tree.find(code).orElseThrow(() -> new NotFound(code));
        var form = new FormPages.Form(
                "indicatorsystem.node.edit",
                "indicatorsystem.form",
                node.code() + " " + node.name(),
                words.say("indicatorsystem.node.hint"),
                path(system) + "/nodes/" + code,
                path(system));
        return barred(StepForm.of(form, forms.node(tree, node, "")), system);
    }

    @GetMapping("/nodes/{code}/removal")
    ModelAndView removal(Actor actor, @PathVariable UUID id, @PathVariable String code) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(removing(desk.find(id), code));
    }

    @PostMapping("/nodes/{code}/removal")
    ModelAndView remove(Actor actor, @PathVariable UUID id, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                removing(desk.find(id), code),
                sent,
                typed -> code,
                (request, gone) -> desk.remove(actor, id, request, gone));
    }

    private StepForm removing(IndicatorSystem system, String code) {
        var node = desk.tree(system).find(code).orElseThrow(() -> new NotFound(code));
        var form = new FormPages.Form(
                "indicatorsystem.node.removal",
                "indicatorsystem.form",
                node.code() + " " + node.name(),
                words.say("indicatorsystem.node.removal.hint"),
                path(system) + "/nodes/" + code + "/removal",
                path(system));
        return barred(StepForm.of(form, List.of()), system);
    }

    /** @param value as it was typed, or as it is */
    record Weighed(String code, String name, String value, String origin) {}

    @GetMapping("/weights/{parent}")
    ModelAndView weights(Actor actor, @PathVariable UUID id, @PathVariable String parent) {
        InspectionAnswers.demandSupervisor(actor);
        var system = desk.find(id);
        var lines = siblings(desk.tree(system), parent).stream()
                .map(node -> new Weighed(node.code(), node.name(), SystemWords.plain(node.weight()), node.origin()))
                .toList();
        return weights(system, parent, lines, standing(system), HttpStatus.OK);
    }

    @PostMapping("/weights/{parent}")
    ModelAndView weigh(Actor actor, @PathVariable UUID id, @PathVariable String parent, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var system = desk.find(id);
        var weights = new LinkedHashMap<String, BigDecimal>();
        var lines = new ArrayList<Weighed>();
        var faults = new ArrayList<Refusal>();
        for (var node : siblings(desk.tree(system), parent)) {
            var said = sent.texts().getOrDefault("w-" + node.code(), "").strip();
            lines.add(new Weighed(node.code(), node.name(), said, node.origin()));
            if (said.matches("[0-9]{1,3}(\\.[0-9]{1,12})?")) {
                weights.put(node.code(), new BigDecimal(said));
            } else {
                faults.add(SystemRefusal.NUMBER.at(node.code()));
            }
        }
        var origin = words.say("indicatorsystem.origin.typed", actor.name());
        Outcome<IndicatorSystem> done = faults.isEmpty()
                ? desk.weigh(actor, id, request(sent), parent.equals(TOP) ? "" : parent, weights, origin)
                : Outcome.refused(faults.subList(0, 1));
        return switch (done) {
            case Outcome.Done<IndicatorSystem>(var changed) -> {
                sent.say(Flash.done("indicatorsystem.weights.done"));
                yield new ModelAndView("redirect:" + path(changed));
            }
            case Outcome.Refused<IndicatorSystem>(var refusals) ->
                weights(system, parent, lines, refusals, Answers.status(refusals));
        };
    }

    private static UUID request(Sent sent) {
        try {
            return UUID.fromString(sent.texts().getOrDefault("request", ""));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private ModelAndView weights(
            IndicatorSystem system, String parent, List<Weighed> lines, List<Refusal> reasons, HttpStatus status) {
        var model = new ExtendedModelMap();
        model.addAttribute("system", system);
        model.addAttribute("parent", parent);
        model.addAttribute("lines", lines);
        model.addAttribute("request", UUID.randomUUID());
        model.addAttribute("reasons", words.reasons(reasons));
        return new ModelAndView("indicatorsystem/weights", model, status);
    }

    private static List<Node> siblings(IndicatorTree tree, String parent) {
        var nodes = tree.children(parent.equals(TOP) ? null : parent);
        if (nodes.isEmpty() && !parent.equals(TOP)) {
            throw new NotFound(parent);
        }
        return nodes;
    }

    private static List<Refusal> standing(IndicatorSystem system) {
        return system.isDraft() ? List.of() : List.of(SystemRefusal.FROZEN.refusal());
    }

    private StepForm barred(StepForm form, IndicatorSystem system) {
        return form.barred(standing(system), words);
    }

    private static String path(IndicatorSystem system) {
        return "/indicator-systems/" + system.getId();
    }
}
