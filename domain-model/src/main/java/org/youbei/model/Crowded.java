package org.youbei.model;

/** So many wait for the same dear work that one more is told to come again in a moment; nothing of it was done. */
public final class Crowded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Crowded(String work) {
        super("too many wait for " + work);
    }
}
