package org.youbei.web.partner;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.partner.Directory;
import org.youbei.partner.Neighbour;
import org.youbei.partner.Neighbours;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;

/** Which units are neighbours: proposed by one, answered by the other. */
@Controller
@RequestMapping("/neighbours")
class NeighbourController {
    private final Neighbours neighbours;
    private final Directory directory;
    private final OwnUnits units;
    private final StepPages steps;
    private final Words words;

    NeighbourController(Neighbours neighbours, Directory directory, OwnUnits units, StepPages steps, Words words) {
        this.neighbours = neighbours;
        this.directory = directory;
        this.units = units;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var heads = List.of(
                words.say("neighbour.unit"),
                words.say("neighbour.other"),
                words.say("neighbour.state"),
                words.say("neighbour.since"),
                words.say("neighbour.do"));
        var rows = neighbours.all().stream().map(one -> row(actor, one)).toList();
        var acts = actor.works()
                ? List.of(new ThingLink("/neighbours/new", words.say("neighbour.new"), true))
                : List.<ThingLink>of();
        return TablePages.show(
                model,
                words.say("neighbour.list"),
                words.say("neighbour.list.sub"),
                acts,
                ThingPart.table(words.say("neighbour.list"), heads, rows, words.say("neighbour.none")));
    }

    private List<ThingCell> row(Actor actor, Neighbour one) {
        var kind = switch (one.state()) {
            case PROPOSED -> State.Kind.SOON;
            case CONFIRMED -> State.Kind.DONE;
            case DECLINED, ENDED -> State.Kind.ENDED;
        };
        var since = one.answeredOn() == null ? one.proposedOn() : one.answeredOn();
        return List.of(
                ThingCell.of(one.unitName()),
                ThingCell.of(one.otherName()),
                ThingCell.state(new State(kind, words.of("neighbour.state.", one.state()))),
                ThingCell.of(since.toString()),
                act(actor, one));
    }

    private ThingCell act(Actor actor, Neighbour one) {
        var path = "/neighbours/" + one.id();
        if (!actor.works()) {
            return ThingCell.of("—");
        }
        return switch (one.state()) {
            case PROPOSED ->
                actor.scope().contains(one.other())
                        ? ThingCell.link(words.say("neighbour.answer"), path + "/answer")
                        : ThingCell.link(words.say("neighbour.ending"), path + "/ending");
            case CONFIRMED -> ThingCell.link(words.say("neighbour.ending"), path + "/ending");
            case DECLINED, ENDED -> ThingCell.of(one.remark().isEmpty() ? "—" : one.remark());
        };
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping
    ModelAndView propose(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> OwnUnits.read("unit", typed.text("unit"))
                        .then(unit -> OwnUnits.read("other", typed.text("other"))
                                .then(other -> neighbours.propose(actor, id, unit, other))));
    }

    private StepForm form(Actor actor) {
        var own = units.offered(actor).keySet().stream()
                .map(JurisdictionCode::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var page = new FormPages.Form(
                "neighbour.new", "partner.form", "", words.say("neighbour.new.hint"), "/neighbours", "/neighbours");
        return StepForm.of(page, List.of(units.field(actor), FormField.select("other", directory.beside(own), "")));
    }

    @GetMapping("/{id}/answer")
    ModelAndView answering(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(answerForm(neighbours.find(id)));
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                answerForm(neighbours.find(id)),
                sent,
                typed -> typed,
                (request, typed) ->
                        neighbours.answer(actor, id, typed.text("answer").equals("YES"), typed.text("remark")));
    }

    private StepForm answerForm(Neighbour one) {
        var page = new FormPages.Form(
                "neighbour.answer",
                "partner.form",
                one.unitName() + " · " + one.otherName(),
                words.say("neighbour.answer.hint", one.unitName()),
                "/neighbours/" + one.id() + "/answer",
                "/neighbours");
        var choices = new LinkedHashMap<String, String>();
        choices.put("YES", words.say("neighbour.answer.YES"));
        choices.put("NO", words.say("neighbour.answer.NO"));
        return StepForm.of(
                page,
                List.of(
                        FormField.select("answer", choices, "YES"),
                        FormField.area("remark", 500).optional().with("rows", 3)));
    }

    @GetMapping("/{id}/ending")
    ModelAndView ending(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(endForm(neighbours.find(id)));
    }

    @PostMapping("/{id}/ending")
    ModelAndView end(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                endForm(neighbours.find(id)),
                sent,
                typed -> typed.text("remark"),
                (request, remark) -> neighbours.end(actor, id, remark));
    }

    private StepForm endForm(Neighbour one) {
        var page = new FormPages.Form(
                "neighbour.ending",
                "partner.form",
                one.unitName() + " · " + one.otherName(),
                "",
                "/neighbours/" + one.id() + "/ending",
                "/neighbours");
        return StepForm.of(page, List.of(FormField.area("remark", 500).with("rows", 3)));
    }
}
