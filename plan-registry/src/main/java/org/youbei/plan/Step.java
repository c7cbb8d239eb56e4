package org.youbei.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.review.ReviewVerdict;

/** A step with all that a person says about it. Dates are days in China. */
public sealed interface Step {
    PlanStep kind();

    /**
     * The text goes to those whose opinion is asked (article 22).
     *
     * @param parties who is asked, one a line
     * @param answerBy the day after which silence counts as no objection
     * @param subject what they are asked about
     * @param publicFrom first day of the public comment period, nothing where there is none
     */
    record Consultation(
            LocalDate on,
            LocalDate answerBy,
            String parties,
            String subject,
            @Nullable LocalDate publicFrom,
            @Nullable LocalDate publicTo,
            String link)
            implements Step {
        public Consultation {
            parties = Wording.lines(parties);
            subject = Wording.lines(subject);
            link = Wording.line(link);
        }

        List<String> asked() {
            return parties.lines()
                    .map(Wording::line)
                    .filter(party -> !party.isEmpty())
                    .distinct()
                    .toList();
        }

        @Override
        public PlanStep kind() {
            return PlanStep.CONSULTATION;
        }
    }

    /** The round ends; every comment has been dealt with. */
    record ConsultationEnd(LocalDate on, String summary) implements Step {
        public ConsultationEnd {
            summary = Wording.lines(summary);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.CONSULTATION_END;
        }
    }

    /**
     * Experts meet over the text (article 22).
     *
     * @param experts one a line: name, employer, parted by a comma of any width
     */
    record Review(LocalDate on, String experts) implements Step {
        public Review {
            experts = Wording.lines(experts);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.REVIEW;
        }
    }

    /** What the experts come to, on the six points of article 24. */
    record Verdict(LocalDate on, ReviewVerdict verdict, String opinion) implements Step {
        public Verdict {
            opinion = Wording.lines(opinion);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.VERDICT;
        }
    }

    /** Sent to whoever approves, with the drafting note (编制说明, article 23). */
    record Submission(String note) implements Step {
        public Submission {
            note = Wording.lines(note);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.SUBMISSION;
        }
    }

    /**
     * Approved by the named person or body (article 25).
     *
     * @param coordinated whether the emergency bureau has fitted it to the other plans before (special plans of governments)
     */
    record Approval(String approver, LocalDate on, boolean coordinated) implements Step {
        public Approval {
            approver = Wording.line(approver);
        }

        public Approval(String approver, LocalDate on) {
            this(approver, on, false);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.APPROVAL;
        }
    }

    /** Issued under a document number, as typed; left blank it is the next one of the unit's own series. */
    record Issue(String number, LocalDate on) implements Step {
        public Issue {
            number = Wording.line(number);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.ISSUE;
        }
    }

    /** Sent back to an earlier state of the version in work. */
    record Return(VersionState to, String reason) implements Step {
        public Return {
            reason = Wording.lines(reason);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.RETURN;
        }
    }

    /** The version in work is given up. */
    record Withdrawal(String reason) implements Step {
        public Withdrawal {
            reason = Wording.lines(reason);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.WITHDRAWAL;
        }
    }

    /** Sent for filing, with a word on what was sent (article 26). */
    record Filing(LocalDate on, String note) implements Step {
        public Filing {
            note = Wording.lines(note);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.FILING;
        }
    }

    /** Taken on file by the receiving unit, under its reference where it gives one. */
    record FilingAcceptance(LocalDate on, String reference) implements Step {
        public FilingAcceptance {
            reference = Wording.line(reference);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.FILING_ACCEPTANCE;
        }
    }

    /** Returned by the receiving unit, with everything that is missing. */
    record FilingReturn(LocalDate on, String missing) implements Step {
        public FilingReturn {
            missing = Wording.lines(missing);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.FILING_RETURN;
        }
    }

    /** Made public, of a restricted plan its short version (articles 28 and 41). */
    record Publication(LocalDate on, String place, String link, boolean shortVersion) implements Step {
        public Publication {
            place = Wording.line(place);
            link = Wording.line(link);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.PUBLICATION;
        }
    }

    /** Not made public, because it must be kept secret (article 41). */
    record Withholding(LocalDate on, String reason) implements Step {
        public Withholding {
            reason = Wording.lines(reason);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.WITHHOLDING;
        }
    }

    /**
     * Evaluated by the unit or a third party (article 34).
     *
     * @param findings the points that hold
     */
    record Evaluation(
            LocalDate on,
            EvaluationOutcome outcome,
            String evaluator,
            boolean thirdParty,
            String report,
            Set<EvaluationPoint> findings)
            implements Step {
        public Evaluation {
            evaluator = Wording.line(evaluator);
            report = Wording.lines(report);
            findings = Set.copyOf(findings);
        }

        public Evaluation(
                LocalDate on, EvaluationOutcome outcome, String evaluator, boolean thirdParty, String report) {
            this(on, outcome, evaluator, thirdParty, report, Set.of());
        }

        @Override
        public PlanStep kind() {
            return PlanStep.EVALUATION;
        }
    }

    /**
     * A new version is begun from the text of the one in force (articles 35 and 36).
     *
     * @param important what of article 36 it touches; any of it asks for the full procedure
     */
    record Revision(String reason, Procedure procedure, Set<ImportantContent> important) implements Step {
        public Revision {
            reason = Wording.lines(reason);
            important = Set.copyOf(important);
        }

        public Revision(String reason) {
            this(reason, Procedure.SIMPLIFIED, Set.of());
        }

        @Override
        public PlanStep kind() {
            return PlanStep.REVISION;
        }
    }

    /** The plan ends. */
    record Abolition(LocalDate on, String reason) implements Step {
        public Abolition {
            reason = Wording.lines(reason);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.ABOLITION;
        }
    }
}
