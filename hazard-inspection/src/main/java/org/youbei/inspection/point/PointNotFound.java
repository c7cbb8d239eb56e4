package org.youbei.inspection.point;

/** No such point in the scope worked in. */
public class PointNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PointNotFound(Object key) {
        super("not in scope: " + key);
    }
}
