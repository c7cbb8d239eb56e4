package org.youbei.assessment.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an answer is true.
 *
 * @param codes the indicators it proves
 * @param link an address; empty for none
 * @param attachment a stored file; null for none
 */
public record Proof(
        UUID id,
        List<String> codes,
        String label,
        String link,
        @Nullable UUID attachment,
        String name,
        Instant at) {
    public Proof {
        codes = List.copyOf(codes);
    }
}
