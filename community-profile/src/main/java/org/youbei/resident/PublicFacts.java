package org.youbei.resident;

import java.util.List;
import org.youbei.model.JurisdictionCode;

/**
 * What a module tells everybody about a unit. A module that has published facts (shelters, plans, places to report at) implements this by a
 * bean. It is asked outside of a transaction in the scope of the unit itself, once for each view of the page.
 */
public interface PublicFacts {
    /** Where its facts stand among those of the same kind, the lowest first. */
    int order();

    /** Published facts only, the most useful first, a dozen at the most. */
    List<PublicFact> of(JurisdictionCode unit);
}
