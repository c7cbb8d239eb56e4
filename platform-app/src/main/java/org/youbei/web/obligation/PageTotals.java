package org.youbei.web.obligation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationState;
import org.youbei.obligation.Tally;

/** How many duties stand in which state, read once for a page that says it in its frame and above its list. */
@Component
@RequestScope
public class PageTotals {
    private final Tally tally;
    private final Map<Optional<JurisdictionCode>, Map<ObligationKind, Map<ObligationState, Long>>> known =
            new HashMap<>();

    PageTotals(Tally tally) {
        this.tally = tally;
    }

    /** @param unit narrows the actor's scope to it and everything below */
    public Map<ObligationState, Long> of(Actor actor, Optional<JurisdictionCode> unit) {
        return Tally.total(kinds(actor, unit).values());
    }

    /** The same by kind. */
    public Map<ObligationKind, Map<ObligationState, Long>> kinds(Actor actor, Optional<JurisdictionCode> unit) {
        return known.computeIfAbsent(unit, wanted -> tally.kinds(actor, wanted));
    }

    /** For whoever counted everything in the actor's scope already. */
    public void note(List<Tally.Count> counts) {
        known.put(Optional.empty(), Tally.kinds(counts));
    }
}
