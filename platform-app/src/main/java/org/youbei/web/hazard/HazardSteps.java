package org.youbei.web.hazard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.FiveCommitments;
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.HazardRefusal;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.inspection.hazard.Step;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.word.Words;

/** What each step of a hazard asks of a person, what is made of the answers, and why a step cannot be taken now. */
@Component
class HazardSteps {
    private static final long PHOTO = 20L << 20;

    private final HazardDesk desk;
    private final AfterPhotos photos;
    private final InspectionWords words;
    private final StepPages pages;

    HazardSteps(HazardDesk desk, AfterPhotos photos, InspectionWords words, StepPages pages) {
        this.desk = desk;
        this.photos = photos;
        this.words = words;
        this.pages = pages;
    }

    static HazardStep named(String noun) {
        return Words.constant(HazardStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The step's form below the address of the hazard. */
    StepForm form(Hazard hazard, HazardStep step, String base) {
        var noun = Words.noun(step);
        var key = "hazard.step." + noun;
        var page = new FormPages.Form(
                key, "hazard.form", hazard.description(), words.say(key + ".hint"), base + "/" + noun, base);
        return StepForm.of(page, fields(step, hazard));
    }

    ModelAndView show(Actor actor, Hazard hazard, HazardStep step, StepForm form) {
        return pages.show(
                desk.possible(actor, hazard).contains(step)
                        ? form
                        : form.barred(List.of(barred(actor, hazard, step, form)), words));
    }

    ModelAndView take(Actor actor, Hazard hazard, HazardStep step, StepForm form, Sent sent) {
        return pages.take(
                form,
                sent,
                typed -> read(step, typed),
                (request, read) -> photos.kept(actor, hazard, sent.file("photo"))
                        .then(kept -> desk.take(actor, hazard.getId(), request, read)));
    }

    private Refusal barred(Actor actor, Hazard hazard, HazardStep step, StepForm form) {
        return desk.objections(actor, hazard, read(step, new Typed(form.fields(), Map.of()))).stream()
                .filter(refusal -> refusal.field() == null)
                .findFirst()
                .orElseGet(HazardRefusal.OUT_OF_ORDER::refusal);
    }

    private List<FormField> fields(HazardStep step, Hazard hazard) {
        var plan = hazard.commitments();
        return switch (step) {
            case GRADING -> List.of(grade(hazard), remark().optional());
            case NOTICE ->
                List.of(
                        FormField.text("responsibleUnit", 100).initial(hazard.responsibleUnit()),
                        commitment("demand", hazard.demand()));
            case PLAN ->
                List.of(
                        commitment("responsibility", plan.responsibility()),
                        commitment("measures", plan.measures()),
                        FormField.text("funds", 500).initial(plan.funds()),
                        FormField.date("deadline", Objects.toString(plan.deadline(), "")),
                        commitment("contingency", plan.contingency()));
            case EXTENSION_REQUEST -> List.of(FormField.date("until", ""), remark());
            case TRANSFER -> List.of(FormField.text("department", 100), remark());
            case ANSWER -> List.of(remark(), FormField.check("taken").hint(words.say("hazard.form.taken.hint")));
            case SUBMISSION -> List.of(remark(), photo());
            case EXTENSION_REFUSAL, RETURN, DISMISSAL -> List.of(remark());
            case START, EXTENSION_GRANT, ACCEPTANCE, CLOSING, LISTING -> List.of(remark().optional());
        };
    }

    private static Step read(HazardStep step, Typed typed) {
        return switch (step) {
            case GRADING -> new Step.Grading(typed.choice("grade", HazardGrade.class), typed.text("remark"));
            case NOTICE -> new Step.Notice(typed.text("responsibleUnit"), typed.text("demand"));
            case PLAN ->
                new Step.Plan(new FiveCommitments(
                        typed.text("responsibility"),
                        typed.text("measures"),
                        typed.text("funds"),
                        typed.dayIfAny("deadline").orElse(null),
                        typed.text("contingency")));
            case EXTENSION_REQUEST -> new Step.ExtensionRequest(typed.day("until"), typed.text("remark"));
            case TRANSFER -> new Step.Transfer(typed.text("department"), typed.text("remark"));
            case ANSWER -> new Step.Answer(typed.flag("taken"), typed.text("remark"));
            default -> new Step.Plain(step, typed.text("remark"));
        };
    }

    private FormField grade(Hazard hazard) {
        var grade = Optional.ofNullable(hazard.grade()).map(Enum::name).orElse("");
        return FormField.select("grade", words.choices("hazard.grade.", HazardGrade.values()), grade);
    }

    private static FormField remark() {
        return FormField.area("remark", 1000).with("rows", 4);
    }

    private static FormField commitment(String name, String said) {
        return FormField.area(name, 1000).with("rows", 3).initial(said);
    }

    private FormField photo() {
        return FormField.file("photo", "image/jpeg,image/png", PHOTO)
                .with("optional", false)
                .hint(words.say("hazard.form.photo.hint"));
    }
}
