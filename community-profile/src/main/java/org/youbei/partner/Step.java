package org.youbei.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of an agreement with all that a person says about it. */
public sealed interface Step {
    AgreementStep kind();

    /** What the timeline keeps of it. */
    String remark();

    /**
     * Draws on the agreement.
     *
     * @param amount in the unit of the agreement
     * @param back the day on which it is returned
     */
    record Call(BigDecimal amount, @Nullable LocalDate back, String remark) implements Step {
        @Override
        public AgreementStep kind() {
            return AgreementStep.CALL;
        }
    }

    /** Every step about which there is nothing to say but a remark. */
    record Plain(AgreementStep kind, String remark) implements Step {}
}
