package org.youbei.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done about a risk.
 *
 * @param owner the post that does it
 * @param money yuan that it takes; 0 where none
 * @param due the day agreed on
 * @param doneOn null while it is open
 */
public record Measure(
        UUID id,
        String text,
        String owner,
        BigDecimal money,
        LocalDate due,
        @Nullable LocalDate doneOn,
        String note) {
    /** A measure that is not done yet. */
    public static Measure of(UUID id, String text, String owner, BigDecimal money, LocalDate due) {
        return new Measure(id, text.strip(), owner.strip(), money, due, null, "");
    }

    public boolean isOpen() {
        return doneOn == null;
    }
}
