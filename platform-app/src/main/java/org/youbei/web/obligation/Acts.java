package org.youbei.web.obligation;

import java.util.Map;
import org.youbei.model.Actor;
import org.youbei.obligation.FactKind;
import org.youbei.obligation.ObligationSheet;

/** What an act leaves in the duty's timeline. */
final class Acts {
    private static final Map<String, FactKind> LEAVES = Map.of(
            "fulfilment", FactKind.FULFILLED,
            "extension", FactKind.EXTENSION_ASKED,
            "extension-grant", FactKind.EXTENSION_GRANTED,
            "extension-refusal", FactKind.EXTENSION_REFUSED,
            "pause", FactKind.PAUSED,
            "resumption", FactKind.RESUMED,
            "waiver", FactKind.WAIVED);

    private Acts() {}

    /** Whether the person did just this last, so that a refusal now means that the same form came twice. */
    static boolean isLast(Actor actor, ObligationSheet sheet, String act) {
        if (sheet.facts().isEmpty()) {
            return false;
        }
        var last = sheet.facts().getLast();
        return last.kind() == LEAVES.get(act) && last.by().equals(actor.name());
    }
}
