package org.youbei.web.obligation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /**
     * Whether the person did just this, in these words, so that a refusal now means that the same form came twice.
     *
     * @param words what the act was given for, nothing for one without words
     */
    static boolean areDone(Actor actor, ObligationSheet sheet, String act, @Nullable String words) {
        return sheet.facts().stream()
                .anyMatch(fact -> fact.kind() == LEAVES.get(act)
                        && fact.by().equals(actor.name())
                        && said(fact.note()).equals(said(words)));
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
