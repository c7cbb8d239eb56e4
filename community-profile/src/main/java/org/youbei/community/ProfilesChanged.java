package org.youbei.community;

import java.math.BigDecimal;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;

/** Numbers of communities that replaced other numbers, all of one entry or one import together. */
public record ProfilesChanged(Actor actor, List<Change> changes) {
    public ProfilesChanged {
        changes = List.copyOf(changes);
    }

    /**
     * A figure that had another number before.
     *
     * @param figure its code
     * @param word the change as people read it: name, old and new number
     */
    public record Change(JurisdictionCode unit, String figure, BigDecimal before, BigDecimal after, String word) {}
}
