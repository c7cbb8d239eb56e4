package org.youbei.plan.review;

/**
 * What the experts say on one of the six points of article 24.
 *
 * @param point 1 conforms to the law, 2 to the superior plan, 3 structure, 4 command and measures, 5 opinions agree, 6 other
 */
public record ReviewPoint(int point, Judgement judgement, String remark) {
    public static final int POINTS = 6;
}
