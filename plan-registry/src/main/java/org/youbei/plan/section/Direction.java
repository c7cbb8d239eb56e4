package org.youbei.plan.section;

/** Where a section goes: before or behind its neighbour, into the one before it, out of its parent. */
public enum Direction {
    UP,
    DOWN,
    IN,
    OUT
}
