package org.youbei.assessment.review;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Cells;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.campaign.Participants;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Subject;

/** The supervisor's decision for each cell: by the answer, by the figure, or otherwise with a reason. To be called inside a scope. */
@Component
@Transactional
public class ReviewDesk {
    private static final int COMMENT = 1_000;

    private final CampaignDesk campaigns;
    private final Participants participants;
    private final Cells cells;
    private final AuditTrail audit;

    ReviewDesk(CampaignDesk campaigns, Participants participants, Cells cells, AuditTrail audit) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.cells = cells;
        this.audit = audit;
    }

    /**
     * A decision as somebody states it.
     *
     * @param other the value, where it rests on neither the answer nor the figure; null otherwise
     */
    public record Wish(Cell.Ground ground, @Nullable BigDecimal other, String comment) {}

    public static boolean reviews(Actor actor, Campaign campaign) {
        return actor.isPlatform()
                || actor.has(Role.DISTRICT_SUPERVISOR)
                        && actor.scope().unit().filter(campaign.unit()::equals).isPresent();
    }

    /** @param revision of the cell when the page was opened: where two decide at once, the first stands and the second is told */
    public Outcome<Cell> decide(
            Actor actor, UUID id, JurisdictionCode unit, String code, UUID request, int revision, Wish wish) {
        var campaign = campaigns.find(id);
        var participant = participants.locked(id, unit).orElseThrow(() -> new NotFound(unit));
        var cell = cells.find(id, unit, code).orElseThrow(() -> new NotFound(code));
        if (cells.knows(participant, code, request)) {
            return Outcome.done(cell);
        }
        var barred = barred(actor, campaign, participant, cell);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (cell.revision() != revision) {
            return Outcome.refused(CampaignRefusal.DECIDED_MEANWHILE.refusal());
        }
        var measure = campaigns
                .tree(campaign)
                .find(code)
                .filter(Node::isIndicator)
                .orElseThrow(() -> new NotFound(code))
                .measured();
        var said = said(cell, wish);
        var objection = objection(measure, cell, wish, said);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        cells.decide(
                actor, participant, code, wish.ground(), said, wish.comment().strip());
        cells.fact(
                actor,
                participant,
                code,
                request,
                "DECIDED",
                said,
                wish.comment().strip());
        record(actor, participant, code, said, wish.comment().strip());
        return Outcome.done(cells.find(id, unit, code).orElseThrow());
    }

    private static Said said(Cell cell, Wish wish) {
        var other = wish.other();
        var figure = cell.evidence();
        return switch (wish.ground()) {
            case SELF -> cell.said();
            case EVIDENCE -> figure == null ? Said.NOTHING : figure.said();
            case OTHER -> other == null ? Said.NOTHING : Said.of(other);
        };
    }

    private static Optional<Refusal> objection(Measure measure, Cell cell, Wish wish, Said said) {
        if (wish.comment().length() > COMMENT) {
            return Optional.of(CampaignRefusal.TOO_LONG.at("comment", COMMENT));
        }
        if (wish.ground() == Cell.Ground.EVIDENCE && said.state() == CellState.UNANSWERED) {
            return Optional.of(CampaignRefusal.MISSING.at("ground"));
        }
        if (wish.ground() == Cell.Ground.OTHER && said.state() != CellState.VALUE) {
            return Optional.of(CampaignRefusal.MISSING.at("value"));
        }
        var value = said.value();
        var outside = value == null ? null : AnswerEntry.outside(measure, value);
        if (outside != null) {
            return Optional.of(outside);
        }
        if (measure.gate() && said.state() == CellState.NOT_APPLICABLE) {
            return Optional.of(CampaignRefusal.GATE_NOT_APPLICABLE.at("ground"));
        }
        return said.same(cell.said()) || !wish.comment().isBlank()
                ? Optional.empty()
                : Optional.of(CampaignRefusal.COMMENT.at("comment"));
    }

    /** What keeps the actor from deciding on a cell; empty where nothing does. */
    public Optional<Refusal> barred(Actor actor, Campaign campaign, Participant participant, Cell cell) {
        if (!reviews(actor, campaign)) {
            return Optional.of(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (actor.scope().unit().filter(participant.unit()::equals).isPresent()
                || actor.account().equals(cell.account())) {
            return Optional.of(CampaignRefusal.OWN.refusal());
        }
        if (campaign.state() != CampaignState.REVIEW || !participant.takesPart()) {
            return Optional.of(CampaignRefusal.OUT_OF_ORDER.refusal());
        }
        if (participant.isLocked()) {
            return Optional.of(CampaignRefusal.LOCKED_ABOVE.refusal(
                    participant.levels().getLast().name()));
        }
        return participant.isChecked() ? Optional.empty() : Optional.of(CampaignRefusal.NOT_CHECKED.refusal());
    }

    /**
     * Takes what units said for decided where the figure says the same, and, where wanted, where there is no figure.
     *
     * @param unit null for all
     * @return how many cells
     */
    public Outcome<Integer> accept(Actor actor, UUID id, @Nullable JurisdictionCode unit, boolean undisputed) {
        var campaign = campaigns.find(id);
        if (!reviews(actor, campaign)) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (campaign.state() != CampaignState.REVIEW) {
            return Outcome.refused(CampaignRefusal.OUT_OF_ORDER.refusal());
        }
        int done = cells.acceptEqual(actor, id, unit, undisputed);
        audit.record(
                actor,
                AuditEntry.of(
                        "campaign.accepted",
                        new Subject("campaign", id),
                        campaign.unit(),
                        Map.of("cells", done, "unit", unit == null ? "*" : unit.value())));
        return Outcome.done(done);
    }

    private void record(Actor actor, Participant unit, String code, Said said, String comment) {
        var value = said.value();
        audit.record(
                actor,
                AuditEntry.of(
                        "campaign-unit.decided",
                        new Subject("campaign-unit", unit.id()),
                        unit.unit(),
                        Map.of(
                                "indicator",
                                code,
                                "value",
                                value == null ? said.state().name() : value.toPlainString(),
                                "comment",
                                comment)));
    }
}
