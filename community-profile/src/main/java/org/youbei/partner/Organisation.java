package org.youbei.partner;

import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/**
 * A partner organisation of a unit.
 *
 * @param creditCode with its check character (GB 32100)
 * @param contactPhone as typed on the way in, masked on the way out
 */
public record Organisation(
        UUID id,
        JurisdictionCode unit,
        String name,
        String creditCode,
        Kind kind,
        String address,
        String contactPost,
        String contactPhone) {
    public enum Kind {
        PROPERTY,
        SHOP,
        SCHOOL,
        CLINIC,
        HOTEL,
        COMPANY,
        OTHER
    }
}
