package org.youbei.web.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.plan.Authority;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.NextStep;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStep;
import org.youbei.plan.Preparation;
import org.youbei.plan.VersionState;
import org.youbei.plan.WayTask;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Handling;
import org.youbei.plan.consultation.Opinion;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.plan.review.Expert;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.Review;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.plan.review.ReviewVerdict;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.StepForm;

/** The forms that stand in place on the task list: what one sheet of paper holds is one form and one button. */
@Component
class WayPanels {
    private static final int LONG = 5_000;

    private final StepForms steps;
    private final StepFields fields;
    private final PlanWords words;

    WayPanels(StepForms steps, StepFields fields, PlanWords words) {
        this.steps = steps;
        this.fields = fields;
        this.words = words;
    }

    /** How the form is drawn: as a column of fields, as the table of a round, as the minutes of a review. */
    enum Look {
        FORM,
        ANSWERS,
        MINUTES
    }

    /** A form in place. */
    record Panel(WayTask.Kind task, Look look, StepForm form) {}

    /** Somebody of a round, with the number that its fields end with. */
    record Row(int number, String id, String name, String said) {}

    /**
     * What the task list knows.
     *
     * @param apart what somebody else must do because of what this person did before
     */
    record Known(
            PlanDossier plan,
            Preparation preparation,
            Optional<Consultation> round,
            Optional<Review> review,
            Map<PlanStep, Refusal> apart) {}

    /** The form for a part of the way; nothing where this person has nothing to do there now. */
    Optional<Panel> of(Actor actor, Known known, WayTask task) {
        var state = known.plan.version().standing().state();
        var keeps = Authority.keeps(actor, known.plan.entry().unit());
        return switch (task.kind()) {
            case GROUP, FOUNDATIONS ->
                known.plan.working().filter(work -> keeps).map(work -> form(task, preparation(known)));
            case TEXT -> Optional.empty();
            case CONSULTATION ->
                state == VersionState.CONSULTATION
                        ? known.round
                                .filter(round -> keeps)
                                .map(round -> new Panel(task.kind(), Look.ANSWERS, answers(known.plan, round)))
                        : step(actor, known, task, PlanStep.CONSULTATION);
            case EXPERTS ->
                state == VersionState.REVIEW
                        ? known.review
                                .filter(review -> keeps)
                                .map(review -> new Panel(task.kind(), Look.MINUTES, minutes(known.plan, review)))
                        : step(actor, known, task, PlanStep.REVIEW);
            case SUBMISSION ->
                task.missing().isEmpty() ? step(actor, known, task, PlanStep.SUBMISSION) : Optional.empty();
            case APPROVAL -> step(actor, known, task, PlanStep.APPROVAL);
            case ISSUE -> step(actor, known, task, PlanStep.ISSUE);
            case FILING ->
                step(actor, known, task, PlanStep.FILING)
                        .or(() -> step(actor, known, task, PlanStep.FILING_ACCEPTANCE));
            case PUBLICATION -> step(actor, known, task, PlanStep.PUBLICATION);
        };
    }

    private static Panel form(WayTask task, StepForm form) {
        return new Panel(task.kind(), Look.FORM, form);
    }

    private Optional<Panel> step(Actor actor, Known known, WayTask task, PlanStep step) {
        return NextStep.of(known.plan, actor).stream()
                .filter(next -> next.step() == step && next.mine())
                .filter(next -> !known.apart.containsKey(step))
                .findFirst()
                .map(next -> form(task, steps.onTasks(known.plan, step)));
    }

    StepForm preparation(Known known) {
        var asked = new ArrayList<FormField>();
        asked.add(FormField.area("drafters", LONG)
                .optional()
                .with("rows", 3)
                .hint(words.say("plan.bundle.preparation.drafters.hint")));
        missing(known).forEach(kind -> {
            asked.add(FormField.text("title" + kind, 300).optional());
            asked.add(FormField.file("file" + kind, PreparationController.FILES, PreparationController.LIMIT));
        });
        return panel(known.plan, "preparation", "preparation", asked);
    }

