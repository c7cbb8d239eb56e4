package org.youbei.plan.shelf;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where a page ended: the value sorted by, as PostgreSQL prints it, and the id. Travels in addresses as one word. */
record PlanKey(String value, UUID id) {
    private static final int LAST_YEAR = 9999;
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?[+-](0\\d|1[0-4])(:[0-5]\\d)?");

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

    /** Whether the value is one of the type, as PostgreSQL prints it; anything else it would not take back. */
    boolean fits(String type) {
        try {
            return switch (type) {
                case "date" -> LocalDate.parse(value).getYear() <= LAST_YEAR;
                case "timestamptz" ->
                    MOMENT.matcher(value).matches()
                            && LocalDateTime.parse(value.substring(0, 19).replace(' ', 'T'))
                                            .getYear()
                                    <= LAST_YEAR;
                default -> value.indexOf('\0') < 0;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    String word() {
        var text = id + " " + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
