package org.youbei.obligation.feed;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * A secret link and what it shows.
 *
 * @param unit the unit that the person worked in when the link was made
 */
public record Feed(UUID id, UUID account, JurisdictionCode unit, Reach reach) {
    /** PERSON: what the person has to do, and what the unit as such has to; UNIT: everything in the unit and below. */
    public enum Reach {
        PERSON,
        UNIT
    }
}
