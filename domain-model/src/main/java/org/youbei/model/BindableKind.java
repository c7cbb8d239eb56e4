package org.youbei.model;

/** What a plan may lean on, and another module keeps: 岗位 电话 队伍 场所 物资. */
public enum BindableKind {
    POSITION,
    PHONE,
    TEAM,
    SHELTER,
    STOCK
}
