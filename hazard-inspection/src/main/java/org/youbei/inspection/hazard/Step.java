package org.youbei.inspection.hazard;

import java.time.LocalDate;
import org.youbei.inspection.checklist.HazardGrade;

/** A step with all that a person says about it. Dates are days in China. */
public sealed interface Step {
    HazardStep kind();

    /** What the timeline keeps of it. */
    String remark();

    record Grading(HazardGrade grade, String remark) implements Step {
        @Override
        public HazardStep kind() {
            return HazardStep.GRADING;
        }
    }

    /** @param demand what has to be done, as the notice prints it */
    record Notice(String responsibleUnit, String demand) implements Step {
        @Override
        public HazardStep kind() {
            return HazardStep.NOTICE;
        }

        @Override
        public String remark() {
            return demand;
        }
    }

    record Plan(FiveCommitments commitments) implements Step {
        @Override
        public HazardStep kind() {
            return HazardStep.PLAN;
        }

        @Override
        public String remark() {
            return commitments.responsibility();
        }
    }

    record ExtensionRequest(LocalDate until, String remark) implements Step {
        @Override
        public HazardStep kind() {
            return HazardStep.EXTENSION_REQUEST;
        }
    }

    record Transfer(String department, String remark) implements Step {
        @Override
        public HazardStep kind() {
            return HazardStep.TRANSFER;
        }
    }

    /** @param taken whether the department takes it over and is responsible from now on */
    record Answer(boolean taken, String remark) implements Step {
        @Override
        public HazardStep kind() {
            return HazardStep.ANSWER;
        }
    }

    /** Every step about which there is nothing to say but a remark. */
    record Plain(HazardStep kind, String remark) implements Step {}
}
