package org.youbei.shelter.sheet;

import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.shelter.site.ShelterEntry;

/**
 * What a row of a list of shelters says.
 *
 * @param unit null where the list has no such column: then they are those of the unit of whoever brings it
 */
public record SheetShelter(@Nullable JurisdictionCode unit, ShelterEntry entry) {
    String unitText() {
        return unit == null ? "" : unit.value();
    }
}
