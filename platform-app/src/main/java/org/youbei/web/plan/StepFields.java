package org.youbei.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youbei.model.ChinaTime;
import org.youbei.plan.ApprovalBody;
import org.youbei.plan.EvaluationOutcome;
import org.youbei.plan.EvaluationPoint;
import org.youbei.plan.ImportantContent;
import org.youbei.plan.NumberSeries;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStep;
import org.youbei.plan.Procedure;
import org.youbei.plan.Step;
import org.youbei.plan.VersionFacts;
import org.youbei.plan.VersionState;
import org.youbei.plan.review.ReviewVerdict;
import org.youbei.web.expert.ExpertChoices;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Typed;

/** What each step asks of a person, and what is made of the answers. */
@Component
class StepFields {
    private static final int LONG = 5_000;
    /** What is offered until somebody types another day; no article sets one. */
    private static final int ANSWER_DAYS = 10;

    private static final String EXPERT = "expert_";
    private static final int MOST_OFFERED = 30;

    private final PlanWords words;
    private final ExpertChoices experts;
    private final NumberSeries numbers;
    private final DraftingNotes notes;
    private final Clock clock;

    StepFields(PlanWords words, ExpertChoices experts, NumberSeries numbers, DraftingNotes notes, Clock clock) {
        this.words = words;
        this.experts = experts;
        this.numbers = numbers;
        this.notes = notes;
        this.clock = clock;
    }

    /** The fields in their order on the form. */
    List<FormField> of(PlanStep step, PlanDossier plan) {
        return switch (step) {
            case CONSULTATION -> consultation();
            case CONSULTATION_END ->
                List.of(on(), FormField.area("summary", LONG).optional());
            case REVIEW -> review(plan);
            case VERDICT ->
                List.of(
                        on(),
                        FormField.select("verdict", words.choices("plan.verdict.", ReviewVerdict.values()), ""),
                        FormField.area("opinion", LONG).optional());
            case SUBMISSION -> List.of(submissionNote(plan));
            case APPROVAL -> approval(plan);
            case ISSUE -> List.of(number(plan), on());
            case RETURN ->
                List.of(FormField.select("to", words.choices("plan.return.", earlier(plan)), "DRAFT"), reason());
            case WITHDRAWAL -> List.of(reason());
            case REVISION -> revision();
            case FILING -> List.of(on(), FormField.area("note", LONG).optional());
            case FILING_ACCEPTANCE ->
                List.of(on(), FormField.text("reference", 100).optional());
            case FILING_RETURN ->
                List.of(on(), FormField.area("missing", LONG).hint(words.say("plan.step.filing-return.missing.hint")));
            case PUBLICATION ->
                List.of(
                        on(),
                        FormField.text("place", 300),
                        FormField.text("link", 500).optional().with("type", "url"),
                        FormField.check("shortVersion"));
            case WITHHOLDING, ABOLITION -> List.of(on(), reason());
            case EVALUATION -> evaluation();
        };
    }

    /** Experts of the district are ticked, others typed; whoever must keep out is not offered. */
    private List<FormField> review(PlanDossier plan) {
        var fields = new ArrayList<FormField>();
        fields.add(on());
        experts.about(plan.entry().unit()).entrySet().stream()
                .limit(MOST_OFFERED)
                .forEach(
                        one -> fields.add(FormField.check(EXPERT + one.getKey()).with("label", one.getValue())));
        var typed = FormField.area("experts", LONG).hint(words.say("plan.step.review.experts.hint"));
        fields.add(fields.size() > 1 ? typed.optional() : typed);
        return fields;
    }

    private String named(Typed typed) {
        var chosen = typed.flagged(EXPERT).stream()
                .flatMap(id -> experts.chosen(id).stream())
                .map(ExpertChoices.Named::line);
        return Stream.concat(chosen, Stream.of(typed.text("experts"))).collect(Collectors.joining("\n"));
    }

    /** The step; only of a form that {@link Typed#isUnderstood()}. */
    Step read(PlanStep step, Typed typed) {
        return switch (step) {
            case CONSULTATION ->
                new Step.Consultation(
                        typed.day("on"),
                        typed.day("answerBy"),
                        typed.text("parties"),
                        typed.text("subject"),
                        typed.dayIfAny("publicFrom").orElse(null),
                        typed.dayIfAny("publicTo").orElse(null),
                        typed.text("link"));
            case CONSULTATION_END -> new Step.ConsultationEnd(typed.day("on"), typed.text("summary"));
            case REVIEW -> new Step.Review(typed.day("on"), named(typed));
            case VERDICT ->
                new Step.Verdict(typed.day("on"), typed.choice("verdict", ReviewVerdict.class), typed.text("opinion"));
            case SUBMISSION -> new Step.Submission(typed.text("note"));
            case APPROVAL -> new Step.Approval(typed.text("approver"), typed.day("on"), typed.flag("coordinated"));
            case ISSUE -> new Step.Issue(typed.text("number"), typed.day("on"));
            case RETURN -> new Step.Return(typed.choice("to", VersionState.class), typed.text("reason"));
            case WITHDRAWAL -> new Step.Withdrawal(typed.text("reason"));
            case REVISION -> new Step.Revision(typed.text("reason"), procedure(typed), important(typed));
            case FILING -> new Step.Filing(typed.day("on"), typed.text("note"));
            case FILING_ACCEPTANCE -> new Step.FilingAcceptance(typed.day("on"), typed.text("reference"));
            case FILING_RETURN -> new Step.FilingReturn(typed.day("on"), typed.text("missing"));
            case PUBLICATION ->
                new Step.Publication(
                        typed.day("on"), typed.text("place"), typed.text("link"), typed.flag("shortVersion"));
            case WITHHOLDING -> new Step.Withholding(typed.day("on"), typed.text("reason"));
            case EVALUATION ->
                new Step.Evaluation(
                        typed.day("on"),
                        typed.choice("outcome", EvaluationOutcome.class),
                        typed.text("evaluator"),
                        typed.flag("thirdParty"),
                        typed.text("report"),
                        findings(typed));
            case ABOLITION -> new Step.Abolition(typed.day("on"), typed.text("reason"));
        };
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }

