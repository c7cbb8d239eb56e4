package org.youbei.inspection.hazard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Refusal;
import org.youbei.separation.Separation;
import org.youbei.separation.Separations;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of a hazard needs to know, what it brings, and where it is written down. */
@Component
class HazardWay implements StepRule<Hazard, Step> {
    private final StoredHazards hazards;
    private final HazardDuties duties;
    private final Transfers transfers;
    private final Photos photos;
    private final Separations separations;
    private final Chronicle chronicle;

    HazardWay(
            StoredHazards hazards,
            HazardDuties duties,
            Transfers transfers,
            Photos photos,
            Separations separations,
            JdbcClient jdbc,
            Clock clock) {
        this.hazards = hazards;
        this.duties = duties;
        this.transfers = transfers;
        this.photos = photos;
        this.separations = separations;
        this.chronicle = new Chronicle(jdbc, clock, "inspection.hazard_fact", "hazard");
    }

    Chronicle chronicle() {
        return chronicle;
    }

    @Override
    public List<Refusal> objections(StepRequest<Hazard> asked, Step step) {
        return asked.thing().objections(asked, step, circumstances(asked.thing(), step));
    }

    /** The ledger decides about extensions and acts at once, or says what it has against it. */
    @Override
    public List<Refusal> demands(StepRequest<Hazard> asked, Step step) {
        var hazard = asked.thing();
        return switch (step.kind()) {
            case EXTENSION_REQUEST ->
                duties.extensionAsked(asked.actor(), hazard, ((Step.ExtensionRequest) step).until(), step.remark());
            case EXTENSION_GRANT -> duties.extensionGranted(asked.actor(), hazard);
            case EXTENSION_REFUSAL -> duties.extensionRefused(asked.actor(), hazard, step.remark());
            default -> List.of();
        };
    }

    @Override
    public StepRecord apply(StepRequest<Hazard> asked, Step step) {
        var hazard = asked.thing();
        var taken = hazard.take(asked, step, circumstances(hazard, step)).orElseThrow();
        hazards.saveAndFlush(hazard);
        fall(asked, step);
        return taken;
    }

    private Circumstances circumstances(Hazard hazard, Step step) {
        return switch (step.kind()) {
            case SUBMISSION -> new Circumstances(photos.showsAfter(hazard.getId(), returned(hazard)), "", false);
            case ANSWER -> new Circumstances(false, transfers.asked(hazard), false);
            case ACCEPTANCE, RETURN, CLOSING -> new Circumstances(false, "", letsAcceptOwnWork(hazard));
            default -> Circumstances.NONE;
        };
    }

    boolean letsAcceptOwnWork(Hazard hazard) {
        return !separations.holds(Separation.HAZARD_ACCEPTANCE, hazard.unit());
    }

    private Instant returned(Hazard hazard) {
        return chronicle.last(hazard.getId(), HazardStep.RETURN).orElse(Instant.EPOCH);
    }

    /** What falls due, or no longer does. */
    private void fall(StepRequest<Hazard> asked, Step step) {
        var hazard = asked.thing();
        switch (step.kind()) {
            case NOTICE -> duties.noticed(asked.actor(), hazard, asked.today());
            case SUBMISSION -> duties.submitted(hazard, asked.today());
            case RETURN -> duties.returned(asked.actor(), hazard, step.remark(), asked.today());
            case ACCEPTANCE -> duties.accepted(asked.actor(), hazard, asked.today());
            case TRANSFER -> {
                transfers.send(asked.actor(), hazard, (Step.Transfer) step);
                duties.ended(hazard, step.remark());
            }
            case ANSWER -> transfers.answer(asked.actor(), hazard, (Step.Answer) step);
            case DISMISSAL -> duties.ended(hazard, step.remark());
            default -> {}
        }
    }
}
