package org.youbei.team.staffing;

/**
 * How many people of a qualification are needed at least, wished for, and useful at most.
 *
 * @param qualification the code of what they can do
 */
public record Need(String qualification, int min, int desired, int max) {
    public Need {
        if (min < 0 || desired < min || max < desired) {
            throw new IllegalArgumentException("bounds rise from min over desired to max");
        }
    }
}
