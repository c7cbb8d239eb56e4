package org.youbei.education.activity;

/** How people are taught: 讲座 展览 联合演练 入户 短视频 进校园 竞赛. */
public enum ActivityForm {
    LECTURE,
    EXHIBITION,
    DRILL,
    DOOR_TO_DOOR,
    VIDEO,
    SCHOOL_VISIT,
    CONTEST
}
