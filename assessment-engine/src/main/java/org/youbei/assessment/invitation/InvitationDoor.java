package org.youbei.assessment.invitation;

import java.util.Optional;
import org.youbei.model.Secret;

/** A kind of invitation. Each finds its own by the secret alone, over the whole tree, since nobody knows the unit before. */
public interface InvitationDoor {
    /** Nothing where the secret is none of this kind. */
    Optional<Invited> find(Secret secret);

    /**
     * Binds an invitation to the browser that keeps this; the first one stands.
     *
     * @return whether it was the first
     */
    boolean bind(Invited invited, Secret browser);
}
