package org.youbei.attachment;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.inspection.photo.PhotoStore;
import org.youbei.inspection.photo.Spool;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;

/** Photos of inspections are attachments like any other. */
@Component
class AttachedPhotos implements PhotoStore {
    private final Attachments attachments;

    AttachedPhotos(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Outcome<UUID> keep(Actor actor, JurisdictionCode unit, String name, Spool photo) {
        return attachments.store(actor, unit, name, photo.file()).then(stored -> Outcome.done(stored.id()));
    }
}
