package org.youbei.drill.figure;

import org.youbei.drill.improvement.Element;

/**
 * Improvement items of one element, whenever they were found.
 *
 * @param overdue open ones whose duty is overdue
 * @param unverified done, not yet seen to hold
 */
public record ElementFigures(Element element, int open, int overdue, int unverified, int verified) {}
