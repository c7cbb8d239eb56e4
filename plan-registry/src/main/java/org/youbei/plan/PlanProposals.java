package org.youbei.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.RevisionProposed;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.plan.proposal.Proposal;
import org.youbei.plan.proposal.ProposalAnswer;
import org.youbei.plan.proposal.Proposals;
import org.youbei.plan.section.Section;
import org.youbei.plan.section.Sections;

/** Takes proposals to change a plan from whoever may read it (article 37), and its unit's answers. Inside a scope. */
@Component
@Transactional
public class PlanProposals {
    private static final Logger LOG = LoggerFactory.getLogger(PlanProposals.class);

    private final Plans plans;
    private final Proposals proposals;
    private final Sections sections;
    private final PlanDuties duties;
    private final AuditTrail audit;
    private final Clock clock;

    PlanProposals(
            Plans plans, Proposals proposals, Sections sections, PlanDuties duties, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.proposals = proposals;
        this.sections = sections;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param section the section of the version shown, nothing for the plan as a whole */
    public Outcome<UUID> propose(Actor actor, UUID plan, @Nullable UUID section, String text) {
        return proposed(actor, plan, section, text, new Subject("account", actor.account()));
    }

    /** What another module found; in its transaction. What cannot be read where it was found cannot be proposed to there. */
    @EventListener
    void proposed(RevisionProposed found) {
        if (plans.findById(found.plan()).isEmpty()) {
            LOG.warn("{} proposes to revise plan {}, which is not in its scope", found.source(), found.plan());
            return;
        }
        proposed(found.by(), found.plan(), found.section(), found.reason(), found.source())
                .orElseThrow();
    }

    /** What the plan's unit makes of it; adopted it opens a duty to revise. */
    public Outcome<UUID> answer(Actor actor, UUID id, UUID proposal, ProposalAnswer answer, String reason) {
        var plan = plans.locked(id).orElseThrow(() -> new NotFound(id));
        if (!Authority.keeps(actor, plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var said = Wording.lines(reason);
        var found = new Objections(today());
        if (answer == ProposalAnswer.DECLINED) {
            found.required("reason", said, Objections.LONG);
        } else {
            found.atMost("reason", said, Objections.LONG);
        }
        if (!found.found().isEmpty()) {
            return Outcome.refused(found.found());
        }
        if (!proposals.answer(id, proposal, answer, said, today())) {
            return Outcome.refused(PlanRefusal.ROUND_ENDED.refusal());
        }
        if (answer == ProposalAnswer.ADOPTED && plan.inForce().isPresent()) {
            duties.toRevise(actor, plan, today());
        }
        record(actor, "plan.proposal-answered", plan, Map.of("answer", answer.name(), "reason", said));
        return Outcome.done(proposal);
    }

    /** The latest first; below the plan's unit only those of the own unit. */
    @Transactional(readOnly = true)
    public List<Proposal> of(UUID plan) {
        return proposals.of(plan);
    }

    private Outcome<UUID> proposed(Actor actor, UUID id, @Nullable UUID section, String text, Subject source) {
        var plan = plans.findById(id).orElseThrow(() -> new NotFound(id));
        if (!Authority.mayPropose(actor)) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var said = Wording.lines(text);
        var found = new Objections(today());
        found.required("body", said, Objections.LONG);
        if (!found.found().isEmpty()) {
            return Outcome.refused(found.found());
        }
        var proposal = new Proposal(
                UuidV7.next(clock),
                id,
                label(plan, section),
                said,
                actor.name(),
                actor.scope()
                        .unit()
                        .map(JurisdictionCode::value)
                        .orElse(plan.unit().value()),
                source.type(),
                source.id(),
                clock.instant(),
                null,
                "",
                null);
        proposals.add(plan.unit(), actor.account(), proposal);
        record(actor, "plan.revision-proposed", plan, Map.of("text", said, "section", proposal.sectionLabel()));
        return Outcome.done(proposal.id());
    }

    private String label(Plan plan, @Nullable UUID section) {
        return Optional.ofNullable(section)
                .flatMap(id -> sections.find(plan.shown(), id))
                .map(PlanProposals::label)
                .orElse("");
    }

    private static String label(Section section) {
        return (section.number() + " " + section.title()).strip();
    }

    private void record(Actor actor, String action, Plan plan, Map<String, Object> what) {
        audit.record(actor, new AuditEntry(action, PlanDuties.subject(plan.getId()), plan.unit(), Map.of(), what));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
