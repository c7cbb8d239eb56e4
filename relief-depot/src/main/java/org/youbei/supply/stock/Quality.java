package org.youbei.supply.stock;

import java.util.Locale;

/** Whether a lot may be handed out. That it has expired follows from the day and is not kept. */
public enum Quality {
    OK,
    QUARANTINED,
    RECALLED,
    DAMAGED;

    /** As the rule of picking calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
