package org.youbei.assessment.campaign;

import static org.youbei.assessment.campaign.CampaignState.ASSESSING;
import static org.youbei.assessment.campaign.CampaignState.CHECKING;
import static org.youbei.assessment.campaign.CampaignState.DRAFT;
import static org.youbei.assessment.campaign.CampaignState.FINAL;
import static org.youbei.assessment.campaign.CampaignState.LOCKED;
import static org.youbei.assessment.campaign.CampaignState.OPEN;
import static org.youbei.assessment.campaign.CampaignState.PUBLISHED;
import static org.youbei.assessment.campaign.CampaignState.REVIEW;

import java.util.Set;

/** The steps of a campaign, all taken by the supervisor of its unit. */
public enum CampaignStep {
    /** 启动：列出单位，自动取数，下达填报任务 */
    OPENING(OPEN, DRAFT),
    /** 转入街道核对 */
    CHECKING_BEGIN(CHECKING, OPEN),
    /** 转入第三方评估 */
    ASSESSING_BEGIN(ASSESSING, CHECKING),
    /** 转入评审 */
    REVIEW_BEGIN(REVIEW, CHECKING, ASSESSING),
    /** 锁定并计分 */
    LOCKING(LOCKED, REVIEW),
    /** 公布 */
    PUBLICATION(PUBLISHED, LOCKED),
    /** 更正：说明理由，回到评审，出新版结果 */
    CORRECTION(REVIEW, LOCKED, PUBLISHED),
    /** 定案 */
    FINISHING(FINAL, PUBLISHED);

    private final CampaignState to;
    private final Set<CampaignState> from;

    CampaignStep(CampaignState to, CampaignState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public boolean fits(CampaignState state) {
        return from.contains(state);
    }

    public CampaignState to() {
        return to;
    }
}
