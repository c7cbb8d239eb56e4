package org.youbei.plan.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of consultation.
 *
 * @param answerBy the day after which silence counts as no objection
 * @param publicFrom first day of the public comment period, nothing where there is none
 * @param brokenOff ended because the version went back, not because it was finished
 */
public record Consultation(
        UUID id,
        UUID version,
        int number,
        LocalDate openedOn,
        LocalDate answerBy,
        String subject,
        @Nullable LocalDate publicFrom,
        @Nullable LocalDate publicTo,
        String publicLink,
        @Nullable LocalDate endedOn,
        String summary,
        boolean brokenOff,
        List<Opinion> opinions) {
    public Consultation {
        opinions = List.copyOf(opinions);
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    /** Who was asked, has not answered, and may still do so on that day. */
    public List<Opinion> waitedFor(LocalDate today) {
        return today.isAfter(answerBy)
                ? List.of()
                : opinions.stream().filter(Opinion::isSilent).toList();
    }

    public List<Opinion> undecided() {
        return opinions.stream().filter(Opinion::isOpen).toList();
    }
}
