package org.youbei.file;

import java.util.UUID;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;

/** Where the bytes of files are kept that modules take in. The platform brings it; a module keeps the id only. */
public interface FileStore {
    /**
     * Keeps a photo for a unit, checked, decoded under a limit of pixels and written anew without places, in the caller's transaction.
     *
     * @param name ends in {@code .jpg} or {@code .png}
     * @param photo stays with the caller, who closes it
     * @return the id under which it is found again, or why it is not taken
     */
    Outcome<UUID> keepPhoto(Actor actor, JurisdictionCode unit, String name, IncomingFile photo);
}
