package org.youbei.web.plan;

import org.youbei.model.Actor;
import org.youbei.plan.Authority;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.VersionState;

/**
 * The version whose structure a page shows, and what the person may do with it.
 *
 * @param readsNumbers whether the person may see a number in full for a reason
 */
public record StructurePage(
        String id,
        String versionId,
        String title,
        boolean writing,
        boolean readsNumbers,
        int number,
        boolean restricted) {
    public static StructurePage of(PlanDossier plan, Actor actor) {
        var unit = plan.entry().unit();
        return new StructurePage(
                plan.id().toString(),
                plan.version().id().toString(),
                plan.entry().title(),
                Authority.keeps(actor, unit) && plan.version().standing().state() == VersionState.DRAFT,
                Authority.mayRead(actor) && actor.scope().contains(unit),
                plan.version().number(),
                plan.entry().confidentiality() == Confidentiality.RESTRICTED);
    }
}
