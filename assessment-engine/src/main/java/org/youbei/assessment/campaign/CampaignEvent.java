package org.youbei.assessment.campaign;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;

/**
 * The event that a campaign assesses, in place of a whole period.
 *
 * @param record the incident or the drill
 * @param units the only ones that take part; empty for all of the campaign's levels
 */
public record CampaignEvent(Occasion occasion, Subject record, List<JurisdictionCode> units) {
    /** The types of records that can be assessed. */
    public static final Set<String> TYPES = Set.of("incident", "drill");

    public CampaignEvent {
        units = units.stream().distinct().sorted().toList();
    }

    /** Which side of it. */
    public enum Occasion {
        /** 事中：何时报告、用了什么、转移了多少人 */
        DURING,
        /** 事后：损失、救援成效、恢复 */
        AFTER
    }

    public UUID id() {
        return record.id();
    }
}
