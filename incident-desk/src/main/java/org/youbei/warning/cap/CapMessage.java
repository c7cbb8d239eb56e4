package org.youbei.warning.cap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.warning.WarningColour;
import org.youbei.warning.rule.WarningChain;

/**
 * What a message of the protocol says, as far as the product needs it.
 *
 * @param refers identifiers of the messages that it speaks of
 * @param exercise whether it is marked as an exercise
 * @param codes division codes and others of its areas, as written
 * @param polygons rings of latitude and longitude parted by blanks, each ring a text as written
 */
public record CapMessage(
        String identifier,
        String sender,
        WarningChain.Kind kind,
        List<String> refers,
        boolean exercise,
        Instant sent,
        @Nullable Instant expires,
        String event,
        WarningColour colour,
        String headline,
        String description,
        String instruction,
        String area,
        List<String> codes,
        List<String> polygons) {
    public CapMessage {
        refers = List.copyOf(refers);
        codes = List.copyOf(codes);
        polygons = List.copyOf(polygons);
    }
}
