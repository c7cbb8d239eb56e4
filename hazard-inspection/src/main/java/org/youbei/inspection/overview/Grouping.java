package org.youbei.inspection.overview;

/** By what the figures are told apart. */
public enum Grouping {
    /** The streets of a district, the communities of a street. */
    UNIT("left(h.jurisdiction, :digits)"),
    TYPE("h.point_type"),
    COLOUR("h.colour"),
    GRADE("h.grade");

    final String expression;

    Grouping(String expression) {
        this.expression = expression;
    }
}
