package org.youbei.web.hazard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.photo.Photo.Stage;
import org.youbei.inspection.photo.PhotoNote.Owner;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;

/** The photo of after that comes with a submission. It stays with the hazard also where the step is then refused. */
@Component
class AfterPhotos {
    private final Photos photos;

    AfterPhotos(Photos photos) {
        this.photos = photos;
    }

    /** Done with the hazard's photo kept, or where the form brings none. */
    Outcome<Hazard> kept(Actor actor, Hazard hazard, Optional<MultipartFile> photo) {
        return photo.map(file -> kept(actor, hazard, file)).orElseGet(() -> Outcome.done(hazard));
    }

    private Outcome<Hazard> kept(Actor actor, Hazard hazard, MultipartFile photo) {
        try (var bytes = photo.getInputStream()) {
            var owner = new Owner("hazard", hazard.getId(), hazard.getId());
            var name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
            return photos.add(actor, hazard.unit(), owner, Stage.AFTER, name, bytes)
                    .then(arrival -> Outcome.done(hazard));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
