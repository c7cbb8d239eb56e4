package org.youbei.web.obligation;

import java.util.UUID;
import org.youbei.web.part.State;

/** A row of the ledger, ready to print. */
public record ObligationLine(
        UUID id,
        String title,
        String kind,
        String unit,
        String owner,
        String due,
        String left,
        State state,
        boolean late) {
    /** The class of what is said about the days left. */
    public String leftLook() {
        return late ? "late" : "";
    }
}
