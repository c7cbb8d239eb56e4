package org.youbei.assessment.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a campaign asks about the third parties that were invited to it. */
@FunctionalInterface
public interface Invitees {
    /**
     * An invitation that was not taken back.
     *
     * @param until its last day
     */
    record Invitee(LocalDate until, boolean handedIn) {
        /** Whether something is still to come of it. */
        boolean isOpen(LocalDate today) {
            return !handedIn && !today.isAfter(until);
        }
    }

    List<Invitee> of(UUID campaign);
}
