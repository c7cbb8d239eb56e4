package org.youbei.plan.review;

import java.util.Optional;
import java.util.Set;
import org.youbei.model.JurisdictionCode;

/** What is known elsewhere of people who must keep out of a review. Each bean is asked. */
@FunctionalInterface
public interface Conflicts {
    /**
     * @param unit whose plan it is
     * @param parties the organisations that drafted it
     * @param employer empty where it was not said
     * @return why the person takes no part; empty where nothing is known
     */
    Optional<String> of(JurisdictionCode unit, Set<String> parties, String name, String employer);
}
