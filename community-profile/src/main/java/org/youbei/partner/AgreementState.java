package org.youbei.partner;

/** Where an agreement stands; every change is an {@link AgreementStep}. */
public enum AgreementState {
    /** 起草 */
    DRAFT,
    /** 生效 */
    IN_FORCE,
    /** 已调用，未归还 */
    CALLED,
    /** 已归还 */
    RETURNED,
    /** 已终止 */
    ENDED
}
