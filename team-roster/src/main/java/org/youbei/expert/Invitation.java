package org.youbei.expert;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of an expert.
 *
 * @param hasLink whether a link to answer by was made
 * @param answeredBy who noted the answer: the expert behind the link, or somebody of the unit
 * @param remark what was said with the answer, or why it was withdrawn
 * @param opinion what the expert found, as far as it was written down
 */
public record Invitation(
        UUID id,
        UUID expert,
        String name,
        String employer,
        InvitationEntry entry,
        State state,
        boolean hasLink,
        LocalDate invitedOn,
        String invitedBy,
        @Nullable LocalDate answeredOn,
        String answeredBy,
        String remark,
        String opinion) {
    /** Where an invitation stands. */
    public enum State {
        /** 待答复 */
        INVITED,
        /** 已接受 */
        ACCEPTED,
        /** 已谢绝 */
        DECLINED,
        /** 已撤回 */
        WITHDRAWN,
        /** 已参加 */
        ATTENDED,
        /** 未到 */
        ABSENT
    }

    public boolean isOpen() {
        return state == State.INVITED || state == State.ACCEPTED;
    }
}
