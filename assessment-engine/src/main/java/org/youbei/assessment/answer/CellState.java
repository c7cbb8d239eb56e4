package org.youbei.assessment.answer;

/** What was said about an indicator. */
public enum CellState {
    /** Nothing: missing, which is not 0. */
    UNANSWERED,
    /** A value; 0 is one. */
    VALUE,
    /** There is nothing of the kind here; it leaves the full marks. */
    NOT_APPLICABLE
}
