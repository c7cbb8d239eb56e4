package org.youbei.web.planstructure;

import org.jspecify.annotations.Nullable;

/** A field that a browser may leave out. */
final class Said {
    private Said() {}

    static String of(@Nullable String text) {
        return text == null ? "" : text;
    }

    static int of(@Nullable Integer revision) {
        return revision == null ? -1 : revision;
    }
}
