package org.youbei.plan.shelf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page ended: the value sorted by, as PostgreSQL prints it, and the id. Travels in addresses as one word. */
record PlanKey(String value, UUID id) {
    static Optional<PlanKey> parse(String word) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            var cut = text.indexOf(' ');
            return cut < 0
                    ? Optional.empty()
                    : Optional.of(new PlanKey(text.substring(cut + 1), UUID.fromString(text.substring(0, cut))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String word() {
        var text = id + " " + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
