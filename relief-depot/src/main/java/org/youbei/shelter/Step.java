package org.youbei.shelter;

import org.youbei.shelter.site.Hazard;

/** A step of a shelter with all that a person says about it. */
public sealed interface Step {
    ShelterStep kind();

    /** What the timeline keeps of it. */
    String remark();

    /**
     * Opens the shelter.
     *
     * @param reference the drill or the incident, in words
     * @param remark needed where the shelter is under maintenance or does not serve the hazard
     */
    record Opening(Occasion occasion, String reference, Hazard hazard, String remark) implements Step {
        @Override
        public ShelterStep kind() {
            return ShelterStep.OPENING;
        }
    }

    /** Every step about which there is nothing to say but a remark. */
    record Plain(ShelterStep kind, String remark) implements Step {}

    /** Why a shelter is opened. */
    enum Occasion {
        DRILL,
        INCIDENT
    }
}
