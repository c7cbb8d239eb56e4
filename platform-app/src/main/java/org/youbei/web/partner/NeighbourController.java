package org.youbei.web.partner;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.youbei.web.kit.word.Words;

/** Which units are neighbours: proposed by one, answered by the other. */
@Controller
@RequestMapping("/neighbours")
class NeighbourController {
    private final Neighbours neighbours;
    private final Directory directory;
    private final OwnUnits units;
    private final PartnerForms forms;
    private final StepPages steps;
    private final Words words;

    NeighbourController(
            Neighbours neighbours,
            Directory directory,
            OwnUnits units,
            PartnerForms forms,
            StepPages steps,
            Words words) {
        this.neighbours = neighbours;
        this.directory = directory;
        this.units = units;
        this.forms = forms;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var rows = neighbours.all().stream().map(one -> row(actor, one)).toList();
        return forms.table("neighbour", words.under("neighbour.", "unit", "other", "state", "since", "do"), rows)
                .acting(actor.works(), "/neighbours/new", words.say("neighbour.new"))
                .show(model);
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
                (id, typed) -> OwnUnits.between(typed, (unit, other) -> neighbours.propose(actor, id, unit, other)));
    }

    private StepForm form(Actor actor) {
        var own = units.offered(actor).keySet().stream()
                .map(JurisdictionCode::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var page =
                PartnerForms.page("neighbour.new", "", words.say("neighbour.new.hint"), "/neighbours", "/neighbours");
        return StepForm.of(page, List.of(units.field(actor), FormField.select("other", offered(own), "")));
    }

    /** Those that border on it first, with how far they are. */
    private Map<String, String> offered(Set<JurisdictionCode> own) {
        var offered = new LinkedHashMap<String, String>();
        directory.beside(own).forEach(one -> offered.put(one.unit().value(), one.name() + where(one)));
        return offered;
    }

    private String where(Directory.Beside one) {
        if (one.borders()) {
            return words.say("neighbour.borders");
        }
        return one.metres() == null ? "" : words.say("neighbour.metres", one.metres());
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
        var choices = new LinkedHashMap<String, String>();
        choices.put("YES", words.say("neighbour.answer.YES"));
        choices.put("NO", words.say("neighbour.answer.NO"));
        return StepForm.of(
                page(one, "neighbour.answer", words.say("neighbour.answer.hint", one.unitName()), "/answer"),
                List.of(
                        FormField.select("answer", choices, "YES"),
                        PartnerForms.remark().optional()));
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
        return StepForm.of(page(one, "neighbour.ending", "", "/ending"), List.of(PartnerForms.remark()));
    }

    private static FormPages.Form page(Neighbour one, String key, String hint, String path) {
        var about = one.unitName() + " · " + one.otherName();
        return PartnerForms.page(key, about, hint, "/neighbours/" + one.id() + path, "/neighbours");
    }
}
