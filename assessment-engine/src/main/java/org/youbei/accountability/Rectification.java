package org.youbei.accountability;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;

/**
 * Something that an assessment found, to be put right by a day.
 *
 * @param origin where it was found, such as a campaign and an indicator
 * @param owner the post that puts it right
 * @param reporter who reported it done; null until then
 */
public record Rectification(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        String title,
        String origin,
        String owner,
        LocalDate due,
        State state,
        String report,
        @Nullable UUID reporter,
        String verifier) {
    public enum State {
        OPEN,
        /** Reported done, waiting for somebody else to verify it. */
        REPORTED,
        VERIFIED
    }

    /** @param title what is to be put right */
    public record Entry(String title, String origin, String owner, LocalDate due) {}
}
