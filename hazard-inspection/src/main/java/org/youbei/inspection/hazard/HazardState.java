package org.youbei.inspection.hazard;

/** Where a hazard stands; every change is a {@link HazardStep}. */
public enum HazardState {
    /** 已发现 */
    FOUND,
    /** 已定级 */
    GRADED,
    /** 已通知责任单位 */
    NOTICED,
    /** 整改中 */
    RECTIFYING,
    /** 待验收 */
    SUBMITTED,
    /** 验收通过，待销号 */
    ACCEPTED,
    /** 已销号 */
    CLOSED,
    /** 查无此患 */
    DISMISSED,
    /** 已移交主管部门，待答复 */
    TRANSFERRED;

    public boolean isOpen() {
        return this != CLOSED && this != DISMISSED;
    }
}
