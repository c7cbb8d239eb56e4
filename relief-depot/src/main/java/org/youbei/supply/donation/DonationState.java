package org.youbei.supply.donation;

/** How an offer was answered. */
public enum DonationState {
    /** 待答复 */
    OFFERED,
    /** 已接收 */
    ACCEPTED,
    /** 已谢绝 */
    REFUSED
}
