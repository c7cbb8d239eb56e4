package org.youbei.assessment.method.weighting;

/** What to do when no criterion tells the units apart. */
public enum ConstantPolicy {
    REFUSE,
    EQUAL_WEIGHTS
}
