package org.youbei.assessment.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who judges, with what they have judged so far.
 *
 * @param account of a person of the platform; null for somebody with an invitation
 * @param until the last day of the invitation; null for a person of the platform
 * @param values a value for each pair, row by row; null where it was not compared
 * @param handedIn null while it may still change
 * @param reason why an inconsistent matrix may stay; empty where it need not
 */
public record Judge(
        UUID id,
        UUID judgement,
        String name,
        @Nullable UUID account,
        @Nullable LocalDate until,
        List<@Nullable Double> values,
        @Nullable Instant handedIn,
        String reason,
        boolean revoked) {
    public Judge {
        values = Collections.unmodifiableList(values);
    }

    /** The same person with what was typed and is not kept yet. */
    public Judge saying(List<@Nullable Double> typed, String why) {
        return new Judge(id, judgement, name, account, until, typed, handedIn, why, revoked);
    }

    /** Somebody of whom nothing is kept yet. */
    public static Judge unknown(UUID judgement, String name) {
        return new Judge(judgement, judgement, name, null, null, List.of(), null, "", false);
    }

    public boolean counts() {
        return handedIn != null && !revoked;
    }
}
