package org.youbei.plan.consultation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked, or somebody of the public who wrote.
 *
 * @param party the unit or person
 * @param isPublic whether it came in during the public comment period
 * @param words the comment as received
 * @param handling what became of the comment, nothing until somebody decided
 * @param recordedBy who recorded the answer; empty before there is one
 * @param scan the attachment with the answer on paper
 * @param proof how the answer is known where there is no scan
 */
public record Opinion(
        UUID id,
        String party,
        boolean isPublic,
        @Nullable Answer answer,
        @Nullable LocalDate answeredOn,
        String words,
        @Nullable Handling handling,
        String handlingReason,
        String recordedBy,
        @Nullable UUID scan,
        String proof) {
    public static Opinion asked(UUID id, String party) {
        return new Opinion(id, party, false, null, null, "", null, "", "", null, "");
    }

    public boolean isOpen() {
        return answer == Answer.COMMENTS && handling == null;
    }

    public boolean isSilent() {
        return answer == null;
    }
}
