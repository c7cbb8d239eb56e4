package org.youbei.inspection.photo;

import java.util.UUID;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;

/** Where the bytes of photos are kept: checked, decoded under a limit of pixels and written anew without places. */
public interface PhotoStore {
    /**
     * Keeps a photo for a unit, in the caller's transaction.
     *
     * @param name ends in {@code .jpg} or {@code .png}
     * @param photo stays with the caller, who closes it
     * @return the id under which it is found again, or why it is not taken
     */
    Outcome<UUID> keep(Actor actor, JurisdictionCode unit, String name, Spool photo);
}
