package org.youbei.web.rule;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one document, ready to print.
 *
 * @param clause the address of the clause in the library; null where the library has no such text
 */
record RuleLine(
        String id,
        String title,
        String period,
        String shipped,
        String article,
        @Nullable String clause,
        String source,
        boolean confirmed,
        @Nullable String law,
        boolean mayOverride,
        @Nullable Decision decision) {
    /** What a unit decided otherwise. */
    record Decision(UUID id, String unit, String reason, String by, String from, boolean mayWithdraw) {}

    /** The rules of one source. */
    record Document(String title, @Nullable String href, List<RuleLine> rules) {}
}
