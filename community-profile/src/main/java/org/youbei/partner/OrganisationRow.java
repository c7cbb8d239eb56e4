package org.youbei.partner;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * A partner organisation as lists show it.
 *
 * @param abilities how many things it can bring
 */
public record OrganisationRow(
        UUID id,
        JurisdictionCode unit,
        String unitName,
        String name,
        String creditCode,
        Organisation.Kind kind,
        String contactPost,
        int abilities) {}
