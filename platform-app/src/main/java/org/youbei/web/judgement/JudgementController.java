package org.youbei.web.judgement;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.judgement.Judge;
import org.youbei.assessment.judgement.Judgement;
import org.youbei.assessment.judgement.JudgementDesk;
import org.youbei.assessment.method.pairwise.GroupAggregation;
import org.youbei.assessment.system.IndicatorSystem;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.word.Words;

/** The page of a judgement, its invitations, the supervisor's own matrix, and taking the common weights over. */
@Controller
class JudgementController {
    private static final int USUAL_DAYS = 14;
    private static final String TOP = "top";

    private final JudgementDesk desk;
    private final SystemDesk systems;
    private final JudgementViews views;
    private final Words words;
    private final StepPages steps;
    private final Clock clock;

    JudgementController(JudgementDesk desk, SystemDesk systems, JudgementViews views, StepPages steps, Clock clock) {
        this.desk = desk;
        this.systems = systems;
        this.views = views;
        this.words = views.words();
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/indicator-systems/{id}/judgements/new")
    ModelAndView blank(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = TOP) String parent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(opening(systems.find(id), parent));
    }

    @PostMapping("/indicator-systems/{id}/judgements")
    ModelAndView open(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                opening(systems.find(id), TOP),
                sent,
                typed -> typed.words("parent"),
                (request, parent) -> desk.open(actor, request, id, parent.equals(TOP) ? "" : parent),
                judgement -> "/judgements/" + judgement.id());
    }

    private StepForm opening(IndicatorSystem system, String parent) {
        var path = "/indicator-systems/" + system.getId();
        var choices = new LinkedHashMap<String, String>();
        choices.put(TOP, system.title());
        systems.tree(system).placed().stream()
                .filter(placed -> !placed.node().isIndicator())
                .forEach(placed -> choices.put(
                        placed.node().code(),
                        placed.node().code() + " " + placed.node().name()));
        var form = new FormPages.Form(
                "judgement.new",
                "judgement.form",
                system.title(),
                words.say("judgement.new.hint"),
                path + "/judgements",
                path);
        return StepForm.of(
                form, List.of(FormField.select("parent", choices, choices.containsKey(parent) ? parent : TOP)));
    }

    @GetMapping("/judgements/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        views.show(actor, desk.find(id), model);
        return "judgement/show";
    }

    @GetMapping("/judgements/{id}/invitations")
    ModelAndView invitation(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(inviting(desk.find(id)));
    }

    /** The link is shown once, on the page after this one. */
    @PostMapping("/judgements/{id}/invitations")
    ModelAndView invite(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                inviting(desk.find(id)),
                sent,
                typed -> Map.entry(typed.words("name"), typed.day("until")),
                (request, said) -> desk.invite(actor, id, request, said.getKey(), said.getValue())
                        .then(secret -> told(sent, secret)));
    }

    private static Outcome<Secret> told(Sent sent, Secret secret) {
        sent.next().put("invitation", "/assessor-invitations/" + secret.text());
        return Outcome.done(secret);
    }

    private StepForm inviting(Judgement judgement) {
        var path = "/judgements/" + judgement.id();
        var form = new FormPages.Form(
                "judgement.invitation",
                "judgement.form",
                judgement.title(),
                words.say("judgement.invitation.hint"),
                path + "/invitations",
                path);
        return StepForm.of(
                form,
                List.of(
                        FormField.text("name", 60),
                        FormField.date(
                                "until",
                                ChinaTime.today(clock).plusDays(USUAL_DAYS).toString())));
    }

    @GetMapping("/judgements/{id}/invitations/{judge}/revocation")
    ModelAndView revocation(Actor actor, @PathVariable UUID id, @PathVariable UUID judge) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(revoking(desk.find(id), judge));
    }

    @PostMapping("/judgements/{id}/invitations/{judge}/revocation")
    ModelAndView revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID judge, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                revoking(desk.find(id), judge), sent, typed -> judge, (request, one) -> desk.revoke(actor, id, one));
    }

    private StepForm revoking(Judgement judgement, UUID judge) {
        var path = "/judgements/" + judgement.id();
        var form = new FormPages.Form(
                "judgement.revocation",
                "judgement.form",
                judgement.title(),
                words.say("judgement.revocation.hint"),
                path + "/invitations/" + judge + "/revocation",
                path);
        return StepForm.of(form, List.of());
    }

    @GetMapping("/judgements/{id}/matrix")
    ModelAndView matrix(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        var own = desk.own(actor, id);
        return switch (own) {
            case Outcome.Done<Judge>(var judge) -> page(desk.find(id), judge, List.of(), HttpStatus.OK);
            case Outcome.Refused<Judge>(var refusals) -> throw Answers.failed(refusals);
        };
    }

    @PostMapping("/judgements/{id}/matrix")
    ModelAndView judge(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var judgement = desk.find(id);
        List<@Nullable Double> values = JudgementViews.values(judgement, sent);
        var reason = sent.texts().getOrDefault("reason", "");
        var handIn = sent.texts().getOrDefault("act", "").equals("hand-in");
        var done = desk.begin(actor, id).then(own -> desk.judge(actor, own.id(), values, handIn, reason));
        return switch (done) {
            case Outcome.Done<Judge>(var judge) -> {
                if (!handIn) {
                    yield page(judgement, judge, List.of(), HttpStatus.OK);
                }
                sent.say(Flash.done("judgement.handed-in"));
                yield new ModelAndView("redirect:/judgements/" + id);
            }
            case Outcome.Refused<Judge>(var refusals) -> {
                Answers.demandRight(refusals);
                var typed = Judge.unknown(id, actor.name()).saying(values, reason);
                yield page(judgement, typed, refusals, Answers.status(refusals));
            }
        };
    }

    private ModelAndView page(Judgement judgement, Judge judge, List<Refusal> refusals, HttpStatus status) {
        var model = new ExtendedModelMap();
        views.matrix(judgement, judge, model);
        model.addAttribute("reasons", words.reasons(refusals));
        return new ModelAndView("judgement/matrix", model, status);
    }

    @GetMapping("/judgements/{id}/adoption")
    ModelAndView adoption(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(adopting(desk.find(id)));
    }

    @PostMapping("/judgements/{id}/adoption")
    ModelAndView adopt(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var judgement = desk.find(id);
        return steps.take(
                adopting(judgement),
                sent,
                typed -> typed.choice("aggregation", GroupAggregation.class),
                (request, how) -> desk.adopt(actor, id, request, how, views::origin),
                done -> "/indicator-systems/" + done.system());
    }

    private StepForm adopting(Judgement judgement) {
        var path = "/judgements/" + judgement.id();
        var form = new FormPages.Form(
                "judgement.adoption",
                "judgement.form",
                judgement.title(),
                words.say("judgement.adoption.hint"),
                path + "/adoption",
                path);
        return StepForm.of(
                form,
                List.of(FormField.select(
                        "aggregation",
                        words.choices("judgement.aggregation.", GroupAggregation.values()),
                        GroupAggregation.AIJ.name())));
    }
}
