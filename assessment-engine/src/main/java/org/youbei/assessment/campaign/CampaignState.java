package org.youbei.assessment.campaign;

public enum CampaignState {
    DRAFT,
    /** Units answer. */
    OPEN,
    /** Streets check and approve. */
    CHECKING,
    /** Third parties score what they were invited to. */
    ASSESSING,
    /** The supervisor decides cell by cell. */
    REVIEW,
    /** Everything is frozen with its inputs; not yet shown to units. */
    LOCKED,
    /** Units see themselves and may appeal. */
    PUBLISHED,
    FINAL
}
