package org.youbei.partner;

import static org.youbei.partner.AgreementState.CALLED;
import static org.youbei.partner.AgreementState.DRAFT;
import static org.youbei.partner.AgreementState.ENDED;
import static org.youbei.partner.AgreementState.IN_FORCE;
import static org.youbei.partner.AgreementState.RETURNED;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of an agreement: from where, to where. The unit that may call takes them; the neighbour confirms. */
public enum AgreementStep {
    /** 对方单位确认条款 */
    CONFIRMATION(null, DRAFT),
    /** 签署生效 */
    SIGNING(IN_FORCE, DRAFT),
    /** 调用 */
    CALL(CALLED, IN_FORCE, RETURNED),
    /** 归还 */
    RETURN(RETURNED, CALLED),
    /** 联系测试 */
    TEST(null, IN_FORCE, RETURNED, CALLED),
    /** 终止 */
    ENDING(ENDED, IN_FORCE, RETURNED),
    /** 撤回草稿 */
    WITHDRAWAL(ENDED, DRAFT);

    private final @Nullable AgreementState to;
    private final Set<AgreementState> from;

    AgreementStep(@Nullable AgreementState to, AgreementState first, AgreementState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public boolean fits(AgreementState state) {
        return from.contains(state);
    }

    public Optional<AgreementState> to() {
        return Optional.ofNullable(to);
    }
}
