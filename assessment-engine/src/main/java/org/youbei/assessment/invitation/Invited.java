package org.youbei.assessment.invitation;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * Who an invitation was made out to, and for what.
 *
 * @param door which of the doors it opens
 * @param thing what it leads to
 * @param unit in whose scope the guest acts
 */
public record Invited(
        String door, UUID guest, String name, UUID thing, String title, JurisdictionCode unit, Seal seal) {}
