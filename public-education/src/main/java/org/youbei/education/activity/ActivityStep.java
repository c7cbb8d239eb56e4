package org.youbei.education.activity;

import static org.youbei.education.activity.ActivityState.ANNOUNCED;
import static org.youbei.education.activity.ActivityState.CANCELLED;
import static org.youbei.education.activity.ActivityState.HELD;
import static org.youbei.education.activity.ActivityState.PLANNED;
import static org.youbei.education.activity.ActivityState.RECORDED;

import java.util.EnumSet;
import java.util.Set;

/** The steps of an activity: from where, to where. */
public enum ActivityStep {
    /** 发布邀请 */
    ANNOUNCEMENT(ANNOUNCED, PLANNED),
    /** 已举办 */
    HOLDING(HELD, PLANNED, ANNOUNCED),
    /** 归档：人数和佐证 */
    RECORD(RECORDED, HELD),
    /** 取消 */
    CANCELLATION(CANCELLED, PLANNED, ANNOUNCED);

    private final ActivityState to;
    private final Set<ActivityState> from;

    ActivityStep(ActivityState to, ActivityState first, ActivityState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public boolean fits(ActivityState state) {
        return from.contains(state);
    }

    public ActivityState to() {
        return to;
    }
}
