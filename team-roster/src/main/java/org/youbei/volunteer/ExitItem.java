package org.youbei.volunteer;

/** What is settled before a volunteer has left. */
public enum ExitItem {
    /** 装备归还 */
    KIT(false),
    /** 钥匙、门禁交还 */
    KEYS(false),
    /** 预案中的职责已调整 */
    PLANS(false),
    /** 值班安排已移交 */
    DUTY(false),
    /** 未开始的班次；由系统查明 */
    SHIFTS(true),
    /** 应设岗位；由系统查明 */
    POSTS(true),
    /** 队伍；由系统查明 */
    TEAMS(true);

    private final boolean computed;

    ExitItem(boolean computed) {
        this.computed = computed;
    }

    /** Whether it is found out, and nobody can say that it is done. */
    public boolean isComputed() {
        return computed;
    }
}
