package org.youbei.listing;

/**
 * An order that a list can have.
 *
 * @param name in the address, {@code due}; with a dash before it the order runs down
 * @param expression of the list's head; never null in a row that the list shows
 * @param condition what a row must fulfil to have a place in this order; empty for none
 */
public record Sort(String name, String expression, KeyType type, boolean descending, String condition) {
    public static Sort day(String name, String expression) {
        return new Sort(name, expression, KeyType.DAY, false, "");
    }

    public static Sort moment(String name, String expression) {
        return new Sort(name, expression, KeyType.MOMENT, false, "");
    }

    public static Sort number(String name, String expression) {
        return new Sort(name, expression, KeyType.NUMBER, false, "");
    }

    public static Sort id(String name, String expression) {
        return new Sort(name, expression, KeyType.ID, false, "");
    }

    public static Sort text(String name, String expression) {
        return new Sort(name, expression, KeyType.TEXT, false, "");
    }

    /** For texts that people read: in the order of Chinese dictionaries. */
    public static Sort words(String name, String expression) {
        return text(name, expression + " collate \"zh-x-icu\"");
    }

    /** The same, from the last to the first. */
    public Sort down() {
        return down(true);
    }

    /** @param wanted false for the direction up */
    public Sort down(boolean wanted) {
        return new Sort(name, expression, type, wanted, condition);
    }

    /** Leaves out rows that have no place in this order. */
    public Sort where(String fulfilled) {
        return new Sort(name, expression, type, descending, fulfilled);
    }

    /** As it is written in an address. */
    public String word() {
        return descending ? "-" + name : name;
    }

    String direction() {
        return descending ? " desc" : "";
    }

    /** How a row after another one compares with it. */
    String comparison() {
        return descending ? "<" : ">";
    }
}
