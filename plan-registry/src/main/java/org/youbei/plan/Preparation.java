package org.youbei.plan;

import java.util.List;
import java.util.Optional;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.plan.preparation.Drafter;
import org.youbei.plan.preparation.Paper;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.plan.review.ReviewVerdict;

/**
 * How far a version is prepared.
 *
 * @param consulted whether a round of consultation came to its end and still counts
 * @param verdict of the experts, the last that counts
 */
public record Preparation(
        JurisdictionCode unit,
        PlanKind kind,
        Confidentiality confidentiality,
        Procedure procedure,
        List<Drafter> drafters,
        List<Paper> papers,
        boolean consulted,
        Optional<ReviewVerdict> verdict) {
    public Preparation {
        drafters = List.copyOf(drafters);
        papers = List.copyOf(papers);
    }

    public boolean has(PaperKind kind) {
        return papers.stream().anyMatch(paper -> paper.kind() == kind);
    }

    public boolean passedExperts() {
        return verdict.filter(said -> said != ReviewVerdict.REWORK).isPresent();
    }

    boolean isLed() {
        return drafters.stream().anyMatch(Drafter::leader);
    }

    /** Governments, their departments and their branch offices, as against grass-roots units (article 7). */
    boolean isOfGovernment() {
        return unit.level().compareTo(JurisdictionLevel.STREET) <= 0;
    }
}
