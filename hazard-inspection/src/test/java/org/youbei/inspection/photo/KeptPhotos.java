package org.youbei.inspection.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.youbei.file.FileStore;
import org.youbei.file.IncomingFile;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;

/** Keeps photos in memory, for the tests of the module. */
@Component
@Profile("module")
public class KeptPhotos implements FileStore {
    private final Map<UUID, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Outcome<UUID> keepPhoto(Actor actor, JurisdictionCode unit, String name, IncomingFile photo) {
        try (var bytes = photo.open()) {
            var id = UUID.randomUUID();
            kept.put(id, bytes.readAllBytes());
            return Outcome.done(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count() {
        return kept.size();
    }
}
