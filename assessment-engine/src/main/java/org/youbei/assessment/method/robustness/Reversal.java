package org.youbei.assessment.method.robustness;

/**
 * Two units that change places although neither of them changed.
 *
 * @param cause index of the unit that was removed, or of the one that was added
 */
public record Reversal(int cause, int first, int second) {}
