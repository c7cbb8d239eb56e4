package org.youbei.resident;

/** Whether a unit shows its page to everybody: 未设置 已关闭 已公开. */
public enum PageState {
    NONE,
    HIDDEN,
    SHOWN
}
