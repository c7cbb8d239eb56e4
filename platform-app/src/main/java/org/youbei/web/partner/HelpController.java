package org.youbei.web.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.HelpDesk;
import org.youbei.partner.HelpRequest;
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

/** Requests for help between neighbours. */
@Controller
@RequestMapping("/help-requests")
class HelpController {
    private final HelpDesk help;
    private final Neighbours neighbours;
    private final OwnUnits units;
    private final PartnerForms forms;
    private final StepPages steps;
    private final Words words;

    HelpController(
            HelpDesk help, Neighbours neighbours, OwnUnits units, PartnerForms forms, StepPages steps, Words words) {
        this.help = help;
        this.neighbours = neighbours;
        this.units = units;
        this.forms = forms;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var heads = words.under("help.", "what", "unit", "asked", "other", "state", "answered", "do");
        var rows = help.all().stream().map(one -> row(actor, one)).toList();
        return forms.table("help", heads, rows)
                .acting(actor.works(), "/help-requests/new", words.say("help.new"))
                .show(model);
    }

    private List<ThingCell> row(Actor actor, HelpRequest one) {
        var kind = switch (one.state()) {
            case ASKED -> State.Kind.SOON;
            case ANSWERED -> one.answer() == HelpRequest.Answer.NO ? State.Kind.LATE : State.Kind.OPEN;
            case CLOSED -> State.Kind.ENDED;
        };
        var word = words.of("help.state.", one.state())
                + (one.answer() == null ? "" : " · " + words.of("help.answer.", one.answer()));
        var answered = one.answeredAt() == null
                ? "—"
                : words.moment(one.answeredAt()) + " " + one.answeredBy()
                        + (one.answerText().isEmpty() ? "" : "：" + one.answerText());
        return List.of(
                ThingCell.of(words.of("partner.ability.", one.ability()) + " · " + one.what() + " · " + one.place()),
                ThingCell.of(one.unitName()),
                ThingCell.of(words.moment(one.askedAt()) + " " + one.askedBy()),
                ThingCell.of(one.otherName()),
                ThingCell.state(new State(kind, word)),
                ThingCell.of(answered),
                act(actor, one));
    }

    private ThingCell act(Actor actor, HelpRequest one) {
        var path = "/help-requests/" + one.id();
        var closed = one.closedAt();
        if (closed != null) {
            return ThingCell.of(words.moment(closed) + " " + one.closing());
        }
        if (actor.works() && actor.scope().contains(one.other()) && one.state() == HelpRequest.State.ASKED) {
            return ThingCell.link(words.say("help.answering"), path + "/answer");
        }
        return actor.works() && actor.scope().contains(one.unit())
                ? ThingCell.link(words.say("help.closing"), path + "/closing")
                : ThingCell.of("—");
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping
    ModelAndView ask(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) -> OwnUnits.between(
                        typed,
                        (unit, other) -> help.ask(
                                actor,
                                id,
                                unit,
                                other,
                                typed.choice("ability", AbilityKind.class),
                                typed.text("what"),
                                typed.text("place"))));
    }

    private StepForm form(Actor actor) {
        var page = PartnerForms.page("help.new", "", words.say("help.new.hint"), "/help-requests", "/help-requests");
        return StepForm.of(
                page,
                List.of(
                        units.field(actor),
                        FormField.select("other", confirmed(neighbours, actor), ""),
                        FormField.select("ability", words.choices("partner.ability.", AbilityKind.values()), "PEOPLE"),
                        FormField.area("what", 500).with("rows", 3),
                        FormField.text("place", 200)));
    }

    /** The confirmed neighbours of the units that a person acts for. */
    static Map<String, String> confirmed(Neighbours neighbours, Actor actor) {
        var offered = new LinkedHashMap<String, String>();
        for (var one : neighbours.all()) {
            if (one.state() == Neighbour.State.CONFIRMED) {
                if (actor.scope().contains(one.unit())) {
                    offered.put(one.other().value(), one.otherName());
                }
                if (actor.scope().contains(one.other())) {
                    offered.put(one.unit().value(), one.unitName());
                }
            }
        }
        return offered;
    }

    @GetMapping("/{id}/answer")
    ModelAndView answering(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(answerForm(help.find(id)));
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                answerForm(help.find(id)),
                sent,
                typed -> typed,
                (request, typed) ->
                        help.answer(actor, id, typed.choice("answer", HelpRequest.Answer.class), typed.text("text")));
    }

    private StepForm answerForm(HelpRequest one) {
        return StepForm.of(
                page(one, "help.answering", "/answer"),
                List.of(
                        FormField.select("answer", words.choices("help.answer.", HelpRequest.Answer.values()), "YES"),
                        FormField.area("text", 500).optional().with("rows", 3).hint(words.say("help.text.hint"))));
    }

    @GetMapping("/{id}/closing")
    ModelAndView closing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(closeForm(help.find(id)));
    }

    @PostMapping("/{id}/closing")
    ModelAndView close(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                closeForm(help.find(id)),
                sent,
                typed -> typed.text("remark"),
                (request, remark) -> help.close(actor, id, remark));
    }

    private StepForm closeForm(HelpRequest one) {
        return StepForm.of(page(one, "help.closing", "/closing"), List.of(PartnerForms.remark()));
    }

    private static FormPages.Form page(HelpRequest one, String key, String path) {
        var about = one.unitName() + "：" + one.what();
        return PartnerForms.page(key, about, "", "/help-requests/" + one.id() + path, "/help-requests");
    }
}
