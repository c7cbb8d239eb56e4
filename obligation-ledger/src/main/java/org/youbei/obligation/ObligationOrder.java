package org.youbei.obligation;

/** The orders that a list can have; each is served by an index. */
public enum ObligationOrder {
    DUE("o.due, o.id", ">"),
    DUE_DESCENDING("o.due desc, o.id desc", "<");

    private final String sql;
    private final String comparison;

    ObligationOrder(String sql, String comparison) {
        this.sql = sql;
        this.comparison = comparison;
    }

    String sql() {
        return sql;
    }

    /** How a row after another one compares with it. */
    String comparison() {
        return comparison;
    }
}
