package org.youbei.assessment.indicator;

/** Who answers an indicator. */
public enum Respondent {
    UNIT,
    STREET,
    DISTRICT,
    THIRD_PARTY,
    /** The platform, from a figure that a module knows by itself; the unit may contradict it with evidence. */
    AUTOMATIC
}
