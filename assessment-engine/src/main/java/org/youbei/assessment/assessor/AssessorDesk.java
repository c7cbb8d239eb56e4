package org.youbei.assessment.assessor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.Respondent;
import org.youbei.assessment.invitation.Seal;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.model.Subject;

/** Invites experts of the register to score, takes invitations back, and keeps what experts score. To be called inside a scope. */
@Component
@Transactional
public class AssessorDesk {
    private final StoredAssessors stored;
    private final CampaignDesk campaigns;
    private final AnswerDesk answers;
    private final List<Register> registers;
    private final AuditTrail audit;
    private final Clock clock;

    AssessorDesk(
            StoredAssessors stored,
            CampaignDesk campaigns,
            AnswerDesk answers,
            ObjectProvider<Register> registers,
            AuditTrail audit,
            Clock clock) {
        this.stored = stored;
        this.campaigns = campaigns;
        this.answers = answers;
        this.registers = registers.orderedStream().toList();
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whom to invite to what.
     *
     * @param until the last day
     */
    public record Wish(UUID expert, List<JurisdictionCode> units, List<String> codes, LocalDate until) {
        public Wish {
            units = units.stream().distinct().sorted().toList();
            codes = codes.stream().distinct().toList();
        }
    }

    /**
     * An invitation; the secret is in the answer and nowhere else.
     *
     * @param id made with the form, so that sending it twice invites once
     */
    public Outcome<Secret> invite(Actor actor, UUID campaign, UUID id, Wish wish) {
        var of = campaigns.find(campaign);
        var barred = barred(actor, of);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (stored.locked(id).isPresent()) {
            return Outcome.refused(AssessorRefusal.INVITED.refusal());
        }
        var known = known(wish.expert());
        var found = objections(of, known.orElse(null), wish);
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        var expert = known.orElseThrow();
        var secret = Secret.next();
        var assessor = new Assessor(
                id,
                campaign,
                wish.expert(),
                expert.name(),
                expert.employer(),
                wish.units(),
                wish.codes(),
                new Seal(wish.until(), false, null),
                null,
                0,
                0);
        stored.add(of, assessor, secret.hash());
        record(
                actor,
                of,
                "assessor-invited",
                Map.of(
                        "name",
                        expert.name(),
                        "until",
                        wish.until().toString(),
                        "indicators",
                        String.join(" ", wish.codes()),
                        "units",
                        wish.units().size()));
        return Outcome.done(secret);
    }

    private static Optional<Refusal> barred(Actor actor, Campaign campaign) {
        if (!ReviewDesk.reviews(actor, campaign)) {
            return Optional.of(AssessorRefusal.NOT_YOURS.refusal());
        }
        return switch (campaign.state()) {
            case OPEN, CHECKING, ASSESSING -> Optional.empty();
            case DRAFT, REVIEW, LOCKED, PUBLISHED, FINAL -> Optional.of(AssessorRefusal.OUT_OF_ORDER.refusal());
        };
    }

    private Optional<Register.Known> known(UUID expert) {
        return registers.stream()
                .flatMap(one -> one.find(expert, today()).stream())
                .findFirst();
    }

    private List<Refusal> objections(Campaign campaign, Register.@Nullable Known expert, Wish wish) {
        var found = new ArrayList<Refusal>();
        if (expert == null) {
            found.add(AssessorRefusal.EXPERT.at("expert"));
        } else if (!expert.appointed()) {
            found.add(AssessorRefusal.NOT_APPOINTED.at("expert", expert.name()));
        }
        var names = names(campaign.getId());
        if (wish.units().isEmpty() || !names.keySet().containsAll(wish.units())) {
            found.add(AssessorRefusal.UNITS.at("units"));
        }
        if (wish.codes().isEmpty() || !codes(campaign).containsAll(wish.codes())) {
            found.add(AssessorRefusal.CODES.at("codes"));
        }
        dates(campaign, wish.until()).ifPresent(found::add);
        if (found.isEmpty()) {
            conflict(wish.expert(), wish.units(), names).ifPresent(found::add);
            taken(campaign, wish).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Refusal> dates(Campaign campaign, LocalDate until) {
        var last = campaign.entry().reviewDue();
        return until.isBefore(today()) || until.isAfter(last)
                ? Optional.of(AssessorRefusal.DATES.at("until", last))
                : Optional.empty();
    }

    /** Units that take part, by name. */
    private Map<JurisdictionCode, String> names(UUID campaign) {
        return campaigns.participants(campaign).stream()
                .filter(Participant::takesPart)
                .collect(Collectors.toMap(
                        Participant::unit, Participant::name, (one, other) -> one, LinkedHashMap::new));
    }

    /** The indicators that a third party is asked. */
    private List<String> codes(Campaign campaign) {
        return asked(campaign).stream().map(Node::code).toList();
    }

    /** The indicators of the campaign that a third party is asked. */
    @Transactional(readOnly = true)
    public List<Node> asked(Campaign campaign) {
        return campaigns.tree(campaign).indicators().stream()
                .filter(node -> node.measured().respondent() == Respondent.THIRD_PARTY)
                .toList();
    }

    private Optional<Refusal> conflict(UUID expert, List<JurisdictionCode> units, Map<JurisdictionCode, String> names) {
        var judged = new LinkedHashMap<JurisdictionCode, String>();
        units.forEach(unit -> judged.put(unit, names.getOrDefault(unit, unit.value())));
        return registers.stream()
                .flatMap(one -> one.barred(expert, judged).stream())
                .findFirst()
                .map(barred -> AssessorRefusal.CONFLICT.at(
                        "expert",
                        names.getOrDefault(barred.unit(), barred.unit().value()),
                        barred.because()));
    }

    private Optional<Refusal> taken(Campaign campaign, Wish wish) {
        return stored.all(campaign.getId()).stream()
                .filter(one -> !one.seal().revoked())
                .filter(one -> wish.units().stream().anyMatch(one.units()::contains)
                        && wish.codes().stream().anyMatch(one.codes()::contains))
                .findFirst()
                .map(one -> AssessorRefusal.TAKEN.at("units", one.name()));
    }

    /** Takes an invitation back; what was scored stays. */
    public Outcome<Assessor> revoke(Actor actor, UUID campaign, UUID id) {
        var of = campaigns.find(campaign);
        var barred = barred(actor, of);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var assessor = of(campaign, id);
        stored.revoke(id);
        record(actor, of, "assessor-revoked", Map.of("name", assessor.name()));
        return Outcome.done(find(id));
    }

    /** A new link for somebody who lost theirs, who needs more time, or who shall look at it again; the old one ends. */
    public Outcome<Secret> renew(Actor actor, UUID campaign, UUID id, LocalDate until) {
        var of = campaigns.find(campaign);
        var barred = barred(actor, of);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var assessor = of(campaign, id);
        if (assessor.seal().revoked()) {
            return Outcome.refused(AssessorRefusal.OUT_OF_ORDER.refusal());
        }
        var refusal = dates(of, until).or(() -> conflict(assessor.expert(), assessor.units(), names(campaign)));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var secret = Secret.next();
        stored.renew(id, until, secret.hash());
        record(actor, of, "assessor-renewed", Map.of("name", assessor.name(), "until", until.toString()));
        return Outcome.done(secret);
    }

    private Assessor of(UUID campaign, UUID id) {
        return stored.locked(id).filter(one -> one.campaign().equals(campaign)).orElseThrow(() -> new NotFound(id));
    }

    /** In the order in which they were invited. */
    @Transactional(readOnly = true)
    public List<Assessor> all(UUID campaign) {
        return stored.all(campaign);
    }

    @Transactional(readOnly = true)
    public Assessor find(UUID id) {
        return stored.find(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * What somebody says about one indicator.
     *
     * @param revision of the cell when the form was opened
     */
    public record Scored(String code, int revision, AnswerEntry entry) {}

    /**
     * Keeps what an expert scores of one unit; each cell for itself, so that one that is refused loses nothing of the others. The fields of refusals are
     * those of the answer, followed by a hyphen and the code.
     */
    Outcome<Assessor> score(Actor guest, UUID id, JurisdictionCode unit, UUID request, List<Scored> all) {
        var assessor = stored.locked(id).orElseThrow(() -> new NotFound(id));
        var barred = closed(assessor);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        var refused = new ArrayList<Refusal>();
        for (var one : all) {
            if (!assessor.covers(unit, one.code())) {
                return Outcome.refused(AssessorRefusal.NOT_INVITED.refusal());
            }
            var cell = answers.cell(assessor.campaign(), unit, one.code());
            if (changes(cell, one.entry())) {
                var sent = UUID.nameUUIDFromBytes((request + one.code()).getBytes(StandardCharsets.UTF_8));
                var kept =
                        answers.answer(guest, assessor.campaign(), unit, one.code(), sent, one.revision(), one.entry());
                if (kept instanceof Outcome.Refused<Cell>(var refusals)) {
                    refusals.forEach(why -> refused.add(why.at(field(why) + "-" + one.code())));
                }
            }
        }
        return refused.isEmpty() ? Outcome.done(find(id)) : Outcome.refused(refused);
    }

    private static String field(Refusal refusal) {
        var field = refusal.field();
        return field == null || field.isEmpty() ? "value" : field;
    }

    private static boolean changes(Cell cell, AnswerEntry entry) {
        return !cell.said().same(entry.said()) || !cell.note().equals(entry.note());
    }

    /** What keeps an expert from scoring now; empty where nothing does. */
    @Transactional(readOnly = true)
    public Optional<Refusal> closed(Assessor assessor) {
        var campaign = campaigns.find(assessor.campaign());
        if (assessor.handedIn() != null) {
            return Optional.of(AssessorRefusal.HANDED_IN.refusal());
        }
        if (campaign.state() == CampaignState.OPEN || campaign.state() == CampaignState.CHECKING) {
            return Optional.of(AssessorRefusal.TOO_EARLY.refusal());
        }
        if (campaign.state() != CampaignState.ASSESSING) {
            return Optional.of(AssessorRefusal.OUT_OF_ORDER.refusal());
        }
        return conflict(assessor.expert(), assessor.units(), names(campaign.getId()));
    }

    /** After which nothing changes any more. */
    Outcome<Assessor> handIn(Actor guest, UUID id) {
        var assessor = stored.locked(id).orElseThrow(() -> new NotFound(id));
        var barred = closed(assessor);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        int open = assessor.cells() - assessor.scored();
        if (open > 0) {
            return Outcome.refused(AssessorRefusal.OPEN_CELLS.refusal(open));
        }
        stored.handIn(id, clock.instant());
        record(
                guest,
                campaigns.find(assessor.campaign()),
                "assessor-handed-in",
                Map.of("name", assessor.name(), "cells", assessor.cells()));
        return Outcome.done(find(id));
    }

    /** The cells that an invitation covers, unit by unit. */
    @Transactional(readOnly = true)
    public Map<JurisdictionCode, List<Cell>> cells(Assessor assessor) {
        return answers.cells(assessor.campaign(), assessor.units()).stream()
                .filter(cell -> assessor.covers(cell.unit(), cell.code()))
                .collect(Collectors.groupingBy(Cell::unit, LinkedHashMap::new, Collectors.toList()));
    }

    /** How many cells of a unit are scored. */
    public static int scored(List<Cell> cells) {
        return (int) cells.stream()
                .filter(cell -> cell.said().state() != CellState.UNANSWERED)
                .count();
    }

    private void record(Actor actor, Campaign campaign, String what, Map<String, @Nullable Object> values) {
        audit.record(
                actor,
                AuditEntry.of("campaign." + what, new Subject("campaign", campaign.getId()), campaign.unit(), values));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
