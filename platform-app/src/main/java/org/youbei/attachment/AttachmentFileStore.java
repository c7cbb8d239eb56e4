package org.youbei.attachment;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.file.FileStore;
import org.youbei.file.IncomingFile;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;

/** Files that modules take in are attachments like any other. */
@Component
class AttachmentFileStore implements FileStore {
    private final Attachments attachments;

    AttachmentFileStore(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Outcome<UUID> keepPhoto(Actor actor, JurisdictionCode unit, String name, IncomingFile photo) {
        // Somebody behind a printed code or a secret link holds no role.
        var admitted = actor.roles().isEmpty() ? Admitted.PHOTOS_OF_ANYBODY : Admitted.PHOTOS;
        return attachments.store(actor, unit, name, photo.file(), admitted).then(stored -> Outcome.done(stored.id()));
    }
}
