package org.youbei.shelter;

/** Where a shelter stands; every change is a {@link ShelterStep}. That an open one is saturated follows from who is inside and is not kept. */
public enum ShelterState {
    /** 规划，尚不能启用 */
    PLANNED,
    /** 就绪 */
    READY,
    /** 维护 */
    MAINTENANCE,
    /** 开放 */
    OPEN,
    /** 暂停接收 */
    PAUSED,
    /** 已关闭，恢复中 */
    RESTORING,
    /** 已停用 */
    RETIRED;

    /** Whether people may be inside. */
    public boolean isOpen() {
        return this == OPEN || this == PAUSED;
    }
}
