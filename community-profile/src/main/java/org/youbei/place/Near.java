package org.youbei.place;

/**
 * A mark and how far it is.
 *
 * @param metres along the ground as the crow flies, on a ball with the mean radius of the earth; up to 0.6 % off the ellipsoid
 */
public record Near(Mark mark, double metres) {}
