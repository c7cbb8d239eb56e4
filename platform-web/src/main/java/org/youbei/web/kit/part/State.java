package org.youbei.web.kit.part;

import java.util.Locale;

/** A state as a badge: its kind decides shape and colour, its word says it. */
public record State(Kind kind, String word) {
    /** Each kind has a shape of its own, so that none is told by colour alone. */
    public enum Kind {
        /** Finished or in force: filled circle. */
        DONE,
        /** Past its date or broken: filled square. */
        LATE,
        /** Soon due or asking for attention: diamond. */
        SOON,
        /** Running: half circle. */
        OPEN,
        /** Stopped for a reason: two bars. */
        PAUSED,
        /** Not started, a draft: hollow circle. */
        IDLE,
        /** Ended for good: a stroke. */
        ENDED
    }

    /** The class of the badge. */
    public String look() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
