package org.youbei.plan.proposal;

/** 采纳 不采纳. */
public enum ProposalAnswer {
    ADOPTED,
    DECLINED
}
