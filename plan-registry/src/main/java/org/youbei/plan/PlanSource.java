package org.youbei.plan;

import org.jspecify.annotations.Nullable;

/** Where the text of a version came from: the file's name and SHA-256 in hex, or nothing where it was written by hand. */
public record PlanSource(String name, @Nullable String sha256) {
    public static final PlanSource BY_HAND = new PlanSource("", null);
}
