package org.youbei.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.UuidV7;
import org.youbei.plan.EvaluationOutcome;
import org.youbei.plan.PlanStep;
import org.youbei.plan.Step;
import org.youbei.plan.VersionState;

/**
 * What a person says about a step; each step asks for some of it.
 *
 * @param request made with the form, so that sending it twice takes the step once
 */
record StepForm(
        @Nullable UUID request,
        @Nullable LocalDate on,
        @Nullable String note,
        @Nullable String approver,
        @Nullable String number,
        @Nullable VersionState to,
        @Nullable String reason,
        @Nullable String reference,
        @Nullable String missing,
        @Nullable String place,
        @Nullable String link,
        @Nullable Boolean shortVersion,
        @Nullable EvaluationOutcome outcome,
        @Nullable String evaluator,
        @Nullable Boolean thirdParty,
        @Nullable String report) {

    static StepForm blank(UUID request, LocalDate today, String approver) {
        return new StepForm(
                request,
                today,
                null,
                approver,
                null,
                VersionState.DRAFT,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null);
    }

    /** The fields that a step asks for, in their order on the form. */
    static List<String> fields(PlanStep step) {
        return switch (step) {
            case SUBMISSION -> List.of("note");
            case APPROVAL -> List.of("approver", "on");
            case ISSUE -> List.of("number", "on");
            case RETURN -> List.of("to", "reason");
            case WITHDRAWAL, REVISION -> List.of("reason");
            case FILING -> List.of("on", "note");
            case FILING_ACCEPTANCE -> List.of("on", "reference");
            case FILING_RETURN -> List.of("on", "missing");
            case PUBLICATION -> List.of("on", "place", "link", "shortVersion");
            case EVALUATION -> List.of("on", "outcome", "evaluator", "thirdParty", "report");
            case ABOLITION -> List.of("on", "reason");
        };
    }

    /** The fields that cannot be left out because a step cannot be said without them. */
    Set<String> absent(PlanStep step) {
        var asked = fields(step);
        var absent = new LinkedHashSet<String>();
        if (asked.contains("on") && on == null) {
            absent.add("on");
        }
        if (asked.contains("to") && to == null) {
            absent.add("to");
        }
        if (asked.contains("outcome") && outcome == null) {
            absent.add("outcome");
        }
        return absent;
    }

    /** The step; only of a form that lacks nothing. */
    Step step(PlanStep kind) {
        return switch (kind) {
            case SUBMISSION -> new Step.Submission(said(note));
            case APPROVAL -> new Step.Approval(said(approver), day());
            case ISSUE -> new Step.Issue(said(number), day());
            case RETURN -> new Step.Return(to == null ? VersionState.DRAFT : to, said(reason));
            case WITHDRAWAL -> new Step.Withdrawal(said(reason));
            case FILING -> new Step.Filing(day(), said(note));
            case FILING_ACCEPTANCE -> new Step.FilingAcceptance(day(), said(reference));
            case FILING_RETURN -> new Step.FilingReturn(day(), said(missing));
            case PUBLICATION -> new Step.Publication(day(), said(place), said(link), Boolean.TRUE.equals(shortVersion));
            case EVALUATION ->
                new Step.Evaluation(
                        day(),
                        outcome == null ? EvaluationOutcome.KEEP : outcome,
                        said(evaluator),
                        Boolean.TRUE.equals(thirdParty),
                        said(report));
            case REVISION -> new Step.Revision(said(reason));
            case ABOLITION -> new Step.Abolition(day(), said(reason));
        };
    }

    UUID requestOr(Clock clock) {
        return request == null ? UuidV7.next(clock) : request;
    }

    private LocalDate day() {
        if (on == null) {
            throw new IllegalStateException("asked for a step of an incomplete form");
        }
        return on;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
