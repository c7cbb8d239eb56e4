package org.youbei.obligation;

import java.util.List;

/** What a duty is about. A module may bring a kind of its own; its name stands in the messages under {@code obligation.kind.}. */
public record ObligationKind(String code) {
    public static final ObligationKind PLAN_EVALUATION = new ObligationKind("PLAN_EVALUATION");
    public static final ObligationKind PLAN_FILING = new ObligationKind("PLAN_FILING");
    public static final ObligationKind PLAN_PUBLICATION = new ObligationKind("PLAN_PUBLICATION");
    public static final ObligationKind PLAN_FILING_REVIEW = new ObligationKind("PLAN_FILING_REVIEW");
    public static final ObligationKind PLAN_CONFIRMATION = new ObligationKind("PLAN_CONFIRMATION");
    public static final ObligationKind PLAN_REVISION = new ObligationKind("PLAN_REVISION");
    public static final ObligationKind PLAN_HEALTH = new ObligationKind("PLAN_HEALTH");
    public static final ObligationKind PLAN_DRILL = new ObligationKind("PLAN_DRILL");
    public static final ObligationKind DRILL_IMPROVEMENT = new ObligationKind("DRILL_IMPROVEMENT");
    public static final ObligationKind INSPECTION_ROUND = new ObligationKind("INSPECTION_ROUND");
    public static final ObligationKind HAZARD_RECTIFICATION = new ObligationKind("HAZARD_RECTIFICATION");
    public static final ObligationKind HAZARD_ACCEPTANCE = new ObligationKind("HAZARD_ACCEPTANCE");
    public static final ObligationKind STOCK_EXPIRY = new ObligationKind("STOCK_EXPIRY");
    public static final ObligationKind STOCK_TAKE = new ObligationKind("STOCK_TAKE");
    public static final ObligationKind STOCK_CLOSE = new ObligationKind("STOCK_CLOSE");
    public static final ObligationKind DONATION = new ObligationKind("DONATION");
    public static final ObligationKind CERTIFICATE_RENEWAL = new ObligationKind("CERTIFICATE_RENEWAL");
    public static final ObligationKind TRAINING = new ObligationKind("TRAINING");
    public static final ObligationKind SHELTER_CHECK = new ObligationKind("SHELTER_CHECK");
    public static final ObligationKind COMMUNITY_FIGURES = new ObligationKind("COMMUNITY_FIGURES");
    public static final ObligationKind SPECIAL_GROUP_CHECK = new ObligationKind("SPECIAL_GROUP_CHECK");
    public static final ObligationKind RESIDENT_MESSAGE = new ObligationKind("RESIDENT_MESSAGE");
    public static final ObligationKind ASSESSMENT_RESPONSE = new ObligationKind("ASSESSMENT_RESPONSE");
    public static final ObligationKind ASSESSMENT_CHECK = new ObligationKind("ASSESSMENT_CHECK");
    public static final ObligationKind ASSESSMENT_THIRD_PARTY = new ObligationKind("ASSESSMENT_THIRD_PARTY");
    public static final ObligationKind ASSESSMENT_REVIEW = new ObligationKind("ASSESSMENT_REVIEW");
    public static final ObligationKind ASSESSMENT_APPEAL = new ObligationKind("ASSESSMENT_APPEAL");
    public static final ObligationKind RECTIFICATION = new ObligationKind("RECTIFICATION");
    public static final ObligationKind RECTIFICATION_CHECK = new ObligationKind("RECTIFICATION_CHECK");
    public static final ObligationKind ACCOUNTABILITY_ANSWER = new ObligationKind("ACCOUNTABILITY_ANSWER");
    public static final ObligationKind DUTY_HANDOVER = new ObligationKind("DUTY_HANDOVER");
    public static final ObligationKind LOSS_REPORT = new ObligationKind("LOSS_REPORT");
    public static final ObligationKind LOSS_VERIFICATION = new ObligationKind("LOSS_VERIFICATION");
    public static final ObligationKind SUPERVISION_ORDER = new ObligationKind("SUPERVISION_ORDER");
    public static final ObligationKind RISK_REVIEW = new ObligationKind("RISK_REVIEW");
    public static final ObligationKind RISK_MEASURE = new ObligationKind("RISK_MEASURE");
    public static final ObligationKind RISK_ALARM = new ObligationKind("RISK_ALARM");
    public static final ObligationKind GAUGE_READING = new ObligationKind("GAUGE_READING");
    public static final ObligationKind AGREEMENT_END = new ObligationKind("AGREEMENT_END");
    public static final ObligationKind AGREEMENT_TEST = new ObligationKind("AGREEMENT_TEST");
    public static final ObligationKind AGREEMENT_RETURN = new ObligationKind("AGREEMENT_RETURN");
    public static final ObligationKind HELP_ANSWER = new ObligationKind("HELP_ANSWER");
    public static final ObligationKind POST_VACANT = new ObligationKind("POST_VACANT");
    public static final ObligationKind POST_DOUBLED = new ObligationKind("POST_DOUBLED");
    public static final ObligationKind DATA_REQUEST = new ObligationKind("DATA_REQUEST");
    public static final ObligationKind TEAM_INSURANCE = new ObligationKind("TEAM_INSURANCE");
    public static final ObligationKind TEAM_AGREEMENT = new ObligationKind("TEAM_AGREEMENT");
    public static final ObligationKind EXPERT_TERM = new ObligationKind("EXPERT_TERM");
    public static final ObligationKind VOLUNTEER_VETTING = new ObligationKind("VOLUNTEER_VETTING");
    public static final ObligationKind VOLUNTEER_EXIT = new ObligationKind("VOLUNTEER_EXIT");
    public static final ObligationKind EXPERT_ANSWER = new ObligationKind("EXPERT_ANSWER");
    public static final ObligationKind EXPERT_OPINION = new ObligationKind("EXPERT_OPINION");
    public static final ObligationKind SHIFT_SWAP = new ObligationKind("SHIFT_SWAP");
    public static final ObligationKind SERVICE_CONFIRMATION = new ObligationKind("SERVICE_CONFIRMATION");
    public static final ObligationKind REGIME_FILING = new ObligationKind("REGIME_FILING");
    public static final ObligationKind REGIME_REVIEW = new ObligationKind("REGIME_REVIEW");
    public static final ObligationKind REGIME_READING = new ObligationKind("REGIME_READING");
    public static final ObligationKind EDUCATION_PLAN = new ObligationKind("EDUCATION_PLAN");
    public static final ObligationKind EDUCATION_ACTIVITY = new ObligationKind("EDUCATION_ACTIVITY");
    public static final ObligationKind MATERIAL_EXPIRY = new ObligationKind("MATERIAL_EXPIRY");
    public static final ObligationKind EQUIPMENT_CHECK = new ObligationKind("EQUIPMENT_CHECK");
    public static final ObligationKind ASSET_CHECK = new ObligationKind("ASSET_CHECK");
    public static final ObligationKind ASSET_RETURN = new ObligationKind("ASSET_RETURN");
    public static final ObligationKind OTHER = new ObligationKind("OTHER");

