package org.youbei.web.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.weighting.Combination;
import org.youbei.assessment.result.WeightDesk;
import org.youbei.assessment.result.WeightSheet;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Role;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.indicatorsystem.IndicatorWords;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;

/** Weights that follow from the data of a campaign, beside those of its system; and taking them over into the system's next version. */
@Controller
@RequestMapping("/campaigns/{id}/weights")
class WeightController {
    private static final String HALF = "0.5";

    private final CampaignDesk campaigns;
    private final WeightDesk desk;
    private final CampaignWords words;
    private final StepPages steps;

    WeightController(CampaignDesk campaigns, WeightDesk desk, CampaignWords words, StepPages steps) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.words = words;
        this.steps = steps;
    }

    /**
     * What the address asks for.
     *
     * @param theta as it was typed
     */
    private record Asked(JurisdictionLevel level, WeightSheet.Source source, Combination combination, String theta) {
        WeightSheet.Choice choice() {
            return new WeightSheet.Choice(source, combination, number(theta));
        }
    }

    /** The share as it is typed; one that is none is refused where it is used. */
    private static double number(String typed) {
        return typed.matches("[01](\\.[0-9]{1,4})?") ? Double.parseDouble(typed) : -1;
    }

    private static Asked asked(
            Campaign campaign,
            @Nullable JurisdictionLevel level,
            WeightSheet.@Nullable Source source,
            @Nullable Combination combination,
            @Nullable String theta) {
        var usual = campaign.entry().levels() == CampaignEntry.Levels.COMMUNITY
                ? JurisdictionLevel.COMMUNITY
                : JurisdictionLevel.STREET;
        return new Asked(
                level == null ? usual : level,
                source == null ? WeightSheet.Source.ENTROPY : source,
                combination == null ? Combination.LINEAR : combination,
                theta == null || theta.isBlank() ? HALF : theta.strip());
    }

    /** An indicator with its weight by each way; a dash where a method refused. */
    record Line(String code, String name, String system, List<String> objective, String combined) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable JurisdictionLevel level,
            @RequestParam(required = false) WeightSheet.@Nullable Source source,
            @RequestParam(required = false) @Nullable Combination combination,
            @RequestParam(required = false) @Nullable String theta,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var campaign = campaigns.find(id);
        if (!ResultViews.seesAll(actor, campaign)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var asked = asked(campaign, level, source, combination, theta);
        model.addAttribute("campaign", campaign);
        model.addAttribute("state", words.state(campaign.state()));
        model.addAttribute("asked", asked);
        model.addAttribute("levels", List.of(JurisdictionLevel.STREET, JurisdictionLevel.COMMUNITY));
        model.addAttribute("sources", WeightSheet.Source.values());
        model.addAttribute("combinations", Combination.values());
        model.addAttribute("keeps", actor.has(Role.DISTRICT_SUPERVISOR));
        model.addAttribute("lines", List.of());
        model.addAttribute("refused", List.of());
        model.addAttribute("said", "");
        try {
            sheet(desk.sheet(campaign, asked.level()), asked, model);
        } catch (RefusedInput refused) {
            model.addAttribute("refused", List.of(words.say("result.refused", words.method(refused))));
        }
        return "result/weights";
    }

    private void sheet(WeightSheet sheet, Asked asked, Model model) {
        var refused = new ArrayList<String>();
        sheet.refused()
                .forEach((source, why) -> refused.add(
                        words.say("weight.refused", words.of("weight.source.", source), words.method(why))));
        Weights combined = null;
        try {
            if (asked.choice().theta() < 0) {
                refused.add(words.say("refusal.campaign.theta"));
            } else {
                combined = sheet.combined(asked.choice()).orElse(null);
            }
        } catch (RefusedInput why) {
            refused.add(words.say(
                    "weight.refused", words.of("weight.combination.", asked.combination()), words.method(why)));
        }
        model.addAttribute(
                "said",
                words.say(
                        "weight.said", sheet.units(), sheet.all(), sheet.nodes().size()));
        model.addAttribute("lines", lines(sheet, combined));
        model.addAttribute("adoptable", combined != null);
        model.addAttribute("dropped", combined == null ? "" : String.join(" ", sheet.dropped(combined)));
        model.addAttribute("refused", refused);
    }

    private static List<Line> lines(WeightSheet sheet, @Nullable Weights combined) {
        var lines = new ArrayList<Line>();
        for (int j = 0; j < sheet.nodes().size(); j++) {
            int column = j;
            var node = sheet.nodes().get(j);
            var objective = Arrays.stream(WeightSheet.Source.values())
                    .map(source -> sheet.figures(source)
                            .map(figures -> IndicatorWords.percent(figures.get(column)))
                            .orElse(CampaignWords.NONE))
                    .toList();
            lines.add(new Line(
                    node.code(),
                    node.name(),
                    IndicatorWords.percent(sheet.system().get(j)),
                    objective,
                    combined == null ? CampaignWords.NONE : IndicatorWords.percent(combined.get(j))));
        }
        return lines;
    }

    @GetMapping("/adoption")
    ModelAndView adoption(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable JurisdictionLevel level,
            @RequestParam(required = false) WeightSheet.@Nullable Source source,
            @RequestParam(required = false) @Nullable Combination combination,
            @RequestParam(required = false) @Nullable String theta) {
        InspectionAnswers.demandSupervisor(actor);
        var campaign = campaigns.find(id);
        return steps.show(adopting(campaign, asked(campaign, level, source, combination, theta)));
    }

    @PostMapping("/adoption")
    ModelAndView adopt(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var campaign = campaigns.find(id);
        return steps.take(
                adopting(campaign, asked(campaign, null, null, null, null)),
                sent,
                WeightController::read,
                (request, asked) ->
                        desk.adopt(actor, id, request, asked.level(), asked.choice(), origin(campaign, asked)),
                draft -> "/indicator-systems/" + draft.getId());
    }

    private static Asked read(Typed typed) {
        return new Asked(
                typed.choice("level", JurisdictionLevel.class),
                typed.choice("source", WeightSheet.Source.class),
                typed.choice("combination", Combination.class),
                typed.words("theta"));
    }

    /** How the weights came about, kept with each of them. */
    private String origin(Campaign campaign, Asked asked) {
        var how = words.of("weight.combination.", asked.combination());
        var text = words.say(
                "weight.origin",
                words.of("weight.source.", asked.source()),
                asked.combination() == Combination.LINEAR
                        ? words.say("weight.linear", String.format(Locale.ROOT, "%.2f", number(asked.theta())))
                        : how,
                campaign.title(),
                words.say("indicatorsystem.level." + asked.level()),
                campaign.version());
        return text.substring(0, Math.min(text.length(), 200));
    }

    private StepForm adopting(Campaign campaign, Asked asked) {
        var path = "/campaigns/" + campaign.getId() + "/weights";
        var form = new FormPages.Form(
                "weight.adoption",
                "weight.form",
                campaign.title(),
                words.say("weight.adoption.hint"),
                path + "/adoption",
                path);
        Map<String, String> levels = new LinkedHashMap<>();
        for (var level : List.of(JurisdictionLevel.STREET, JurisdictionLevel.COMMUNITY)) {
            levels.put(level.name(), words.say("indicatorsystem.level." + level));
        }
        return StepForm.of(
                form,
                List.of(
                        FormField.select("level", levels, asked.level().name()),
                        FormField.select(
                                "source",
                                words.choices("weight.source.", WeightSheet.Source.values()),
                                asked.source().name()),
                        FormField.select(
                                "combination",
                                words.choices("weight.combination.", Combination.values()),
                                asked.combination().name()),
                        FormField.text("theta", 6)
                                .with("narrow", true)
                                .with("inputmode", "decimal")
                                .hint(words.say("weight.form.theta.hint"))
                                .initial(asked.theta())));
    }
}
