package org.youbei.plan;

/** What an evaluation looks at: the qualities of article 34 and the reasons of article 35 that make a revision necessary. */
public enum EvaluationPoint {
    /** 针对性: it speaks of the risks that are there. */
    TARGETED(34, false),
    /** 实用性: it can be worked with. */
    PRACTICAL(34, false),
    /** 可操作性: each step says who does what. */
    OPERABLE(34, false),
    LAW_CHANGED(35, true),
    COMMAND_CHANGED(35, true),
    RISK_CHANGED(35, true),
    RESOURCES_CHANGED(35, true),
    PROBLEMS_FOUND(35, true);

    private final int article;
    private final boolean reason;

    EvaluationPoint(int article, boolean reason) {
        this.article = article;
        this.reason = reason;
    }

    public int article() {
        return article;
    }

    /** Whether it is a reason to revise when it holds; the others are qualities that ought to hold. */
    public boolean isReasonToRevise() {
        return reason;
    }
}
