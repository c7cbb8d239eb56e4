package org.youbei.drill;

import java.util.UUID;

/** No such drill, or nothing of it, in the scope worked in. */
public class DrillNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DrillNotFound(UUID id) {
        super("not in scope: " + id);
    }
}