    /** The kinds of this version, in the order in which pages list them. */
    public static final List<ObligationKind> KNOWN = List.of(
            PLAN_EVALUATION,
            PLAN_FILING,
            PLAN_PUBLICATION,
            PLAN_FILING_REVIEW,
            PLAN_CONFIRMATION,
            PLAN_REVISION,
            PLAN_HEALTH,
            PLAN_DRILL,
            DRILL_IMPROVEMENT,
            INSPECTION_ROUND,
            HAZARD_RECTIFICATION,
            HAZARD_ACCEPTANCE,
            STOCK_EXPIRY,
            STOCK_TAKE,
            STOCK_CLOSE,
            DONATION,
            CERTIFICATE_RENEWAL,
            TRAINING,
            SHELTER_CHECK,
            COMMUNITY_FIGURES,
            SPECIAL_GROUP_CHECK,
            RESIDENT_MESSAGE,
            ASSESSMENT_RESPONSE,
            ASSESSMENT_CHECK,
            ASSESSMENT_THIRD_PARTY,
            ASSESSMENT_REVIEW,
            ASSESSMENT_APPEAL,
            RECTIFICATION,
            RECTIFICATION_CHECK,
            ACCOUNTABILITY_ANSWER,
            DUTY_HANDOVER,
            LOSS_REPORT,
            LOSS_VERIFICATION,
            SUPERVISION_ORDER,
            RISK_REVIEW,
            RISK_MEASURE,
            RISK_ALARM,
            GAUGE_READING,
            AGREEMENT_END,
            AGREEMENT_TEST,
            AGREEMENT_RETURN,
            HELP_ANSWER,
            POST_VACANT,
            POST_DOUBLED,
            DATA_REQUEST,
            TEAM_INSURANCE,
            TEAM_AGREEMENT,
            EXPERT_TERM,
            EXPERT_ANSWER,
            EXPERT_OPINION,
            VOLUNTEER_VETTING,
            VOLUNTEER_EXIT,
            SHIFT_SWAP,
            SERVICE_CONFIRMATION,
            REGIME_FILING,
            REGIME_REVIEW,
            REGIME_READING,
            EDUCATION_PLAN,
            EDUCATION_ACTIVITY,
            MATERIAL_EXPIRY,
            EQUIPMENT_CHECK,
            ASSET_CHECK,
            ASSET_RETURN,
            OTHER);

    public ObligationKind {
        if (!code.matches("[A-Z][A-Z_]{1,39}")) {
            throw new IllegalArgumentException("a kind is upper case words");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
