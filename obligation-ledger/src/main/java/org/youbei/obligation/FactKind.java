package org.youbei.obligation;

import java.util.Locale;

/** What can happen to a duty by a person's hand. What the sweep notes stands in the row and in the notices. */
public enum FactKind {
    OPENED,
    FULFILLED,
    PAUSED,
    RESUMED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    WAIVED,
    CANCELLED,
    RECOMPUTED,
    HANDED_OVER;

    String action() {
        return "obligation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
