package org.youbei.web.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;

/** What is done with a unit's whole sheet: handed in, confirmed, locked, opened again, given more time, taken out. */
@Controller
class UnitController {
    private final CampaignDesk desk;
    private final AnswerDesk answers;
    private final ApprovalDesk approvals;
    private final CampaignWords words;
    private final StepPages steps;

    UnitController(
            CampaignDesk desk, AnswerDesk answers, ApprovalDesk approvals, CampaignWords words, StepPages steps) {
        this.desk = desk;
        this.answers = answers;
        this.approvals = approvals;
        this.words = words;
        this.steps = steps;
    }

    /** Leads from a duty about a unit's part to its sheet. */
    @GetMapping("/campaign-units/{id}")
    String ofDuty(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        var unit = answers.ofDuty(id);
        return "redirect:/campaigns/" + unit.campaign() + "/answers/"
                + unit.unit().value();
    }

    private StepForm form(Campaign campaign, Participant unit, String what, List<FormField> fields) {
        var sheet = "/campaigns/" + campaign.getId() + "/answers/" + unit.unit().value();
        var form = new FormPages.Form(
                "campaign.unit." + what,
                "campaign.form",
                unit.name(),
                words.say("campaign.unit." + what + ".hint"),
                sheet + "/" + what,
                sheet);
        return StepForm.of(form, fields);
    }

    private static FormField reason() {
        return FormField.area("reason", 1_000).with("rows", 3);
    }

    private Participant unit(UUID id, String code) {
        return answers.participant(id, AnswerViews.unit(code));
    }

    @GetMapping("/campaigns/{id}/answers/{code}/approval")
    ModelAndView approval(Actor actor, @PathVariable UUID id, @PathVariable String code) {
        InspectionAnswers.demandWorker(actor);
        var campaign = desk.find(id);
        var unit = unit(id, code);
        List<Refusal> reasons = approvals.objections(actor, campaign, unit);
        return steps.show(form(campaign, unit, "approval", List.of()).barred(reasons, words));
    }

    @PostMapping("/campaigns/{id}/answers/{code}/approval")
    ModelAndView approve(Actor actor, @PathVariable UUID id, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var unit = unit(id, code);
        return steps.take(
                form(desk.find(id), unit, "approval", List.of()),
                sent,
                typed -> typed,
                (request, typed) -> approvals.approve(actor, id, unit.unit(), request));
    }

    @GetMapping("/campaigns/{id}/answers/{code}/unapproval")
    ModelAndView unapproval(Actor actor, @PathVariable UUID id, @PathVariable String code) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(desk.find(id), unit(id, code), "unapproval", List.of(reason())));
    }

    @PostMapping("/campaigns/{id}/answers/{code}/unapproval")
    ModelAndView unapprove(Actor actor, @PathVariable UUID id, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var unit = unit(id, code);
        return steps.take(
                form(desk.find(id), unit, "unapproval", List.of(reason())),
                sent,
                typed -> typed.words("reason"),
                (request, why) -> approvals.unapprove(actor, id, unit.unit(), request, why));
    }

    @GetMapping("/campaigns/{id}/answers/{code}/extension")
    ModelAndView extension(Actor actor, @PathVariable UUID id, @PathVariable String code) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(extending(desk.find(id), unit(id, code)));
    }

    @PostMapping("/campaigns/{id}/answers/{code}/extension")
    ModelAndView extend(Actor actor, @PathVariable UUID id, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var unit = unit(id, code);
        return steps.take(
                extending(desk.find(id), unit),
                sent,
                typed -> Map.entry(typed.day("until"), typed.words("reason")),
                (request, said) -> desk.extend(actor, id, request, unit.unit(), said.getKey(), said.getValue()));
    }

    private StepForm extending(Campaign campaign, Participant unit) {
        var until = FormField.date("until", campaign.entry().checkDue().toString());
        return form(campaign, unit, "extension", List.of(until, reason()));
    }

    @GetMapping("/campaigns/{id}/answers/{code}/leaving")
    ModelAndView leaving(Actor actor, @PathVariable UUID id, @PathVariable String code) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(form(desk.find(id), unit(id, code), "leaving", List.of(reason())));
    }

    @PostMapping("/campaigns/{id}/answers/{code}/leaving")
    ModelAndView leave(Actor actor, @PathVariable UUID id, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var unit = unit(id, code);
        return steps.take(
                form(desk.find(id), unit, "leaving", List.of(reason())),
                sent,
                typed -> typed.words("reason"),
                (request, why) -> desk.leave(actor, id, request, unit.unit(), why));
    }

    @GetMapping("/campaigns/{id}/answers/{code}/copy")
    ModelAndView copying(Actor actor, @PathVariable UUID id, @PathVariable String code) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(copying(desk.find(id), unit(id, code)));
    }

    @PostMapping("/campaigns/{id}/answers/{code}/copy")
    ModelAndView copy(Actor actor, @PathVariable UUID id, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var unit = unit(id, code);
        return steps.take(
                copying(desk.find(id), unit),
                sent,
                typed -> typed.idIfAny("from").orElse(id),
                (request, from) -> answers.copy(actor, id, unit.unit(), request, from));
    }

    private StepForm copying(Campaign campaign, Participant unit) {
        var earlier = new LinkedHashMap<String, String>();
        desk.comparable(campaign).forEach(one -> earlier.put(one.getId().toString(), one.title()));
        return form(campaign, unit, "copy", List.of(FormField.select("from", earlier, "")));
    }

    @GetMapping("/campaigns/{id}/approvals")
    ModelAndView approvals(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(approvingAll(desk.find(id)));
    }

    @PostMapping("/campaigns/{id}/approvals")
    ModelAndView approveAll(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                approvingAll(desk.find(id)), sent, typed -> typed, (request, typed) -> approvals.approveAll(actor, id));
    }

    private StepForm approvingAll(Campaign campaign) {
        var path = "/campaigns/" + campaign.getId();
        var form = new FormPages.Form(
                "campaign.approvals",
                "campaign.form",
                campaign.title(),
                words.say("campaign.approvals.hint"),
                path + "/approvals",
                path);
        return StepForm.of(form, List.of());
    }
}
