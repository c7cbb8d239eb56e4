package org.youbei.web.kiosk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.web.kit.part.State;

/**
 * What hangs on the wall, in words; nobody's name and nobody's own number.
 *
 * @param more how many incidents there are beside those that fit
 * @param unanswered red warnings to which nothing was started
 * @param unmanned how many rooms that are to be manned day and night have nobody now
 */
public record Wall(
        List<Case> cases,
        int more,
        List<Call> calls,
        List<Sign> signs,
        List<String> unanswered,
        List<Room> rooms,
        int otherRooms,
        int unmanned) {
    /**
     * A running incident with its clocks.
     *
     * @param id of its element, which is also sent alone where something changed
     */
    public record Case(String id, String title, String sub, State state, List<Run> runs) {}

    /** People who are being called out. */
    public record Call(String title, String sub, State state) {}

    /**
     * A clock.
     *
     * @param value minutes that it took, are left, or are past
     */
    public record Run(String label, State state, String value) {}

    /**
     * A warning in force.
     *
     * @param level 1 to 4 for the four colours; null for another
     */
    public record Sign(@Nullable Integer level, String colour, String event, String until, State standing) {}

    /** A room that is manned. */
    public record Room(String name, String people, String until, String phone) {}
}
