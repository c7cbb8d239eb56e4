package org.youbei.web.campaign;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.Scale;
import org.youbei.attachment.Admitted;
import org.youbei.attachment.Attachments;
import org.youbei.attachment.Stored;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;

/** What a unit answers, indicator by indicator, with what proves it and what was said about it. */
@Controller
@RequestMapping("/campaigns/{id}/answers/{code}")
class AnswerController {
    private static final long LARGEST = 20L << 20;
    private static final String KINDS = ".pdf,.docx,.xlsx,.jpg,.png";

    private final CampaignDesk desk;
    private final AnswerDesk answers;
    private final AnswerViews views;
    private final CampaignWords words;
    private final StepPages steps;
    private final Attachments attachments;

    AnswerController(
            CampaignDesk desk, AnswerDesk answers, AnswerViews views, StepPages steps, Attachments attachments) {
        this.desk = desk;
        this.answers = answers;
        this.views = views;
        this.words = views.words();
        this.steps = steps;
        this.attachments = attachments;
    }

    @GetMapping
    String sheet(Actor actor, @PathVariable UUID id, @PathVariable String code, Model model) {
        InspectionAnswers.demandReader(actor);
        views.sheet(actor, desk.find(id), answers.participant(id, AnswerViews.unit(code)), model);
        return "campaign/answers";
    }

    /** Everything that a cell's pages need. */
    private record Place(Campaign campaign, Participant unit, Node node, Cell cell) {
        String path() {
            return "/campaigns/" + campaign.getId() + "/answers/" + unit.unit().value() + "/" + node.code();
        }

        String sheet() {
            return "/campaigns/" + campaign.getId() + "/answers/" + unit.unit().value();
        }
    }

    private Place place(UUID id, String code, String indicator) {
        var campaign = desk.find(id);
        var unit = answers.participant(id, AnswerViews.unit(code));
        return new Place(campaign, unit, views.node(campaign, indicator), answers.cell(id, unit.unit(), indicator));
    }

    @GetMapping("/{indicator}")
    ModelAndView cell(Actor actor, @PathVariable UUID id, @PathVariable String code, @PathVariable String indicator) {
        InspectionAnswers.demandReader(actor);
        var place = place(id, code, indicator);
        return beside(actor, place, steps.show(form(actor, place)));
    }

    @PostMapping("/{indicator}")
    ModelAndView answer(
            Actor actor, @PathVariable UUID id, @PathVariable String code, @PathVariable String indicator, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var place = place(id, code, indicator);
        var measure = place.node().measured();
        var taken = steps.take(
                form(actor, place),
                sent,
                typed -> new Typing(typed.number("revision"), read(measure, typed)),
                (request, said) -> said.entry()
                        .then(entry -> answers.answer(
                                actor, id, place.unit().unit(), indicator, request, said.revision(), entry)));
        return beside(actor, place, taken);
    }

    private record Typing(int revision, Outcome<AnswerEntry> entry) {}

    private static Outcome<AnswerEntry> read(Measure measure, Typed typed) {
        var note = typed.words("note");
        return switch (typed.choice("state", CellState.class)) {
            case UNANSWERED -> Outcome.done(new AnswerEntry(Said.NOTHING, null, null, note));
            case NOT_APPLICABLE -> Outcome.done(new AnswerEntry(Said.NOT_APPLICABLE, null, null, note));
            case VALUE -> AnswerEntry.read(measure, typed.words("value"), typed.words("base"), note);
        };
    }

    private StepForm form(Actor actor, Place place) {
        var measure = place.node().measured();
        var cell = place.cell();
        var form = new FormPages.Form(
                "campaign.answer",
                "campaign.form",
                place.node().code() + " " + place.node().name(),
                words.say("campaign.answer.hint"),
                place.path(),
                place.sheet());
        var ratio = measure.scale() == Scale.RATIO;
        var known = ratio ? cell.count() : cell.said().value();
        var value = measure.scale() == Scale.YES_NO
                ? FormField.select("value", yesNo(), known == null ? "" : known.signum() > 0 ? "1" : "0")
                        .with("required", false)
                : FormField.text("value", 20)
                        .optional()
                        .with("narrow", true)
                        .with("inputmode", "decimal")
                        .hint(words.say("campaign.form.value.hint." + measure.scale(), words.scale(measure)))
                        .initial(
                                ratio
                                        ? (known == null ? "" : CampaignWords.plain(known))
                                        : CampaignWords.typed(measure, known));
        var base = cell.base();
        var residents = ratio
                ? FormField.text("base", 12)
                        .with("narrow", true)
                        .with("inputmode", "numeric")
                        .optional()
                        .initial(base == null ? "" : CampaignWords.plain(base))
                : FormField.hidden("base", "");
        var states = words.choices("campaign.answer.state.", CellState.values());
        if (measure.gate()) {
            states.remove(CellState.NOT_APPLICABLE.name());
        }
        var first = cell.said().state() == CellState.UNANSWERED
                ? CellState.VALUE
                : cell.said().state();
        var fields = List.of(
                FormField.select("state", states, first.name()).hint(measure.states()),
                value,
                residents,
                FormField.area("note", 1_000).optional().with("rows", 3).initial(cell.note()),
                FormField.hidden("revision", String.valueOf(cell.revision())));
        return StepForm.of(form, fields).after(place.path()).in("campaign/cell");
    }

