package org.youbei.team;

/** What sort of team it is. */
public enum TeamKind {
    /** 综合应急救援队伍 */
    GENERAL(true),
    /** 专业应急救援队伍 */
    PROFESSIONAL(true),
    /** 社会应急力量 */
    SOCIAL(true),
    /** 应急志愿服务队 */
    VOLUNTEER(false),
    /** 微型消防站 */
    MICRO_STATION(true),
    /** 义务消防队 */
    FIRE(true),
    /** 民兵应急分队 */
    MILITIA(true);

    private final boolean rescue;

    TeamKind(boolean rescue) {
        this.rescue = rescue;
    }

    /** Whether it does what is risky: its members are adults and insured. */
    public boolean isRescue() {
        return rescue;
    }
}
