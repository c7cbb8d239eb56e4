package org.youbei.inspection.hazard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 五落实: who answers for it, by which measures, with which money, until when, and what if it goes wrong (安监总局令第16号 article 15). */
public record FiveCommitments(
        String responsibility,
        String measures,
        String funds,
        @Nullable LocalDate deadline,
        String contingency) {
    public static final FiveCommitments NONE = new FiveCommitments("", "", "", null, "");

    public FiveCommitments {
        responsibility = responsibility.strip();
        measures = measures.strip();
        funds = funds.strip();
        contingency = contingency.strip();
    }

    /** Whether all five are there. */
    public boolean isWhole() {
        return !responsibility.isEmpty()
                && !measures.isEmpty()
                && !funds.isEmpty()
                && deadline != null
                && !contingency.isEmpty();
    }
}
