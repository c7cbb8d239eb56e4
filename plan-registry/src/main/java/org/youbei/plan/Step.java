package org.youbei.plan;

import java.time.LocalDate;

/** A step with all that a person says about it. Dates are days in China. */
public sealed interface Step {
    PlanStep kind();

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

    /** Approved by the named person or body (article 25). */
    record Approval(String approver, LocalDate on) implements Step {
        public Approval {
            approver = Wording.line(approver);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.APPROVAL;
        }
    }

    /** Issued under a document number, as typed. */
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

    /** Evaluated by the unit or a third party (article 34). */
    record Evaluation(LocalDate on, EvaluationOutcome outcome, String evaluator, boolean thirdParty, String report)
            implements Step {
        public Evaluation {
            evaluator = Wording.line(evaluator);
            report = Wording.lines(report);
        }

        @Override
        public PlanStep kind() {
            return PlanStep.EVALUATION;
        }
    }

    /** A new version is begun from the text of the one in force (articles 35 and 36). */
    record Revision(String reason) implements Step {
        public Revision {
            reason = Wording.lines(reason);
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
