package org.youbei.web.map;

/**
 * A mark on a map, ready to print.
 *
 * @param x percent of the width, from the left
 * @param y percent of the height, from above
 * @param look its class: the risk colour, {@code late}, {@code many}
 * @param outline of the shape around its middle, in pixels
 * @param text its number in the list, or how many it stands for
 * @param words what a single mark shows; empty where it stands for several
 */
public record Mark(String x, String y, String look, String outline, String text, String href, String words) {}
