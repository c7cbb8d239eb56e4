package org.youbei.plan;

/** What an evaluation leads to: keep, revise by the full or the simplified procedure (article 36), abolish. */
public enum EvaluationOutcome {
    KEEP,
    REVISE_FULLY,
    REVISE_SIMPLY,
    ABOLISH;

    public boolean asksForRevision() {
        return this == REVISE_FULLY || this == REVISE_SIMPLY;
    }
}
