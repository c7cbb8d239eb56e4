package org.youbei.team;

/** What makes a team ready, in the order in which it is judged. */
public enum ReadinessPolicy {
    /** 人数够 */
    STAFFED,
    /** 有负责人 */
    LED,
    /** 资质够 */
    QUALIFIED,
    /** 有保险 */
    INSURED,
    /** 装备齐 */
    EQUIPPED,
    /** 演练过 */
    EXERCISED,
    /** 叫得应 */
    REACHED,
    /** 协议有效（外部队伍） */
    AGREED
}
