package org.youbei.web.map;

import org.youbei.model.RiskColour;

/** Each risk colour has a shape of its own, at least 24 pixels wide and high, so that none is told by colour alone. */
enum Shape {
    DIAMOND("M0-16l16 16l-16 16l-16-16z"),
    TRIANGLE("M0-17l16 28h-32z"),
    SQUARE("M-12-12h24v24h-24z"),
    CIRCLE("M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0z");

    final String outline;

    Shape(String outline) {
        this.outline = outline;
    }

    static Shape of(RiskColour colour) {
        return switch (colour) {
            case RED -> DIAMOND;
            case ORANGE -> TRIANGLE;
            case YELLOW -> SQUARE;
            case BLUE -> CIRCLE;
        };
    }
}