    private Map<String, String> yesNo() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("1", words.say("indicatorsystem.yes"));
        choices.put("0", words.say("indicatorsystem.no"));
        return choices;
    }

    private ModelAndView beside(Actor actor, Place place, ModelAndView page) {
        if ("campaign/cell".equals(page.getViewName())) {
            var model = new ExtendedModelMap();
            views.cell(actor, place.campaign(), place.unit(), place.node(), place.cell(), model);
            page.addObject("why", model.getAttribute("barred"));
            model.remove("barred");
            page.addAllObjects(model);
        }
        return page;
    }

    @PostMapping("/{indicator}/comments")
    ModelAndView comment(
            Actor actor, @PathVariable UUID id, @PathVariable String code, @PathVariable String indicator, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var place = place(id, code, indicator);
        return steps.take(
                commenting(place),
                sent,
                typed -> typed.words("text"),
                (request, text) -> answers.comment(actor, id, place.unit().unit(), indicator, request, text));
    }

    @GetMapping("/{indicator}/comments")
    ModelAndView comments(
            Actor actor, @PathVariable UUID id, @PathVariable String code, @PathVariable String indicator) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(commenting(place(id, code, indicator)));
    }

    private StepForm commenting(Place place) {
        var form = new FormPages.Form(
                "campaign.comment",
                "campaign.form",
                place.unit().name() + " · " + place.node().name(),
                "",
                place.path() + "/comments",
                place.path());
        return StepForm.of(form, List.of(FormField.area("text", 1_000).with("rows", 3)));
    }

    @GetMapping("/{indicator}/proofs")
    ModelAndView proofs(Actor actor, @PathVariable UUID id, @PathVariable String code, @PathVariable String indicator) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(proving(place(id, code, indicator)));
    }

    @PostMapping("/{indicator}/proofs")
    ModelAndView prove(
            Actor actor, @PathVariable UUID id, @PathVariable String code, @PathVariable String indicator, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var place = place(id, code, indicator);
        return steps.take(
                proving(place),
                sent,
                typed -> Map.entry(typed.words("label"), typed.words("link")),
                (request, said) -> kept(actor, place.unit().unit(), sent.file("file"))
                        .then(file -> answers.prove(
                                actor,
                                id,
                                place.unit().unit(),
                                List.of(indicator),
                                request,
                                said.getKey(),
                                said.getValue(),
                                file.id(),
                                file.hash())));
    }

    /** @param id null where no file was chosen */
    private record Kept(@Nullable UUID id, String hash) {}

    private Outcome<Kept> kept(Actor actor, JurisdictionCode unit, Optional<MultipartFile> file) {
        if (file.isEmpty()) {
            return Outcome.done(new Kept(null, ""));
        }
        try (var bytes = file.get().getInputStream()) {
            var name = String.valueOf(file.get().getOriginalFilename());
            return switch (attachments.store(actor, unit, name, bytes, Admitted.DOCUMENTS)) {
                case Outcome.Done<Stored>(var stored) -> Outcome.done(new Kept(stored.id(), stored.hash()));
                case Outcome.Refused<Stored>(var refusals) ->
                    Outcome.refused(refusals.stream().map(one -> one.at("file")).toList());
            };
        } catch (IOException e) {
            return Outcome.refused(Refusal.unavailable("attachment.disk").at("file"));
        }
    }

    private StepForm proving(Place place) {
        var form = new FormPages.Form(
                "campaign.proof",
                "campaign.form",
                place.unit().name() + " · " + place.node().name(),
                words.say("campaign.proof.hint"),
                place.path() + "/proofs",
                place.path());
        return StepForm.of(
                form,
                List.of(
                        FormField.text("label", 300),
                        FormField.text("link", 500).optional(),
                        FormField.file("file", KINDS, LARGEST)));
    }
}
