package org.youbei.model;

/** No such thing in the scope worked in. A page answers 404, whether it exists elsewhere or nowhere. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param key the id or code that was asked for */
    public NotFound(Object key) {
        super("not in scope: " + key);
    }
}
