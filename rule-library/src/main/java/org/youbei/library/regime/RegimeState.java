package org.youbei.library.regime;

/** Where a regime stands; every change is a {@link RegimeStep}. */
public enum RegimeState {
    /** 起草 */
    DRAFT,
    /** 已征求意见 */
    CONSULTED,
    /** 已印发 */
    ISSUED,
    /** 已报备 */
    FILED,
    /** 已复核 */
    REVIEWED,
    /** 已废止 */
    REPEALED;

    public boolean isInForce() {
        return this == ISSUED || this == FILED || this == REVIEWED;
    }
}
