package org.youbei.web.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignFilter;
import org.youbei.assessment.campaign.CampaignList;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.campaign.CampaignRow;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.assessment.result.ResultDesk;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** The list of campaigns, a campaign's page, its set-up and its steps. */
@Controller
class CampaignController {
    private final CampaignDesk desk;
    private final ResultDesk results;
    private final CampaignForms forms;
    private final CampaignViews views;
    private final CampaignWords words;
    private final StepPages steps;
    private final UnitPicker units;
    private final Ledger<CampaignFilter, CampaignRow> ledger;

    CampaignController(
            CampaignDesk desk,
            ResultDesk results,
            CampaignForms forms,
            CampaignViews views,
            CampaignWords words,
            StepPages steps,
            UnitPicker units,
            CampaignList campaigns,
            MessageSource messages) {
        this.desk = desk;
        this.results = results;
        this.forms = forms;
        this.views = views;
        this.words = words;
        this.steps = steps;
        this.units = units;
        ledger = Ledger.of(
                messages,
                "campaign",
                "/campaigns",
                campaigns,
                Column.<CampaignRow>link("campaign.column.title", row -> "/campaigns/" + row.id(), CampaignRow::title)
                        .under(CampaignRow::system)
                        .sorted("title"),
                Column.<CampaignRow>text("campaign.column.period", row -> row.from() + " – " + row.to())
                        .sorted("period"),
                Column.day("campaign.column.answers", CampaignRow::answersDue),
                Column.<CampaignRow>day("campaign.column.review", CampaignRow::reviewDue)
                        .wide(),
                Column.<CampaignRow>text("campaign.column.units", row -> row.locked() + " / " + row.units())
                        .num(),
                Column.text("campaign.column.unit", CampaignRow::unitName).wide(),
                Column.state("campaign.column.state", row -> words.state(row.state())));
    }

    @GetMapping("/campaigns")
    String index(
            Actor actor,
            @ModelAttribute CampaignFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .primary(views.keeps(actor), "campaign.new", "/campaigns/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chips("state", CampaignState.values(), "campaign.state.")
                .find("q", "campaign.find")
                .begin(views.keeps(actor), "campaign.new", "/campaigns/new")
                .show(model);
    }

    @GetMapping("/campaigns/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(planning(actor));
    }

    @PostMapping("/campaigns")
    ModelAndView plan(Actor actor, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                planning(actor),
                sent,
                CampaignForms::read,
                (id, entry) -> actor.scope()
                        .unit()
                        .map(unit -> desk.plan(actor, id, unit, entry))
                        .orElseGet(() -> Outcome.refused(CampaignRefusal.UNIT.refusal())),
                campaign -> "/campaigns/" + campaign.getId());
    }

    private StepForm planning(Actor actor) {
        var form = new FormPages.Form(
                "campaign.new", "campaign.form", "", words.say("campaign.new.hint"), "/campaigns", "/campaigns");
        return StepForm.of(form, forms.entry(actor, null));
    }

    @GetMapping("/campaigns/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, desk.find(id)));
        return "thing/show";
    }

    @GetMapping("/campaigns/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(describing(actor, desk.find(id)));
    }

    @PostMapping("/campaigns/{id}/edit")
    ModelAndView describe(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                describing(actor, desk.find(id)),
                sent,
                typed -> Map.entry(typed.number("revision"), CampaignForms.read(typed)),
                (request, said) -> desk.describe(actor, id, request, said.getKey(), said.getValue()));
    }

    private StepForm describing(Actor actor, Campaign campaign) {
        var path = "/campaigns/" + campaign.getId();
        var form = new FormPages.Form("campaign.edit", "campaign.form", campaign.title(), "", path + "/edit", path);
        var open = campaign.state() == CampaignState.DRAFT;
        return StepForm.of(form, forms.entry(actor, campaign))
                .barred(open ? List.of() : List.of(CampaignRefusal.OUT_OF_ORDER.refusal()), words);
    }

    @GetMapping("/campaigns/{id}/steps/{noun}")
    ModelAndView step(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandSupervisor(actor);
        var campaign = desk.find(id);
        var step = named(noun);
        return steps.show(form(campaign, step).barred(desk.objections(actor, campaign, step), words));
    }

    @PostMapping("/campaigns/{id}/steps/{noun}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var step = named(noun);
        return steps.take(
                form(desk.find(id), step),
                sent,
                typed -> typed.words("remark"),
                (request, remark) -> desk.take(actor, id, request, step, remark));
    }

    private StepForm form(Campaign campaign, CampaignStep step) {
        var path = "/campaigns/" + campaign.getId();
        var key = "campaign.step." + Words.noun(step);
        var form = new FormPages.Form(
                key,
                "campaign.form",
                campaign.title(),
                words.say(key + ".hint"),
                path + "/steps/" + Words.noun(step),
                path);
        var remark = FormField.area("remark", 1_000).with("rows", 3);
        return StepForm.of(form, List.of(step == CampaignStep.CORRECTION ? remark : remark.optional()));
    }

    private static CampaignStep named(String noun) {
        return Words.constant(CampaignStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Asks every source again and shows what changed since the figures were frozen. */
    @GetMapping("/campaigns/{id}/evidence")
    String evidence(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var campaign = desk.find(id);
        views.moved(campaign, desk.recompute(campaign, results.figures(id)), model);
        return "campaign/evidence";
    }
}
