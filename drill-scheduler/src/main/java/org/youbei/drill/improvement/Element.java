package org.youbei.drill.improvement;

/** What a finding is to be improved by: 规划 组织 装备 培训 演练 (planning, organisation, equipment, training, exercise). */
public enum Element {
    PLANNING,
    ORGANISATION,
    EQUIPMENT,
    TRAINING,
    EXERCISE
}
