package org.youbei.supply.expiry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/** What is planned and uses stock, as the module that plans it knows; asked inside a scope. */
public interface PlannedUses {
    /** Something that takes place on a day. */
    record Planned(UUID id, String title, JurisdictionCode unit, String unitName, LocalDate on) {}

    /** What has not begun yet and takes place between two days, both included; the first of them where there are too many. */
    List<Planned> between(LocalDate first, LocalDate last);
}
