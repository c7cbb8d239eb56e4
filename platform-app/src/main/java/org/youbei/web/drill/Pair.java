package org.youbei.web.drill;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two words set apart by a colon, as the selects of covers and sections send them. */
record Pair(String first, UUID second) {
    private static final Pattern PAIR = Pattern.compile("([a-z-]+|[0-9a-f-]{36}):([0-9a-f-]{36})");

    static Optional<Pair> of(@Nullable String text) {
        var match = PAIR.matcher(text == null ? "" : text);
        return match.matches()
                ? Optional.of(new Pair(match.group(1), UUID.fromString(match.group(2))))
                : Optional.empty();
    }
}
