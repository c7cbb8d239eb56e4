package org.youbei.inspection.point;

/** By which rule of the pack the rounds of a point fall due. How long each period is, the rule says, and the district may decide. */
public enum RoundClass {
    FIRE_KEY_UNIT("inspection-fire-key-unit"),
    CROWDED_PLACE("inspection-public-venue"),
    INSTITUTION("inspection-institution"),
    HIGH_RISE_PUBLIC("inspection-high-rise-public"),
    HIGH_RISE_RESIDENTIAL("inspection-high-rise-residential"),
    OTHER("inspection-other");

    private final String rule;

    RoundClass(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
