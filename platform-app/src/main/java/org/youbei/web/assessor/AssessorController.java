package org.youbei.web.assessor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.assessor.Assessor;
import org.youbei.assessment.assessor.AssessorDesk;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Secret;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.expert.ExpertChoices;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;

/** Whom the supervisor invites to score, to what, until when; taking an invitation back, or making it out anew. */
@Controller
@RequestMapping("/campaigns/{id}/assessors")
class AssessorController {
    private static final String CODE = "code-";
    private static final String STREET = "street-";

    private final CampaignDesk campaigns;
    private final AssessorDesk desk;
    private final AssessorViews views;
    private final ExpertChoices experts;
    private final CampaignWords words;
    private final StepPages steps;
    private final Clock clock;

    AssessorController(
            CampaignDesk campaigns,
            AssessorDesk desk,
            AssessorViews views,
            ExpertChoices experts,
            CampaignWords words,
            StepPages steps,
            Clock clock) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.views = views;
        this.experts = experts;
        this.words = words;
        this.steps = steps;
        this.clock = clock;
    }

    private static String path(UUID id) {
        return "/campaigns/" + id + "/assessors";
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var campaign = campaigns.find(id);
        if (!ReviewDesk.reviews(actor, campaign) && !actor.has(Role.AUDITOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        views.list(actor, campaign, model);
        return "assessor/index";
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        var campaign = campaigns.find(id);
        return steps.show(inviting(campaign));
    }

    /** The link is shown once, on the page after this one. */
    @PostMapping
    ModelAndView invite(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var campaign = campaigns.find(id);
        return steps.take(
                inviting(campaign),
                sent,
                typed -> new AssessorDesk.Wish(
                        typed.idIfAny("expert").orElse(new UUID(0, 0)),
                        NamedUnits.chosen(campaigns.participants(id), typed.flagged(STREET), typed.words("units")),
                        typed.flagged(CODE),
                        typed.day("until")),
                (request, wish) -> desk.invite(actor, id, request, wish).then(secret -> told(sent, secret)));
    }

    private static Outcome<Secret> told(Sent sent, Secret secret) {
        sent.next().put("invitation", "/assessor-invitations/" + secret.text());
        return Outcome.done(secret);
    }

    private StepForm inviting(Campaign campaign) {
        var path = path(campaign.getId());
        var form = new FormPages.Form(
                "assessor.new", "assessor.form", campaign.title(), words.say("assessor.new.hint"), path, path);
        var fields = new ArrayList<FormField>();
        fields.add(FormField.select("expert", experts.about(campaign.unit()), ""));
        for (var node : desk.asked(campaign)) {
            fields.add(FormField.check(CODE + node.code()).with("label", label(node)));
        }
        fields.add(FormField.hidden("codes", ""));
        streets(campaign)
                .forEach((code, name) ->
                        fields.add(FormField.check(STREET + code).with("label", words.say("assessor.street", name))));
        fields.add(
                FormField.area("units", 4_000).with("rows", 3).optional().hint(words.say("assessor.form.units.hint")));
        fields.add(until(campaign));
        return StepForm.of(form, fields);
    }

    private static String label(Node node) {
        return node.code() + " " + node.name();
    }

    private FormField until(Campaign campaign) {
        var due = campaign.entry().assessDue();
        var today = ChinaTime.today(clock);
        return FormField.date("until", (due.isBefore(today) ? today : due).toString())
                .hint(words.say(
                        "assessor.form.until.hint", campaign.entry().reviewDue().toString()));
    }

    /** The streets of the units that take part, by code. */
    private LinkedHashMap<String, String> streets(Campaign campaign) {
        var streets = new LinkedHashMap<String, String>();
        var all = campaigns.participants(campaign.getId()).stream()
                .filter(Participant::takesPart)
                .toList();
        for (var one : all) {
            var street = one.unit().value().substring(0, 9);
            if (one.unit().value().length() == 9 || !streets.containsKey(street)) {
                streets.put(
                        street, one.unit().value().length() == 9 ? one.name() : words.say("assessor.of", one.name()));
            }
        }
        return streets;
    }

    @GetMapping("/{assessor}/revocation")
    ModelAndView revocation(Actor actor, @PathVariable UUID id, @PathVariable UUID assessor) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(form(of(id, assessor), "revocation", List.of()));
    }

    @PostMapping("/{assessor}/revocation")
    ModelAndView revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID assessor, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                form(of(id, assessor), "revocation", List.of()),
                sent,
                typed -> assessor,
                (request, one) -> desk.revoke(actor, id, one));
    }

    @GetMapping("/{assessor}/renewal")
    ModelAndView renewal(Actor actor, @PathVariable UUID id, @PathVariable UUID assessor) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(renewing(id, assessor));
    }

    @PostMapping("/{assessor}/renewal")
    ModelAndView renew(Actor actor, @PathVariable UUID id, @PathVariable UUID assessor, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                renewing(id, assessor),
                sent,
                typed -> typed.day("until"),
                (request, until) -> renew(actor, id, assessor, until).then(secret -> told(sent, secret)));
    }

    private Outcome<Secret> renew(Actor actor, UUID id, UUID assessor, LocalDate until) {
        return desk.renew(actor, id, assessor, until);
    }

    private StepForm renewing(UUID id, UUID assessor) {
        return form(of(id, assessor), "renewal", List.of(until(campaigns.find(id))));
    }

    private Assessor of(UUID id, UUID assessor) {
        var found = desk.find(assessor);
        if (!found.campaign().equals(id)) {
            throw new NotFound(assessor);
        }
        return found;
    }

    private StepForm form(Assessor assessor, String what, List<FormField> fields) {
        var path = path(assessor.campaign());
        var form = new FormPages.Form(
                "assessor." + what,
                "assessor.form",
                assessor.name(),
                words.say("assessor." + what + ".hint"),
                path + "/" + assessor.id() + "/" + what,
                path);
        return StepForm.of(form, fields);
    }
}
