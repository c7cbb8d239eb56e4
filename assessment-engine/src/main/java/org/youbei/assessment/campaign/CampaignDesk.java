package org.youbei.assessment.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.assessment.system.SystemState;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.ThingNames;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.Workflow;

/** Sets campaigns up and leads them step by step. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class CampaignDesk {
    private static final int TITLE = 200;
    private static final int MOST_DAYS = 90;

    private final StoredCampaigns campaigns;
    private final Participants participants;
    private final AutomaticEvidence evidence;
    private final SystemDesk systems;
    private final Jurisdictions units;
    private final List<ThingNames> names;
    private final Chronicle chronicle;
    private final Workflow<Campaign, CampaignWay.Taken> workflow;
    private final Clock clock;

    CampaignDesk(
            StoredCampaigns campaigns,
            Participants participants,
            AutomaticEvidence evidence,
            SystemDesk systems,
            CampaignWay way,
            Jurisdictions units,
            ObjectProvider<ThingNames> names,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.evidence = evidence;
        this.systems = systems;
        this.units = units;
        this.names = names.orderedStream().toList();
        this.clock = clock;
        this.chronicle = way.chronicle();
        this.workflow = new Workflow<>("campaign", this::locked, way, chronicle, audit, events, clock);
    }

    /** @param id made with the form, so that sending it twice makes one */
    public Outcome<Campaign> plan(Actor actor, UUID id, JurisdictionCode unit, CampaignEntry entry) {
        if (!SystemDesk.keeps(actor, unit)) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        var known = campaigns.findById(id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        if (units.find(unit).isEmpty()) {
            return Outcome.refused(CampaignRefusal.UNIT.at("unit"));
        }
        var found = objections(unit, entry);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var campaign = campaigns.saveAndFlush(new Campaign(id, unit, entry));
        note(actor, campaign, id, "PLANNED", entry.title());
        return Outcome.done(campaign);
    }

    /** @param revision of the campaign when the form was opened; only a draft is described anew */
    public Outcome<Campaign> describe(Actor actor, UUID id, UUID request, int revision, CampaignEntry entry) {
        var campaign = locked(id);
        if (!SystemDesk.keeps(actor, campaign.unit())) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (chronicle.knows(id, request)) {
            return Outcome.done(campaign);
        }
        if (campaign.state() != CampaignState.DRAFT) {
            return Outcome.refused(CampaignRefusal.OUT_OF_ORDER.refusal());
        }
        if (campaign.revision() != revision) {
            return Outcome.refused(CampaignRefusal.CHANGED.refusal());
        }
        var found = objections(campaign.unit(), entry);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        campaign.describe(entry);
        campaigns.saveAndFlush(campaign);
        note(actor, campaign, request, "DESCRIBED", entry.title());
        return Outcome.done(campaign);
    }

    private List<Refusal> objections(JurisdictionCode unit, CampaignEntry entry) {
        var found = new ArrayList<Refusal>();
        if (entry.title().isBlank()) {
            found.add(CampaignRefusal.MISSING.at("title"));
        }
        if (entry.title().length() > TITLE) {
            found.add(CampaignRefusal.TOO_LONG.at("title", TITLE));
        }
        if (!isFrozen(entry.system())) {
            found.add(CampaignRefusal.SYSTEM.at("system"));
        }
        if (entry.to().isBefore(entry.from())
                || entry.checkDue().isBefore(entry.answersDue())
                || entry.assessDue().isBefore(entry.checkDue())
                || entry.reviewDue().isBefore(entry.assessDue())) {
            found.add(CampaignRefusal.DATES.at("answersDue"));
        }
        if (entry.appealDays() < 1 || entry.appealDays() > MOST_DAYS) {
            found.add(CampaignRefusal.NUMBER.at("appealDays", 1, MOST_DAYS));
        }
        var event = entry.event();
        if (event != null) {
            found.addAll(objections(unit, event));
        }
        return found;
    }

    private List<Refusal> objections(JurisdictionCode unit, CampaignEvent event) {
        var found = new ArrayList<Refusal>();
        if (event(event).isEmpty()) {
            found.add(CampaignRefusal.EVENT.at("event"));
        }
        if (event.units().stream()
                .anyMatch(one ->
                        !one.value().startsWith(unit.value()) || units.find(one).isEmpty())) {
            found.add(CampaignRefusal.UNIT.at("units"));
        }
        return found;
    }

    /**
     * What an event is called, and where its record stands.
     *
     * @param address of its page
     */
    public record Named(String title, String address) {}

    /** Nothing where there is no such record in the scope. */
    @Transactional(readOnly = true)
    public Optional<Named> event(CampaignEvent event) {
        return names.stream()
                .filter(one -> CampaignEvent.TYPES.contains(one.type())
                        && one.type().equals(event.record().type()))
                .flatMap(one -> Optional.ofNullable(
                                one.names(List.of(event.id())).get(event.id()))
                        .stream()
                        .map(title -> new Named(title, one.address(event.id()))))
                .findFirst();
    }

    private boolean isFrozen(UUID system) {
        return systems.state(system).filter(state -> state != SystemState.DRAFT).isPresent();
    }

    public Outcome<Campaign> take(Actor actor, UUID id, UUID request, CampaignStep step, String remark) {
        return workflow.take(actor, id, request, new CampaignWay.Taken(step, remark));
    }

    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Campaign campaign, CampaignStep step) {
        return workflow.objections(actor, campaign, new CampaignWay.Taken(step, "–"));
    }

    /** The steps that the actor may take now; each form then says what is missing. */
    public List<CampaignStep> possible(Actor actor, Campaign campaign) {
        return SystemDesk.keeps(actor, campaign.unit())
                ? Arrays.stream(CampaignStep.values())
                        .filter(step -> step.fits(campaign.state()))
                        .toList()
                : List.of();
    }

    /** Lets a unit answer after the due day. */
    public Outcome<Campaign> extend(
            Actor actor, UUID id, UUID request, JurisdictionCode unit, LocalDate until, String reason) {
        return changing(
                actor,
                id,
                request,
                unit,
                reason,
                participant -> {
                    if (until.isBefore(today())) {
                        return Optional.of(CampaignRefusal.DATES.at("until"));
                    }
                    participants.extend(participant, until);
                    return Optional.empty();
                },
                "EXTENDED",
                until + " ");
    }

    /** Takes a unit out that was merged, split or left the district; it keeps what it said and is not ranked. */
    public Outcome<Campaign> leave(Actor actor, UUID id, UUID request, JurisdictionCode unit, String reason) {
        return changing(
                actor,
                id,
                request,
                unit,
                reason,
                participant -> {
                    participants.leave(participant, today());
                    return Optional.empty();
                },
                "UNIT_LEFT",
                "");
    }

    private Outcome<Campaign> changing(
            Actor actor,
            UUID id,
            UUID request,
            JurisdictionCode unit,
            String reason,
            Function<Participant, Optional<Refusal>> change,
            String what,
            String prefix) {
        var campaign = locked(id);
        if (!SystemDesk.keeps(actor, campaign.unit())) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (chronicle.knows(id, request)) {
            return Outcome.done(campaign);
        }
        if (campaign.state().compareTo(CampaignState.LOCKED) >= 0) {
            return Outcome.refused(CampaignRefusal.OUT_OF_ORDER.refusal());
        }
        var participant = participants.locked(id, unit).orElseThrow(() -> new NotFound(unit));
        if (reason.isBlank()) {
            return Outcome.refused(CampaignRefusal.MISSING.at("reason"));
        }
        var refusal = change.apply(participant);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        note(actor, campaign, request, what, participant.name() + " " + prefix + reason.strip());
        return Outcome.done(campaign);
    }

    /** A frozen figure that is another by now. */
    public record Moved(
            JurisdictionCode unit,
            String code,
            @Nullable BigDecimal then,
            @Nullable BigDecimal now) {}

    /** Asks every source again and says what changed since the figures were frozen. */
    @Transactional(readOnly = true)
    public List<Moved> recompute(Campaign campaign, Map<String, Map<JurisdictionCode, Cell.Figure>> frozen) {
        var units = participants.of(campaign.getId()).stream()
                .map(Participant::unit)
                .collect(Collectors.toSet());
        var tree = tree(campaign);
        var now = evidence.figures(campaign, tree, units);
        var moved = new ArrayList<Moved>();
        for (var node : tree.indicators()) {
            var then = frozen.getOrDefault(node.code(), Map.of());
            var figures = now.getOrDefault(node.measured().source(), Map.of());
            then.forEach((unit, was) -> {
                var is = figures.get(unit);
                var value = is == null ? null : is.value();
                var before = was.value();
                var same = before == null ? value == null : value != null && before.compareTo(value) == 0;
                if (!same) {
                    moved.add(new Moved(unit, node.code(), before, value));
                }
            });
        }
        return moved;
    }

    @Transactional(readOnly = true)
    public Campaign find(UUID id) {
        return campaigns.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Other campaigns by the very same version of a system, the latest period first: only these can be compared. */
    @Transactional(readOnly = true)
    public List<Campaign> comparable(Campaign campaign) {
        return campaigns.others(campaign.system(), campaign.getId()).stream()
                .filter(other -> other.isPublished()
                        && other.entry().method() == campaign.entry().method())
                .toList();
    }

    @Transactional(readOnly = true)
    public IndicatorTree tree(Campaign campaign) {
        return systems.tree(systems.find(campaign.system()));
    }

    @Transactional(readOnly = true)
    public List<Participant> participants(UUID campaign) {
        return participants.of(campaign);
    }

    @Transactional(readOnly = true)
    public List<Fact<CampaignState>> timeline(UUID campaign) {
        return chronicle.of(campaign, CampaignState.class);
    }

    /** Writes down what happened to a campaign otherwise than by a step. */
    public void note(Actor actor, Campaign campaign, UUID request, String what, String remark) {
        var cut = remark.substring(0, Math.min(remark.length(), 1_000));
        workflow.note(actor, campaign, request, StepRecord.of(what, campaign.state(), campaign.state(), today(), cut));
    }

    private Campaign locked(UUID id) {
        return campaigns.locked(id).orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
