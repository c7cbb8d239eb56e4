package org.youbei.assessment.spot;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.Cells;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.campaign.Participants;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/** Draws samples of the units of a campaign and keeps what was found on the spot. To be called inside a scope. */
@Component
@Transactional
public class SpotDesk {
    private static final int TEXT = 1_000;
    private static final long LARGEST_SEED = 999_999_999;

    private final StoredSpots stored;
    private final CampaignDesk campaigns;
    private final Participants participants;
    private final Cells cells;
    private final AuditTrail audit;
    private final Clock clock;

    SpotDesk(
            StoredSpots stored,
            CampaignDesk campaigns,
            Participants participants,
            Cells cells,
            AuditTrail audit,
            Clock clock) {
        this.stored = stored;
        this.campaigns = campaigns;
        this.participants = participants;
        this.cells = cells;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Draws a sample of all units that take part.
     *
     * @param id made with the form, so that sending it twice draws once
     * @param seed null to take one that nobody chose
     * @param reason demanded from the second sample on: nobody draws until it suits
     */
    public Outcome<Sample> draw(Actor actor, UUID campaign, UUID id, int percent, @Nullable Long seed, String reason) {
        var of = campaigns.find(campaign);
        var barred = barred(actor, of);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var known = stored.find(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        int number = stored.of(campaign).size() + 1;
        var wrong = objection(percent, seed, reason, number);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var population = campaigns.participants(campaign).stream()
                .filter(Participant::takesPart)
                .map(Participant::unit)
                .sorted()
                .toList();
        if (population.isEmpty()) {
            return Outcome.refused(SpotRefusal.NO_UNITS.refusal());
        }
        long by = seed == null ? Math.floorMod(id.getLeastSignificantBits(), LARGEST_SEED + 1) : seed;
        var units = Drawing.of(population, percent, by).units();
        var sample = new Sample(
                id, campaign, number, percent, by, population, units, reason.strip(), actor.name(), clock.instant());
        stored.add(of, sample);
        record(actor, of, "sampled", Map.of("number", number, "units", units.size(), "seed", String.valueOf(by)));
        return Outcome.done(sample);
    }

    private static Optional<Refusal> barred(Actor actor, Campaign campaign) {
        if (!ReviewDesk.reviews(actor, campaign)) {
            return Optional.of(SpotRefusal.NOT_YOURS.refusal());
        }
        var state = campaign.state();
        return state == CampaignState.DRAFT || state.compareTo(CampaignState.LOCKED) >= 0
                ? Optional.of(SpotRefusal.OUT_OF_ORDER.refusal())
                : Optional.empty();
    }

    private static Optional<Refusal> objection(int percent, @Nullable Long seed, String reason, int number) {
        if (percent < 1 || percent > 100) {
            return Optional.of(SpotRefusal.PERCENT.at("percent"));
        }
        if (seed != null && (seed < 0 || seed > LARGEST_SEED)) {
            return Optional.of(SpotRefusal.SEED.at("seed"));
        }
        if (reason.length() > TEXT) {
            return Optional.of(SpotRefusal.TOO_LONG.at("reason", TEXT));
        }
        return number > 1 && reason.isBlank() ? Optional.of(SpotRefusal.REASON.at("reason")) : Optional.empty();
    }

    /**
     * What somebody found on the spot.
     *
     * @param value what was found instead; only where it differs
     */
    public record Note(
            String code, Finding finding, @Nullable BigDecimal value, String note) {}

    /** @param request made with the form, so that sending it twice notes it once */
    public Outcome<SpotResult> note(Actor actor, UUID id, JurisdictionCode unit, UUID request, Note said) {
        var sample = find(id);
        var campaign = campaigns.find(sample.campaign());
        var barred = barred(actor, campaign, sample, unit);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var participant = participants.locked(campaign.getId(), unit).orElseThrow(() -> new NotFound(unit));
        var cell = cells.find(campaign.getId(), unit, said.code()).orElseThrow(() -> new NotFound(said.code()));
        var known = stored.result(request);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var wrong = objection(measure(campaign, said.code()), cell, said);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var result = new SpotResult(
                request,
                id,
                unit,
                said.code(),
                said.finding(),
                said.value(),
                said.note().strip(),
                actor.name(),
                clock.instant());
        stored.add(campaign.getId(), result);
        var value = said.value();
        cells.fact(
                actor,
                participant,
                said.code(),
                request,
                "SPOT_" + said.finding().name(),
                value == null ? null : Said.of(value),
                said.note().strip());
        record(
                actor,
                campaign,
                "spot-checked",
                Map.of(
                        "unit",
                        participant.name(),
                        "indicator",
                        said.code(),
                        "found",
                        said.finding().name()));
        return Outcome.done(result);
    }

    private static Optional<Refusal> barred(Actor actor, Campaign campaign, Sample sample, JurisdictionCode unit) {
        if (!sample.units().contains(unit)) {
            return Optional.of(SpotRefusal.NOT_DRAWN.refusal());
        }
        return actor.scope().unit().filter(unit::equals).isPresent()
                ? Optional.of(SpotRefusal.OWN.refusal())
                : barred(actor, campaign);
    }

    private Measure measure(Campaign campaign, String code) {
        return campaigns
                .tree(campaign)
                .find(code)
                .filter(Node::isIndicator)
                .orElseThrow(() -> new NotFound(code))
                .measured();
    }

    private static Optional<Refusal> objection(Measure measure, Cell cell, Note said) {
        if (said.note().length() > TEXT) {
            return Optional.of(SpotRefusal.TOO_LONG.at("note", TEXT));
        }
        var value = said.value();
        if (said.finding() == Finding.DIFFERENT) {
            if (value == null || Said.of(value).same(cell.said())) {
                return Optional.of(SpotRefusal.VALUE.at("value"));
            }
            var outside = AnswerEntry.outside(measure, value);
            if (outside != null) {
                return Optional.of(outside);
            }
        } else if (value != null) {
            return Optional.of(SpotRefusal.VALUE.at("value"));
        }
        return said.finding() != Finding.CONFIRMED && said.note().isBlank()
                ? Optional.of(SpotRefusal.REASON.at("note"))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<Sample> of(UUID campaign) {
        return stored.of(campaign);
    }

    @Transactional(readOnly = true)
    public Sample find(UUID id) {
        return stored.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The last finding of each cell of a sample. */
    @Transactional(readOnly = true)
    public List<SpotResult> results(UUID sample) {
        return stored.results(sample);
    }

    /** The last finding of each cell of a unit. */
    @Transactional(readOnly = true)
    public List<SpotResult> results(UUID campaign, JurisdictionCode unit) {
        return stored.results(campaign, unit);
    }

    private void record(Actor actor, Campaign campaign, String what, Map<String, @Nullable Object> values) {
        audit.record(
                actor,
                AuditEntry.of("campaign." + what, new Subject("campaign", campaign.getId()), campaign.unit(), values));
    }
}
