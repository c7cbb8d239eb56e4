package org.youbei.assessment.assessor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;

/** What is known elsewhere of experts: who they are, and what they keep out of. */
public interface Register {
    /** @param appointed whether the expert can be asked on the day */
    record Known(String name, String employer, boolean appointed) {}

    /** Nothing where there is no such expert in the district. */
    Optional<Known> find(UUID expert, LocalDate day);

    /** @param because in words, as it was declared */
    record Barred(JurisdictionCode unit, String because) {}

    /**
     * The first of the units that the expert may not judge; nothing where there is none.
     *
     * @param units by their names, which may be the expert's employer
     */
    Optional<Barred> barred(UUID expert, Map<JurisdictionCode, String> units);
}
