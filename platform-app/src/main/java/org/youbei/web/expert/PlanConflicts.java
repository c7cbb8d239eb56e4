package org.youbei.web.expert;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youbei.expert.Experts;
import org.youbei.expert.Work;
import org.youbei.model.JurisdictionCode;
import org.youbei.plan.review.Conflicts;

/** What the experts of the district keep out of counts in the review of a plan, whether they were chosen or typed. */
@Component
class PlanConflicts implements Conflicts {
    private final Experts experts;

    PlanConflicts(Experts experts) {
        this.experts = experts;
    }

    @Override
    public Optional<String> of(JurisdictionCode unit, Set<String> parties, String name, String employer) {
        return experts.conflict(new Work(unit, parties), name, employer);
    }
}
