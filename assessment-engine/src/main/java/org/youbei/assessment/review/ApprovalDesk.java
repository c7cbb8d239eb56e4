package org.youbei.assessment.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.answer.Cells;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignDuties;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.campaign.Participants;
import org.youbei.assessment.rule.ApprovalChain;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;

/**
 * Approval from below: the unit, its street, the district. What is approved above is taken back from above, with a reason; the rule is {@link
 * ApprovalChain}, the same as on the command line.
 */
@Component
@Transactional
public class ApprovalDesk {
    private static final int REASON = 1_000;

    private final CampaignDesk campaigns;
    private final Participants participants;
    private final Cells cells;
    private final CampaignDuties duties;
    private final AuditTrail audit;
    private final Clock clock;

    ApprovalDesk(
            CampaignDesk campaigns,
            Participants participants,
            Cells cells,
            CampaignDuties duties,
            AuditTrail audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.cells = cells;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** The level that the actor approves for a unit; empty where there is none. */
    public static Optional<Integer> levelOf(Actor actor, Campaign campaign, Participant participant) {
        var own = actor.scope().unit();
        var levels = participant.levels();
        if (actor.has(Role.DISTRICT_SUPERVISOR)
                && own.filter(campaign.unit()::equals).isPresent()) {
            return Optional.of(levels.size() - 1);
        }
        if (actor.works() && own.filter(participant.unit()::equals).isPresent()) {
            return Optional.of(0);
        }
        var street = participant.unit().value().substring(0, 9);
        return actor.has(Role.STREET_STAFF)
                        && levels.size() == 3
                        && own.filter(unit -> unit.value().equals(street)).isPresent()
                ? Optional.of(1)
                : Optional.empty();
    }

    /** What keeps the actor from approving; empty where nothing does. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Campaign campaign, Participant participant) {
        return levelOf(actor, campaign, participant)
                .map(level -> objections(campaign, participant, level))
                .orElseGet(() -> List.of(CampaignRefusal.NOT_YOURS.refusal()));
    }

    private static List<Refusal> objections(Campaign campaign, Participant participant, int level) {
        var top = level == participant.levels().size() - 1;
        if (!fits(campaign.state(), top) || !participant.takesPart()) {
            return List.of(CampaignRefusal.OUT_OF_ORDER.refusal());
        }
        var barred = participant.chain().barred(ApprovalChain.Act.APPROVE, level);
        if (barred.isPresent()) {
            return List.of(refusal(participant, barred.get()));
        }
        if (participant.returned() > 0) {
            return List.of(CampaignRefusal.RETURNED_OPEN.refusal(participant.returned()));
        }
        int open = participant.cells() - participant.decided();
        return top && open > 0 ? List.of(CampaignRefusal.UNDECIDED.refusal(open)) : List.of();
    }

    private static boolean fits(CampaignState state, boolean top) {
        return switch (state) {
            case OPEN, CHECKING, ASSESSING -> !top;
            case REVIEW -> true;
            case DRAFT, LOCKED, PUBLISHED, FINAL -> false;
        };
    }

    private static Refusal refusal(Participant participant, ApprovalChain.Barred barred) {
        var level = participant.levels().get(barred.level()).name();
        return switch (barred.why()) {
            case BELOW_OPEN -> CampaignRefusal.BELOW_OPEN.refusal(level);
            case ALREADY -> CampaignRefusal.ALREADY_APPROVED.refusal();
            case NOT_APPROVED -> CampaignRefusal.NOT_APPROVED.refusal();
            case ABOVE_APPROVED, LOCKED -> CampaignRefusal.LOCKED_ABOVE.refusal(level);
        };
    }

    /** Approves at the actor's level: hands in, confirms, locks. */
    public Outcome<Participant> approve(Actor actor, UUID id, JurisdictionCode unit, UUID request) {
        var campaign = campaigns.find(id);
        var participant = participants.locked(id, unit).orElseThrow(() -> new NotFound(unit));
        var level = levelOf(actor, campaign, participant);
        if (level.isEmpty()) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        return approve(actor, campaign, participant, request, level.get());
    }

    private Outcome<Participant> approve(
            Actor actor, Campaign campaign, Participant participant, UUID request, int level) {
        if (cells.knows(participant, "", request)) {
            return Outcome.done(participant);
        }
        var found = objections(campaign, participant, level);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var after = participant.chain().after(ApprovalChain.Act.APPROVE, level).approved();
        participants.approve(participant, after);
        cells.fact(
                actor,
                participant,
                "",
                request,
                "APPROVED",
                null,
                participant.levels().get(level).name());
        if (level == 0) {
            duties.answered(actor, participant, campaign.title(), today());
        }
        record(
                actor,
                participant,
                "approved",
                Map.of("level", participant.levels().get(level).name()));
        return Outcome.done(
                participants.find(campaign.getId(), participant.unit()).orElseThrow());
    }

    /**
     * Approves for the street every community of it that has handed in.
     *
     * @return how many were approved
     */
    public Outcome<Integer> approveAll(Actor actor, UUID id) {
        var campaign = campaigns.find(id);
        int done = 0;
        for (var one : participants.of(id)) {
            var level = levelOf(actor, campaign, one);
            if (level.isPresent() && objections(campaign, one, level.get()).isEmpty()) {
                var locked = participants.locked(id, one.unit()).orElseThrow();
                done += approve(actor, campaign, locked, UUID.randomUUID(), level.get()) instanceof Outcome.Done
                        ? 1
                        : 0;
            }
        }
        return Outcome.done(done);
    }

    /** Takes the last approval back: whoever gave it as long as nothing above has, or the level above; always with a reason. */
    public Outcome<Participant> unapprove(Actor actor, UUID id, JurisdictionCode unit, UUID request, String reason) {
        var campaign = campaigns.find(id);
        var participant = participants.locked(id, unit).orElseThrow(() -> new NotFound(unit));
        if (cells.knows(participant, "", request)) {
            return Outcome.done(participant);
        }
        var own = levelOf(actor, campaign, participant);
        if (own.isEmpty()) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (campaign.state().compareTo(CampaignState.LOCKED) >= 0) {
            return Outcome.refused(CampaignRefusal.OUT_OF_ORDER.refusal());
        }
        var level = participant.approved() - 1;
        var asked = Math.min(own.get(), Math.max(level, 0));
        var barred = participant.chain().barred(ApprovalChain.Act.UNAPPROVE, asked);
        if (barred.isPresent()) {
            return Outcome.refused(refusal(participant, barred.get()));
        }
        var wrong = reason(reason);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        back(actor, participant, request, asked, reason.strip());
        return Outcome.done(participants.find(id, unit).orElseThrow());
    }

    private static Optional<Refusal> reason(String reason) {
        if (reason.isBlank()) {
            return Optional.of(CampaignRefusal.MISSING.at("reason"));
        }
        return reason.length() > REASON ? Optional.of(CampaignRefusal.TOO_LONG.at("reason", REASON)) : Optional.empty();
    }

    private void back(Actor actor, Participant participant, UUID request, int level, String reason) {
        participants.approve(participant, level);
        var name = participant.levels().get(level).name();
        cells.fact(actor, participant, "", request, "UNAPPROVED", null, name + " " + reason);
        record(actor, participant, "unapproved", Map.of("level", name, "reason", reason));
    }

    /** Sends one cell back to the unit: everything approved below the actor is taken back, and only what was sent back may change. */
    public Outcome<Participant> sendBack(
            Actor actor, UUID id, JurisdictionCode unit, String code, UUID request, String comment) {
        var campaign = campaigns.find(id);
        var participant = participants.locked(id, unit).orElseThrow(() -> new NotFound(unit));
        var cell = cells.find(id, unit, code).orElseThrow(() -> new NotFound(code));
        if (cells.knows(participant, code, request)) {
            return Outcome.done(participant);
        }
        var own = levelOf(actor, campaign, participant);
        if (own.isEmpty() || own.get() == 0) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        var refusal = sendable(campaign, participant, own.get(), cell.returned());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var wrong = reason(comment);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get().at("comment"));
        }
        for (int level = participant.approved() - 1; level >= 0; level--) {
            back(actor, participants.find(id, unit).orElseThrow(), UUID.randomUUID(), level, comment.strip());
        }
        cells.sendBack(participant, code);
        cells.fact(actor, participant, code, request, "RETURNED", null, comment.strip());
        duties.returned(actor, campaign, participant, today());
        record(actor, participant, "returned", Map.of("indicator", code, "comment", comment.strip()));
        return Outcome.done(participants.find(id, unit).orElseThrow());
    }

    private static Optional<Refusal> sendable(Campaign campaign, Participant participant, int level, boolean returned) {
        var state = campaign.state();
        if (!fits(state, false)) {
            return Optional.of(CampaignRefusal.OUT_OF_ORDER.refusal());
        }
        if (returned) {
            return Optional.of(CampaignRefusal.NOT_RETURNED.refusal());
        }
        if (participant.approved() > level) {
            return Optional.of(CampaignRefusal.LOCKED_ABOVE.refusal(
                    participant.levels().get(participant.approved() - 1).name()));
        }
        return participant.approved() == 0 && participant.returned() == 0
                ? Optional.of(CampaignRefusal.BELOW_OPEN.refusal(
                        participant.levels().getFirst().name()))
                : Optional.empty();
    }

    private void record(Actor actor, Participant unit, String what, Map<String, @Nullable Object> values) {
        audit.record(
                actor,
                AuditEntry.of("campaign-unit." + what, new Subject("campaign-unit", unit.id()), unit.unit(), values));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
