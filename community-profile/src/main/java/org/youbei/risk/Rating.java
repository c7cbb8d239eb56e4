package org.youbei.risk;

import jakarta.persistence.Embeddable;
import org.youbei.risk.matrix.Observed;

/**
 * How likely and how bad, on the anchored scales from 1 to 5, before and after what is done about it.
 *
 * @param people harm to people; property and services likewise. The worst of the three counts
 * @param events seen in the years that are known; years is 0 where nobody has counted
 * @param controls what is in place already
 * @param residualLikelihood what remains once controls and measures work
 */
@Embeddable
public record Rating(
        int likelihood,
        int people,
        int property,
        int services,
        int events,
        int years,
        String controls,
        int residualLikelihood,
        int residualConsequence) {
    public Rating {
        controls = controls.strip();
    }

    public int consequence() {
        return Math.max(people, Math.max(property, services));
    }

    public boolean isCounted() {
        return years > 0;
    }

    /**
     * @throws IllegalArgumentException where nobody has counted
     */
    public Observed observed() {
        return new Observed(events, years);
    }

    Rating withOneMoreEvent() {
        return isCounted() && events < Observed.MOST_EVENTS
                ? new Rating(
                        likelihood,
                        people,
                        property,
                        services,
                        events + 1,
                        years,
                        controls,
                        residualLikelihood,
                        residualConsequence)
                : this;
    }
}
