package org.youbei.plan;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Refusal;

/**
 * What shows that somebody else said or signed it, where a person only records it.
 *
 * @param scan the attachment with the paper; null where there is none
 * @param reason why there is no scan, and how it is known; at most 500 characters, may be empty beside a scan
 */
public record Proof(@Nullable UUID scan, String reason) {
    static final int LONGEST = 500;

    public Proof {
        reason = Wording.line(reason);
    }

    public static Proof because(String reason) {
        return new Proof(null, reason);
    }

    Optional<Refusal> objection() {
        if (reason.length() > LONGEST) {
            return Optional.of(PlanRefusal.TOO_LONG.at("proof", LONGEST));
        }
        return scan == null && reason.isEmpty() ? Optional.of(PlanRefusal.PROOF_MISSING.at("proof")) : Optional.empty();
    }
}
