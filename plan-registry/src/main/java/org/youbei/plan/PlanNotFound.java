package org.youbei.plan;

import java.util.UUID;

/** No such plan, version or section in the scope worked in. */
public class PlanNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlanNotFound(UUID id) {
        super("not in scope: " + id);
    }
}
