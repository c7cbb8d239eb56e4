package org.youbei.inspection.hazard;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.file.IncomingFile;
import org.youbei.inspection.photo.Photo.Stage;
import org.youbei.inspection.photo.PhotoNote.Owner;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;

/**
 * A rectification as a phone brings it: its photos of after first, then what was done. Each may be repeated as often as the network wants. To be
 * called inside a scope; a hazard outside of it is unknown.
 */
@Component
@Transactional
public class HazardFixes {
    private final StoredHazards hazards;
    private final HazardDesk desk;
    private final Photos photos;

    HazardFixes(StoredHazards hazards, HazardDesk desk, Photos photos) {
        this.hazards = hazards;
        this.desk = desk;
        this.photos = photos;
    }

    /**
     * A photo of after. The same bytes again are done with {@code repeated}. Refused: {@code hazard.unknown}, {@code hazard.not-yours},
     * {@code photo.hash} where the bytes are not those named, {@code photo.many}, and what the attachment store refuses.
     *
     * @param bytes stay with the caller, who closes them
     */
    public Outcome<Photos.Arrival> photo(Actor actor, UUID id, String sha256, String name, IncomingFile bytes) {
        return rectifiable(actor, id)
                .then(hazard -> photos.addOnce(
                        actor, hazard.unit(), new Owner("hazard", id, id), Stage.AFTER, sha256, name, bytes));
    }

    /**
     * Begins the rectification where nobody has, and submits it for acceptance.
     *
     * @param request made on the phone: sent again, it is the same submission
     * @return refused as the steps themselves are
     */
    public Outcome<Hazard> submit(Actor actor, UUID id, UUID request, String note) {
        return rectifiable(actor, id)
                .then(hazard -> begun(actor, hazard, request)
                        .then(ready ->
                                desk.take(actor, id, request, new Step.Plain(HazardStep.SUBMISSION, note.strip()))));
    }

    private Outcome<Hazard> begun(Actor actor, Hazard hazard, UUID request) {
        if (hazard.state() != HazardState.NOTICED) {
            return Outcome.done(hazard);
        }
        var start = UUID.nameUUIDFromBytes((request + " start").getBytes(StandardCharsets.UTF_8));
        return desk.take(actor, hazard.getId(), start, new Step.Plain(HazardStep.START, ""));
    }

    private Outcome<Hazard> rectifiable(Actor actor, UUID id) {
        Optional<Hazard> found = hazards.findById(id);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of("hazard.unknown"));
        }
        return HazardAuthority.mayTake(actor, HazardStep.SUBMISSION, found.get())
                ? Outcome.done(found.get())
                : Outcome.refused(HazardRefusal.NOT_YOURS.refusal());
    }
}
