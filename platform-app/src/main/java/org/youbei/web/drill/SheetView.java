package org.youbei.web.drill;

import java.util.List;
import org.youbei.web.kit.part.State;

/**
 * A run sheet, ready to print.
 *
 * @param running whether steps can be stamped now
 * @param leads whether the person leads the drill
 * @param barred why the person, who leads the drill otherwise, does not hold and end this one
 * @param watch whether the page should follow changes
 * @param version another one whenever the sheet is different
 * @param seconds running time so far
 */
record SheetView(
        String id,
        String title,
        State state,
        String sub,
        boolean running,
        boolean leads,
        List<String> barred,
        boolean watch,
        String version,
        long seconds,
        List<Line> lines,
        List<Person> people,
        boolean attendance,
        String confirmed,
        String code) {
    /** The running time as it stands when the page is made. */
    public String elapsed() {
        return DrillWords.minutes(seconds);
    }

    /**
     * A line of the sheet.
     *
     * @param actual minutes and seconds after the start; empty while it is not stamped
     * @param by who stamped it when
     * @param skew how far the phone's clock was off; empty where it hardly was
     * @param open whether the reader can stamp it now
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
            boolean stamped,
            boolean open) {}

    /** Somebody who takes part. */
    record Person(String id, String name, String under, boolean there, String noted) {}
}
