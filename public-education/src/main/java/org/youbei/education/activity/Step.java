package org.youbei.education.activity;

/** A step of an activity with all that a person says about it. */
public sealed interface Step {
    ActivityStep kind();

    /** What the timeline keeps of it. */
    String remark();

    /** @param counted how many people came, as counted on the spot */
    record Recorded(int counted, String remark) implements Step {
        @Override
        public ActivityStep kind() {
            return ActivityStep.RECORD;
        }
    }

    /** Every step about which there is nothing to say but a remark. */
    record Plain(ActivityStep kind, String remark) implements Step {}
}
