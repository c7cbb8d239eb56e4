package org.youbei.web.result;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.result.Appeal;
import org.youbei.assessment.result.AppealDesk;
import org.youbei.assessment.result.ResultDesk;
import org.youbei.assessment.result.Scores;
import org.youbei.assessment.result.UnitScore;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.NotFound;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;

/** The results of a campaign: all units for who leads it, the own one for a unit once it is published; files; appeals. */
@Controller
class ResultController {
    private final CampaignDesk desk;
    private final ResultDesk results;
    private final AppealDesk appeals;
    private final ResultViews views;
    private final ResultFiles files;
    private final CampaignWords words;
    private final StepPages steps;

    ResultController(
            CampaignDesk desk,
            ResultDesk results,
            AppealDesk appeals,
            ResultViews views,
            ResultFiles files,
            StepPages steps) {
        this.desk = desk;
        this.results = results;
        this.appeals = appeals;
        this.views = views;
        this.files = files;
        this.words = views.words();
        this.steps = steps;
    }

    @GetMapping("/campaigns/{id}/results")
    String ranking(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable JurisdictionLevel level,
            @RequestParam(required = false) CampaignEntry.@Nullable Method method,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var campaign = desk.find(id);
        if (!ResultViews.seesAll(actor, campaign)) {
            return own(campaign, model);
        }
        var usual = campaign.entry().levels() == CampaignEntry.Levels.COMMUNITY
                ? JurisdictionLevel.COMMUNITY
                : JurisdictionLevel.STREET;
        views.ranking(
                campaign,
                level == null ? usual : level,
                method == null ? campaign.entry().method() : method,
                model);
        return "result/ranking";
    }

    private String own(Campaign campaign, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("state", words.state(campaign.state()));
        model.addAttribute("scores", results.own(campaign));
        model.addAttribute("publications", results.publications(campaign));
        return "result/own";
    }

    @GetMapping("/campaigns/{id}/results/{unit}")
    String unit(Actor actor, @PathVariable UUID id, @PathVariable String unit, Model model) {
        InspectionAnswers.demandReader(actor);
        var campaign = desk.find(id);
        var of = code(unit);
        try {
            var score = views.score(actor, campaign, of);
            var inputs = ResultViews.seesAll(actor, campaign) ? results.shown(campaign) : results.standing(campaign);
            views.unit(campaign, score, inputs, model);
            model.addAttribute("alike", List.of());
            if (ResultViews.seesAll(actor, campaign)) {
                views.peers(actor, campaign, score, model);
            }
        } catch (RefusedInput refused) {
            throw new NotFound(unit);
        }
        return "result/unit";
    }

    private static JurisdictionCode code(String unit) {
        return JurisdictionCode.parse(unit).orElseThrow(() -> new NotFound(unit));
    }

    @GetMapping("/campaigns/{id}/results.xlsx")
    void xlsx(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        var campaign = desk.find(id);
        files.xlsx(campaign, scores(actor, campaign), response);
    }

    @GetMapping("/campaigns/{id}/report.docx")
    void report(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        InspectionAnswers.demandReader(actor);
        var campaign = desk.find(id);
        files.report(campaign, scores(actor, campaign), response);
    }

    private List<UnitScore> scores(Actor actor, Campaign campaign) {
        try {
            return ResultViews.seesAll(actor, campaign) ? Scores.of(results.shown(campaign)) : results.own(campaign);
        } catch (RefusedInput refused) {
            return List.of();
        }
    }

    @GetMapping("/campaigns/{id}/results/{unit}/appeals")
    ModelAndView appealing(Actor actor, @PathVariable UUID id, @PathVariable String unit) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(appealing(desk.find(id), code(unit)));
    }

    @PostMapping("/campaigns/{id}/results/{unit}/appeals")
    ModelAndView appeal(Actor actor, @PathVariable UUID id, @PathVariable String unit, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var of = code(unit);
        return steps.take(
                appealing(desk.find(id), of),
                sent,
                typed -> Map.entry(typed.words("code"), typed.words("text")),
                (request, said) -> appeals.appeal(actor, id, of, said.getKey(), request, said.getValue()));
    }

    private StepForm appealing(Campaign campaign, JurisdictionCode unit) {
        var path = "/campaigns/" + campaign.getId() + "/results/" + unit.value();
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.say("result.appeal.whole"));
        desk.tree(campaign).indicators().stream()
                .filter(Node::isIndicator)
                .forEach(node -> choices.put(node.code(), node.code() + " " + node.name()));
        var form = new FormPages.Form(
                "result.appeal",
                "result.form",
                campaign.title(),
                words.say("result.appeal.hint", words.day(campaign.appealsUntil())),
                path + "/appeals",
                path);
        return StepForm.of(
                form,
                List.of(
                        FormField.select("code", choices, "")
                                .with("required", false)
                                .with("blank", false),
                        FormField.area("text", 1_000).with("rows", 4)));
    }

    @GetMapping("/appeals/{id}")
    ModelAndView answering(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        return steps.show(answering(appeals.find(id)));
    }

    @PostMapping("/appeals/{id}")
    ModelAndView answer(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                answering(appeals.find(id)),
                sent,
                typed -> Map.entry(typed.flag("accepted"), typed.words("answer")),
                (request, said) -> appeals.answer(actor, id, said.getKey(), said.getValue()));
    }

    private StepForm answering(Appeal appeal) {
        var path = "/campaigns/" + appeal.campaign() + "/results";
        var form = new FormPages.Form(
                "result.answer",
                "result.form",
                appeal.text(),
                words.say("result.answer.hint"),
                "/appeals/" + appeal.id(),
                path);
        return StepForm.of(
                form,
                List.of(
                        FormField.check("accepted"),
                        FormField.area("answer", 1_000).with("rows", 4).initial(appeal.answer())));
    }
}