    private FormField on() {
        return FormField.date("on", today().toString()).with("max", today().toString());
    }

    private static FormField reason() {
        return FormField.area("reason", LONG);
    }

    private List<FormField> consultation() {
        return List.of(
                on(),
                FormField.date("answerBy", today().plusDays(ANSWER_DAYS).toString())
                        .with("min", today().toString()),
                FormField.area("parties", LONG).hint(words.say("plan.step.consultation.parties.hint")),
                FormField.area("subject", LONG).optional(),
                FormField.date("publicFrom", "").optional(),
                FormField.date("publicTo", "").optional(),
                FormField.text("link", 500).optional().with("type", "url"));
    }

    private FormField submissionNote(PlanDossier plan) {
        var note = FormField.area("note", LONG).with("rows", 8).initial(notes.of(plan));
        return working(plan).filter(work -> work.procedure() == Procedure.FULL).isPresent() ? note : note.optional();
    }

    private List<FormField> approval(PlanDossier plan) {
        var body = ApprovalBody.of(plan.entry().kind(), plan.entry().unit());
        var approver = FormField.text("approver", 100)
                .initial(plan.entry().approver())
                .hint(words.say("plan.approval-body." + body));
        return body.asksForCoordination()
                ? List.of(approver, on(), FormField.check("coordinated"))
                : List.of(approver, on());
    }

    private FormField number(PlanDossier plan) {
        var typed = FormField.text("number", 80).with("narrow", true);
        return numbers.next(plan.entry().unit(), today().getYear())
                .map(next -> typed.optional().hint(words.say("plan.number.next", next.toString())))
                .orElseGet(() -> typed.hint(words.say("plan.number.hint")));
    }

    private List<FormField> revision() {
        var procedures = words.choices("plan.procedure.", new Procedure[] {Procedure.FULL, Procedure.SIMPLIFIED});
        var fields = new ArrayList<FormField>();
        fields.add(reason());
        Arrays.stream(ImportantContent.values()).map(StepFields::touches).forEach(fields::add);
        fields.add(FormField.select("procedure", procedures, "FULL").hint(words.say("plan.procedure.hint")));
        return fields;
    }

    private List<FormField> evaluation() {
        var fields = new ArrayList<FormField>();
        fields.add(on());
        fields.add(FormField.text("evaluator", 100));
        fields.add(FormField.check("thirdParty"));
        Arrays.stream(EvaluationPoint.values())
                .map(point -> FormField.check("found" + point.name()))
                .forEach(fields::add);
        fields.add(FormField.select("outcome", words.choices("plan.outcome.", EvaluationOutcome.values()), ""));
        fields.add(FormField.area("report", 10 * LONG).with("rows", 10));
        return fields;
    }

    private static Set<EvaluationPoint> findings(Typed typed) {
        var found = EnumSet.noneOf(EvaluationPoint.class);
        Arrays.stream(EvaluationPoint.values())
                .filter(point -> typed.flag("found" + point.name()))
                .forEach(found::add);
        return found;
    }

    private static FormField touches(ImportantContent content) {
        return FormField.check("touches" + content.name());
    }

    private static Set<ImportantContent> important(Typed typed) {
        var touched = EnumSet.noneOf(ImportantContent.class);
        Arrays.stream(ImportantContent.values())
                .filter(content -> typed.flag("touches" + content.name()))
                .forEach(touched::add);
        return touched;
    }

    private static Procedure procedure(Typed typed) {
        return typed.text("procedure").isEmpty() ? Procedure.FULL : typed.choice("procedure", Procedure.class);
    }

    private static VersionState[] earlier(PlanDossier plan) {
        var now = working(plan).map(work -> work.standing().state()).orElse(VersionState.DRAFT);
        return Arrays.stream(VersionState.values())
                .filter(state -> state.compareTo(VersionState.SUBMITTED) <= 0 && state.compareTo(now) < 0)
                .toArray(VersionState[]::new);
    }

    static Optional<VersionFacts> working(PlanDossier plan) {
        return plan.working()
                .flatMap(id ->
                        plan.versions().stream().filter(v -> v.id().equals(id)).findFirst());
    }
}
