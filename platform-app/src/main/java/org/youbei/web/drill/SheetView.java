package org.youbei.web.drill;

import java.util.List;
import org.youbei.web.part.State;

/**
 * A run sheet, ready to print.
 *
 * @param running whether steps can be stamped now
 * @param leads whether the person leads the drill
 * @param elapsed running time so far
 * @param watch whether the page should follow changes
 */
record SheetView(
        String id,
        String title,
        State state,
        String sub,
        boolean running,
        boolean leads,
        boolean watch,
        String elapsed,
        List<Line> lines,
        List<Person> people,
        boolean attendance,
        String confirmed,
        String code) {
    /**
     * A line of the sheet.
     *
     * @param actual minutes and seconds after the start; empty while it is not stamped
     * @param by who stamped it when
     * @param skew how far the phone's clock was off; empty where it hardly was
     */
    record Line(
            String id,
            int number,
            boolean inject,
            String post,
            String action,
            String planned,
            String actual,
            boolean late,
            String by,
            String skew,
            boolean open) {}

    /** Somebody who takes part. */
    record Person(String id, String name, String under, boolean there, String noted) {}
}
