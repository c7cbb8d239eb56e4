package org.youbei.inspection.hazard;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 五落实: who answers for it, by which measures, with which money, until when, and what if it goes wrong (安监总局令第16号 article 15). */
@Embeddable
public record FiveCommitments(
        @Column(name = "plan_responsibility") String responsibility,
        @Column(name = "plan_measures") String measures,
        @Column(name = "plan_funds") String funds,
        @Column(name = "plan_deadline") @Nullable LocalDate deadline,
        @Column(name = "plan_contingency") String contingency) {
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
