package org.youbei.assessment.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.rule.ApprovalChain;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/**
 * A unit in a campaign.
 *
 * @param id what its duties hang on
 * @param name as it was when the campaign was opened
 * @param approved how many levels have approved, from below
 * @param extended until when it may answer late; null for no exception
 * @param left the day on which it left the campaign, merged or split; null while it takes part
 */
public record Participant(
        UUID id,
        UUID campaign,
        JurisdictionCode unit,
        String name,
        int approved,
        @Nullable LocalDate extended,
        @Nullable LocalDate left,
        int cells,
        int answered,
        int returned,
        int decided) {
    /** The levels that approve, from below. */
    public List<JurisdictionLevel> levels() {
        return unit.level() == JurisdictionLevel.COMMUNITY
                ? List.of(JurisdictionLevel.COMMUNITY, JurisdictionLevel.STREET, JurisdictionLevel.DISTRICT)
                : List.of(JurisdictionLevel.STREET, JurisdictionLevel.DISTRICT);
    }

    public ApprovalChain chain() {
        return new ApprovalChain(levels().size(), approved);
    }

    /** Whether everything below the district has approved. */
    public boolean isChecked() {
        return approved >= levels().size() - 1;
    }

    public boolean isLocked() {
        return approved == levels().size();
    }

    public boolean takesPart() {
        return left == null;
    }
}
