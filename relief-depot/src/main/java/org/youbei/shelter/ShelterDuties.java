package org.youbei.shelter;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/** What falls due because of a shelter: its regular check, by the post that keeps the first key. */
@Component
class ShelterDuties {
    private static final ObligationKind CHECK = ObligationKind.SHELTER_CHECK;

    private final DutyBook book;

    ShelterDuties(DutyBook book) {
        this.book = book;
    }

    static Subject subject(UUID shelter) {
        return new Subject("shelter", shelter);
    }

    void begin(Actor actor, Shelter shelter, LocalDate today) {
        var keeper = shelter.entry().keys().firstKey();
        book.open(
                actor,
                new Opening(
                        CHECK,
                        subject(shelter.getId()),
                        shelter.entry().name(),
                        shelter.unit(),
                        keeper.isEmpty() ? null : keeper,
                        null,
                        "shelter-check",
                        today));
    }

    void checked(Actor actor, Shelter shelter, String remark, LocalDate today) {
        book.fulfilBegun(
                actor, subject(shelter.getId()), CHECK, new Evidence("shelter", shelter.getId(), remark), today);
    }

    void end(Actor actor, Shelter shelter, String reason) {
        book.end(actor, subject(shelter.getId()), reason);
    }
}
