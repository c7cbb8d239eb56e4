package org.youbei.shelter.site;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.youbei.obligation.rule.RuleFigures;
import org.youbei.obligation.rule.Rules;

/** The figures of shelters in the rule pack: area per head, service radius, people per toilet, when a place counts as saturated. */
@Component
public class Norms {
    private static final int DECIMALS = 2;

    private final RuleFigures figures;

    Norms(Rules rules) {
        figures = rules.pack().figures("shelter-norms");
    }

    /** Square metres per head under a roof. */
    public BigDecimal indoor(Stay stay) {
        return BigDecimal.valueOf(figures.value("INDOOR_" + stay.name()), DECIMALS);
    }

    /** Square metres per head on open ground. */
    public BigDecimal outdoor(Stay stay) {
        return BigDecimal.valueOf(figures.value("OUTDOOR_" + stay.name()), DECIMALS);
    }

    /** Metres as the crow flies within which people reach it. */
    public int radius(Stay stay) {
        return figures.value("RADIUS_" + stay.name());
    }

    /** People for whom one toilet is enough. */
    public int peoplePerToilet() {
        return figures.value("PEOPLE_PER_TOILET");
    }

    /** Per cent of the room from which a place counts as saturated. */
    public int saturation() {
        return figures.value("SATURATED_PERCENT");
    }

    /** Days after the closing until personal data are removed. */
    public int daysOfPersonalData() {
        return figures.value("PERSONAL_DATA_DAYS");
    }

    /** Metres that people walk in ten minutes. */
    public int tenMinutes() {
        return figures.value("TEN_MINUTES_METRES");
    }

    /** Where the figures come from. */
    public RuleFigures figures() {
        return figures;
    }

    /** Whether so many people are at least the share of the room from which a place counts as saturated. */
    public boolean isSaturated(long people, int room) {
        return people * 100 >= (long) room * saturation();
    }

    /** The fewest people inside a room of so many that count as saturated. */
    public int saturatedFrom(int room) {
        return (int) Math.ceilDiv((long) room * saturation(), 100L);
    }
}
