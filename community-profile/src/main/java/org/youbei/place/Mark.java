package org.youbei.place;

import java.util.UUID;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;

/**
 * A thing with a place, as its module tells it to {@link Places}.
 *
 * @param kind the noun of the owner's subject, small letters and hyphens: {@code inspection-point}
 * @param id of the thing; unique within the kind
 * @param unit whose thing it is; who may see the unit may see the mark
 * @param name what people call it; never personal data
 * @param at in any datum; kept and given back as WGS-84
 */
public record Mark(String kind, UUID id, JurisdictionCode unit, String name, GeoPoint at) {}
