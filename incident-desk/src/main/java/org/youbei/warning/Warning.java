package org.youbei.warning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.warning.rule.WarningChain;

/**
 * A warning as it was taken in.
 *
 * @param state what has become of it by other messages and by time
 * @param reached how many units it reaches, within the scope of the reader
 * @param acknowledged how many of them said that they have it
 * @param slowest minutes until the last of them; null while nobody has
 */
public record Warning(
        UUID id,
        JurisdictionCode unit,
        String identifier,
        String sender,
        WarningChain.Kind kind,
        List<String> refers,
        boolean exercise,
        Instant sentAt,
        @Nullable Instant expiresAt,
        String event,
        WarningColour colour,
        String headline,
        String description,
        String instruction,
        String area,
        Instant receivedAt,
        String receivedBy,
        WarningChain.State state,
        int reached,
        int acknowledged,
        @Nullable Integer slowest) {
    public boolean isInForce() {
        return state == WarningChain.State.IN_FORCE && kind != WarningChain.Kind.CANCEL;
    }
}