    /** The papers that a version of its kind rests on and that are not there. */
    static List<PaperKind> missing(Known known) {
        var asked = Stream.of(PaperKind.RISK_ASSESSMENT, PaperKind.RESOURCE_SURVEY, PaperKind.CASE_ANALYSIS);
        var all = known.preparation.confidentiality() == Confidentiality.RESTRICTED
                ? Stream.concat(asked, Stream.of(PaperKind.SHORT_VERSION))
                : asked;
        return all.filter(kind -> !known.preparation.has(kind)).toList();
    }

    StepForm answers(PlanDossier plan, Consultation round) {
        var asked = new ArrayList<FormField>();
        asked.add(FormField.date("answeredOn", fields.today().toString())
                .with("max", fields.today().toString()));
        rows(round).forEach(row -> {
            asked.add(FormField.hidden("opinion" + row.number, row.id));
            asked.add(
                    optional("answer" + row.number, words.choices("plan.answer.", Answer.values()), said(round, row)));
            asked.add(FormField.area("words" + row.number, LONG)
                    .optional()
                    .with("rows", 2)
                    .initial(row.said));
            asked.add(optional("handling" + row.number, words.choices("plan.handling.", Handling.values()), ""));
            asked.add(FormField.text("handlingReason" + row.number, LONG).optional());
        });
        asked.add(FormField.area("summary", LONG)
                .optional()
                .with("rows", 2)
                .hint(words.say("plan.bundle.answers.summary.hint")));
        asked.add(proof());
        asked.add(FormField.check("end"));
        return panel(plan, "answers", "answers", asked);
    }

    private static String said(Consultation round, Row row) {
        return round.opinions().stream()
                .filter(opinion -> opinion.id().toString().equals(row.id) && opinion.answer() != null)
                .map(opinion -> String.valueOf(opinion.answer()))
                .findFirst()
                .orElse("");
    }

    /** Who may still be noted: whoever has not answered, and whose comment nobody has decided on. */
    static List<Row> rows(Consultation round) {
        var rows = new ArrayList<Row>();
        for (Opinion opinion : round.opinions()) {
            if (opinion.isSilent() || opinion.isOpen()) {
                rows.add(new Row(rows.size() + 1, opinion.id().toString(), opinion.party(), opinion.words()));
            }
        }
        return rows;
    }

    StepForm minutes(PlanDossier plan, Review review) {
        var judgements = words.choices("plan.judgement.", Judgement.values());
        var asked = new ArrayList<FormField>();
        for (int n = 1; n <= ReviewPoint.POINTS; n++) {
            var known = point(review, n);
            asked.add(optional(
                    "point" + n,
                    judgements,
                    known.map(point -> point.judgement().name()).orElse("")));
            asked.add(FormField.text("remark" + n, LONG)
                    .optional()
                    .initial(known.map(ReviewPoint::remark).orElse("")));
        }
        asked.add(optional("rest", Map.of("MET", words.say("plan.judgement.MET")), ""));
        asked.add(FormField.date("on", fields.today().toString())
                .with("max", fields.today().toString()));
        unsigned(review).forEach(row -> {
            asked.add(FormField.hidden("expert" + row.number, row.id));
            asked.add(FormField.check("sign" + row.number));
        });
        asked.add(proof());
        asked.add(optional("verdict", words.choices("plan.verdict.", ReviewVerdict.values()), ""));
        asked.add(FormField.area("opinion", LONG).optional().with("rows", 3));
        return panel(plan, "minutes", "minutes", asked);
    }

    private FormField proof() {
        return FormField.text("proof", 500).optional().hint(words.say("plan.bundle.proof.hint"));
    }

    private static Optional<ReviewPoint> point(Review review, int number) {
        return review.points().stream().filter(said -> said.point() == number).findFirst();
    }

    static List<Row> unsigned(Review review) {
        var rows = new ArrayList<Row>();
        for (Expert expert : review.unsigned()) {
            rows.add(new Row(rows.size() + 1, expert.id().toString(), expert.name(), expert.unit()));
        }
        return rows;
    }

    private static FormField optional(String name, Map<String, String> choices, String initial) {
        return FormField.select(name, choices, initial).optional().with("blank", true);
    }

    private StepForm panel(PlanDossier plan, String key, String path, List<FormField> asked) {
        var base = "/plans/" + plan.id();
        var page = new FormPages.Form(
                "plan.bundle." + key,
                plan.entry().title(),
                words.say("plan.bundle." + key + ".hint"),
                base + "/" + path,
                base + "/tasks");
        return StepForm.of(page, asked);
    }
}
