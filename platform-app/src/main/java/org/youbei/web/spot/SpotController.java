package org.youbei.web.spot;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.assessment.spot.Finding;
import org.youbei.assessment.spot.Sample;
import org.youbei.assessment.spot.SpotDesk;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;

/** Spot checks: for who leads the campaign, and for auditors. */
@Controller
@RequestMapping("/campaigns/{id}/spot-checks")
class SpotController {
    private static final int USUAL_PERCENT = 20;
    private static final String SEED = "[0-9]{1,9}";

    private final CampaignDesk campaigns;
    private final AnswerDesk answers;
    private final SpotDesk desk;
    private final SpotViews views;
    private final CampaignWords words;
    private final StepPages steps;

    SpotController(
            CampaignDesk campaigns,
            AnswerDesk answers,
            SpotDesk desk,
            SpotViews views,
            CampaignWords words,
            StepPages steps) {
        this.campaigns = campaigns;
        this.answers = answers;
        this.desk = desk;
        this.views = views;
        this.words = words;
        this.steps = steps;
    }

    private Campaign readable(Actor actor, UUID id) {
        InspectionAnswers.demandReader(actor);
        var campaign = campaigns.find(id);
        if (!ReviewDesk.reviews(actor, campaign) && !actor.has(Role.AUDITOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return campaign;
    }

    @GetMapping
    String list(Actor actor, @PathVariable UUID id, Model model) {
        var campaign = readable(actor, id);
        model.addAttribute("thing", views.list(actor, campaign, desk.of(id)));
        return "thing/show";
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(drawing(campaigns.find(id)));
    }

    @PostMapping
    ModelAndView draw(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.take(
                drawing(campaigns.find(id)),
                sent,
                typed -> new Wish(typed.number("percent"), seed(typed.words("seed")), typed.words("reason")),
                (request, wish) -> desk.draw(actor, id, request, wish.percent(), wish.seed(), wish.reason()),
                sample -> path(id) + "/" + sample.id());
    }

    private record Wish(int percent, @Nullable Long seed, String reason) {}

    /** Nothing typed leaves it to the platform; what is no number is refused. */
    private static @Nullable Long seed(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return typed.matches(SEED) ? Long.parseLong(typed) : -1;
    }

    private static String path(UUID campaign) {
        return "/campaigns/" + campaign + "/spot-checks";
    }

    private StepForm drawing(Campaign campaign) {
        var path = path(campaign.getId());
        var form =
                new FormPages.Form("spot.new", "spot.form", campaign.title(), words.say("spot.new.hint"), path, path);
        return StepForm.of(
                form,
                List.of(
                        FormField.number("percent", 3)
                                .initial(String.valueOf(USUAL_PERCENT))
                                .hint(words.say("spot.form.percent.hint")),
                        FormField.text("seed", 9)
                                .optional()
                                .with("narrow", true)
                                .with("inputmode", "numeric")
                                .hint(words.say("spot.form.seed.hint")),
                        FormField.area("reason", 1_000).with("rows", 2).optional()));
    }

    private Sample sample(UUID id, UUID sample) {
        var found = desk.find(sample);
        if (!found.campaign().equals(id)) {
            throw new NotFound(sample);
        }
        return found;
    }

    @GetMapping("/{sample}")
    String show(Actor actor, @PathVariable UUID id, @PathVariable UUID sample, Model model) {
        var campaign = readable(actor, id);
        model.addAttribute("thing", views.sample(actor, campaign, sample(id, sample)));
        return "thing/show";
    }

    @GetMapping("/{sample}/{unit}")
    ModelAndView blankNote(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID sample,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String code) {
        InspectionAnswers.demandSupervisor(actor);
        return steps.show(noting(campaigns.find(id), sample(id, sample), unit(unit), code));
    }

    @PostMapping("/{sample}/{unit}")
    ModelAndView note(
            Actor actor, @PathVariable UUID id, @PathVariable UUID sample, @PathVariable String unit, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var campaign = campaigns.find(id);
        var of = unit(unit);
        var drawn = sample(id, sample);
        return steps.take(
                noting(campaign, drawn, of, ""),
                sent,
                typed -> read(campaign, typed),
                (request, said) -> said.then(note -> desk.note(actor, sample, of, request, note)));
    }

    private Outcome<SpotDesk.Note> read(Campaign campaign, Typed typed) {
        var code = typed.words("code");
        var finding = typed.choice("finding", Finding.class);
        var note = typed.words("note");
        var measure = measure(campaign, code);
        if (finding != Finding.DIFFERENT || measure.isEmpty()) {
            return Outcome.done(new SpotDesk.Note(code, finding, null, note));
        }
        return AnswerEntry.read(measure.get(), typed.words("value"), typed.words("base"), "")
                .then(entry -> Outcome.done(new SpotDesk.Note(code, finding, value(entry), note)));
    }

    private static @Nullable BigDecimal value(AnswerEntry entry) {
        return entry.said().value();
    }

    private Optional<Measure> measure(Campaign campaign, String code) {
        return campaigns.tree(campaign).find(code).filter(Node::isIndicator).map(Node::measured);
    }

    private StepForm noting(Campaign campaign, Sample sample, JurisdictionCode unit, String code) {
        var path = path(campaign.getId()) + "/" + sample.id();
        var name = answers.participant(campaign.getId(), unit).name();
        var form = new FormPages.Form(
                "spot.note", "spot.form", name, words.say("spot.note.hint"), path + "/" + unit.value(), path);
        var tree = campaigns.tree(campaign);
        var choices = new LinkedHashMap<String, String>();
        answers.cells(campaign.getId(), List.of(unit))
                .forEach(cell -> tree.find(cell.code())
                        .ifPresent(node -> choices.put(
                                node.code(),
                                words.say(
                                        "spot.choice",
                                        node.code() + " " + node.name(),
                                        words.said(node.measured(), cell.said())))));
        return StepForm.of(
                form,
                List.of(
                        FormField.select("code", choices, choices.containsKey(code) ? code : ""),
                        FormField.select("finding", words.choices("spot.finding.", Finding.values()), ""),
                        FormField.text("value", 20)
                                .optional()
                                .with("narrow", true)
                                .hint(words.say("spot.form.value.hint")),
                        FormField.text("base", 12)
                                .optional()
                                .with("narrow", true)
                                .with("inputmode", "numeric")
                                .hint(words.say("spot.form.base.hint")),
                        FormField.area("note", 1_000).with("rows", 3).optional()));
    }

    private static JurisdictionCode unit(String code) {
        return JurisdictionCode.parse(code).orElseThrow(() -> new NotFound(code));
    }
}
