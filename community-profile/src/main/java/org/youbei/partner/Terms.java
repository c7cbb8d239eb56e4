package org.youbei.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an agreement says.
 *
 * @param ceiling the most that can be out at a time, in the unit
 * @param unit of the ceiling: 人, 台, 平方米
 * @param lead minutes from the call until it is there
 * @param contact the post that answers a call, and the one that stands in
 */
@Embeddable
public record Terms(
        String title,

        @Enumerated(EnumType.STRING) @Column(name = "ability")
        AbilityKind ability,

        String what,
        BigDecimal ceiling,
        @Column(name = "measure") String unit,
        int lead,
        LocalDate startsOn,
        LocalDate endsOn,
        String contact,
        String standIn) {
    public Terms {
        title = title.strip();
        what = what.strip();
        unit = unit.strip();
        contact = contact.strip();
        standIn = standIn.strip();
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
