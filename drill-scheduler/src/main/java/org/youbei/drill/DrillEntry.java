package org.youbei.drill;

import java.time.Instant;
import org.youbei.model.JurisdictionCode;

/**
 * What a drill is, as a person describes it.
 *
 * @param announced whether those who take part know beforehand
 * @param controller who leads the run, by name
 * @param safetyOfficer who may stop it, by name
 */
public record DrillEntry(
        JurisdictionCode unit,
        String title,
        DrillForm form,
        DrillContent content,
        DrillPurpose purpose,
        boolean announced,
        String scenario,
        String site,
        String controller,
        String safetyOfficer,
        Instant startsAt,
        Instant endsAt) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_TEXT = 5_000;

    public DrillEntry {
        title = title.strip();
        scenario = scenario.strip();
        site = site.strip();
        controller = controller.strip();
        safetyOfficer = safetyOfficer.strip();
    }
}
