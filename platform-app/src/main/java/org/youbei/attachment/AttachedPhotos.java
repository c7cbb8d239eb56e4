package org.youbei.attachment;

import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.inspection.photo.PhotoStore;
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
    public Outcome<UUID> keep(Actor actor, JurisdictionCode unit, String name, InputStream bytes) {
        return attachments.store(actor, unit, name, bytes).then(stored -> Outcome.done(stored.id()));
    }
}
