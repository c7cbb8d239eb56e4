package org.youbei.risk;

/** A step with all that a person says about it. */
public sealed interface Step {
    RiskStep kind();

    /** What the timeline keeps of it. */
    String remark();

    record Assessment(Rating rating, String remark) implements Step {
        @Override
        public RiskStep kind() {
            return RiskStep.ASSESSMENT;
        }
    }

    /** Every step about which there is nothing to say but a remark. */
    record Plain(RiskStep kind, String remark) implements Step {}
}
