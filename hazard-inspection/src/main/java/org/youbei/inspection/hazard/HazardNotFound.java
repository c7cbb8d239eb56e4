package org.youbei.inspection.hazard;

import java.util.UUID;

/** No such hazard in the scope worked in. */
public class HazardNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HazardNotFound(UUID id) {
        super("not in scope: " + id);
    }
}
