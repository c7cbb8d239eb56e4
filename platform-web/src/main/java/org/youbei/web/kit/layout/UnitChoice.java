package org.youbei.web.kit.layout;

/**
 * A unit in the switcher.
 *
 * @param code the division code, as sent back to {@code POST /working-unit}
 * @param name its name
 * @param depth steps below the person's own unit, 0 to 3
 * @param current whether it is looked at now
 */
public record UnitChoice(String code, String name, int depth, boolean current) {}
