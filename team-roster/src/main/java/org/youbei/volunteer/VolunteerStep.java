package org.youbei.volunteer;

import static org.youbei.volunteer.VolunteerState.ACTIVE;
import static org.youbei.volunteer.VolunteerState.APPLIED;
import static org.youbei.volunteer.VolunteerState.EXITED;
import static org.youbei.volunteer.VolunteerState.EXITING;
import static org.youbei.volunteer.VolunteerState.LEAVE;
import static org.youbei.volunteer.VolunteerState.PROBATION;
import static org.youbei.volunteer.VolunteerState.REFUSED;
import static org.youbei.volunteer.VolunteerState.VETTED;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a volunteer: from where, to where. All are taken by those who work for the unit. */
public enum VolunteerStep {
    /** 审核通过 */
    VETTING(VETTED, APPLIED),
    /** 不予录用 */
    REFUSAL(REFUSED, APPLIED, VETTED, PROBATION),
    /** 进入试用 */
    PROBATION_START(PROBATION, VETTED),
    /** 转为正式 */
    ACTIVATION(ACTIVE, PROBATION),
    /** 暂停服务 */
    LEAVING(LEAVE, ACTIVE),
    /** 恢复服务 */
    RETURN(ACTIVE, LEAVE),
    /** 开始退出 */
    EXIT(EXITING, VETTED, PROBATION, ACTIVE, LEAVE),
    /** 办结退出 */
    COMPLETION(EXITED, EXITING);

    private final VolunteerState to;
    private final Set<VolunteerState> from;

    VolunteerStep(VolunteerState to, VolunteerState first, VolunteerState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public boolean fits(VolunteerState state) {
        return from.contains(state);
    }

    public VolunteerState to() {
        return to;
    }
}
