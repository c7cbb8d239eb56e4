package org.youbei.assessment.answer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.campaign.Participants;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
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
import org.youbei.model.Sha256;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;

/** Takes answers in, with what proves them. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class AnswerDesk {
    private static final int NOTE = 1_000;
    private static final int LABEL = 300;
    private static final int LINK = 500;

    private final CampaignDesk campaigns;
    private final Participants participants;
    private final Cells cells;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerDesk(
            CampaignDesk campaigns,
            Participants participants,
            Cells cells,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.participants = participants;
        this.cells = cells;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether the person answers for the unit at all. Units answer for themselves; the street answers what it is asked about its communities; the
     * district enters what it is asked itself and what third parties say.
     */
    public static boolean mayAnswer(Actor actor, Measure measure, JurisdictionCode unit) {
        if (actor.isPlatform()) {
            return true;
        }
        var own = actor.scope().unit();
        return switch (measure.respondent()) {
            case UNIT, AUTOMATIC -> actor.works() && own.filter(unit::equals).isPresent();
            case STREET ->
                actor.has(Role.STREET_STAFF)
                        && own.filter(street ->
                                        street.value().equals(unit.value().substring(0, 9)))
                                .isPresent();
            case DISTRICT ->
                actor.has(Role.DISTRICT_SUPERVISOR) && actor.scope().contains(unit);
            case THIRD_PARTY ->
                actor.has(Role.DISTRICT_SUPERVISOR, Role.ASSESSOR)
                        && actor.scope().contains(unit);
        };
    }

    /** Whether the answer is the unit's own, so that its approval locks it. */
    private static boolean isOwn(Measure measure) {
        return switch (measure.respondent()) {
            case UNIT, AUTOMATIC, STREET -> true;
            case DISTRICT, THIRD_PARTY -> false;
        };
    }

    /**
     * Keeps an answer.
     *
     * @param revision of the cell when the form was opened: an old tab overwrites nothing
     */
    public Outcome<Cell> answer(
            Actor actor, UUID id, JurisdictionCode unit, String code, UUID request, int revision, AnswerEntry entry) {
        var campaign = campaigns.find(id);
        var participant = participants.locked(id, unit).orElseThrow(() -> new NotFound(unit));
        var node = node(campaign, code);
        var cell = cells.find(id, unit, code).orElseThrow(() -> new NotFound(code));
        if (cells.knows(participant, code, request)) {
            return Outcome.done(cell);
        }
        var measure = node.measured();
        var barred = barred(actor, campaign, participant, cell, measure);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (cell.revision() != revision) {
            return Outcome.refused(CampaignRefusal.CELL_CHANGED.refusal());
        }
        var objection = objection(measure, cell, entry);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var late = isOwn(measure) && today().isAfter(campaign.entry().answersDue());
        cells.answer(actor, participant, code, entry, late);
        cells.fact(actor, participant, code, request, "ANSWERED", entry.said(), entry.note());
        record(actor, participant, "answered", Map.of("indicator", code, "value", words(entry.said())));
        return Outcome.done(cells.find(id, unit, code).orElseThrow());
    }

    private static String words(Said said) {
        return said.value() == null ? said.state().name() : said.value().toPlainString();
    }

    private Optional<Refusal> objection(Measure measure, Cell cell, AnswerEntry entry) {
        if (entry.note().length() > NOTE) {
            return Optional.of(CampaignRefusal.TOO_LONG.at("note", NOTE));
        }
        var value = entry.said().value();
        var outside = value == null ? null : AnswerEntry.outside(measure, value);
        if (outside != null) {
            return Optional.of(outside);
        }
        if (entry.said().state() == CellState.NOT_APPLICABLE && measure.gate()) {
            return Optional.of(CampaignRefusal.GATE_NOT_APPLICABLE.at("state"));
        }
        var figure = cell.evidence();
        var contradicts = figure != null
                && figure.said().state() != CellState.UNANSWERED
                && !figure.said().same(entry.said());
        var explained = entry.said().state() != CellState.NOT_APPLICABLE && !contradicts
                || figure != null && figure.said().same(entry.said());
        return explained || !entry.note().isBlank() ? Optional.empty() : Optional.of(CampaignRefusal.NOTE.at("note"));
    }

    /** What keeps the actor from answering a cell now; empty where nothing does. */
    public Optional<Refusal> barred(
            Actor actor, Campaign campaign, Participant participant, Cell cell, Measure measure) {
        if (!mayAnswer(actor, measure, participant.unit())) {
            return Optional.of(CampaignRefusal.NOT_ASKED.refusal());
        }
        var answering = campaign.state() == CampaignState.OPEN
                || campaign.state() == CampaignState.CHECKING
                || campaign.state() == CampaignState.ASSESSING
                || campaign.state() == CampaignState.REVIEW;
        if (!answering || !participant.takesPart()) {
            return Optional.of(CampaignRefusal.NOT_ANSWERING.refusal());
        }
        if (!isOwn(measure)) {
            return participant.isLocked()
                    ? Optional.of(CampaignRefusal.LOCKED_ABOVE.refusal(
                            participant.levels().getLast().name()))
                    : Optional.empty();
        }
        var locked = participant.chain().barred(ApprovalChain.Act.EDIT, 0);
        if (locked.isPresent()) {
            return Optional.of(CampaignRefusal.LOCKED_ABOVE.refusal(
                    participant.levels().get(locked.get().level()).name()));
        }
        if (cell.returned()) {
            return Optional.empty();
        }
        if (participant.returned() > 0) {
            return Optional.of(CampaignRefusal.NOT_RETURNED.refusal());
        }
        return inTime(campaign, participant);
    }

    private Optional<Refusal> inTime(Campaign campaign, Participant participant) {
        var until = campaign.entry().answersDue();
        var extended = participant.extended();
        if (extended != null && !today().isAfter(extended)) {
            return Optional.empty();
        }
        if (campaign.state() != CampaignState.OPEN) {
            return Optional.of(CampaignRefusal.NOT_ANSWERING.refusal());
        }
        return today().isAfter(until) ? Optional.of(CampaignRefusal.LATE.refusal(until)) : Optional.empty();
    }

    /** Words about a cell, from anybody who sees it and works, or assesses. */
    public Outcome<Cell> comment(Actor actor, UUID id, JurisdictionCode unit, String code, UUID request, String text) {
        var participant = participants.locked(id, unit).orElseThrow(() -> new NotFound(unit));
        var cell = cells.find(id, unit, code).orElseThrow(() -> new NotFound(code));
        if (!actor.works() && !actor.has(Role.ASSESSOR)) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (cells.knows(participant, code, request)) {
            return Outcome.done(cell);
        }
        if (text.isBlank()) {
            return Outcome.refused(CampaignRefusal.MISSING.at("text"));
        }
        if (text.length() > NOTE) {
            return Outcome.refused(CampaignRefusal.TOO_LONG.at("text", NOTE));
        }
        cells.comment(participant, code);
        cells.fact(actor, participant, code, request, "COMMENTED", null, text.strip());
        record(actor, participant, "commented", Map.of("indicator", code));
        return Outcome.done(cell);
    }

    /**
     * Keeps what proves one or several answers. The same file or address is kept once.
     *
     * @param attachment a file that is stored already; null for none
     * @param hash of the file's bytes; empty where there is none
     */
    public Outcome<Proof> prove(
            Actor actor,
            UUID id,
            JurisdictionCode unit,
            List<String> codes,
            UUID request,
            String label,
            String link,
            @Nullable UUID attachment,
            String hash) {
        var campaign = campaigns.find(id);
        var participant = participants.locked(id, unit).orElseThrow(() -> new NotFound(unit));
        for (var code : codes) {
            var cell = cells.find(id, unit, code).orElseThrow(() -> new NotFound(code));
            var barred = barred(
                    actor, campaign, participant, cell, node(campaign, code).measured());
            if (barred.isPresent()) {
                return Outcome.refused(barred.get());
            }
        }
        if (label.isBlank()) {
            return Outcome.refused(CampaignRefusal.MISSING.at("label"));
        }
        if (label.length() > LABEL || link.length() > LINK) {
            return Outcome.refused(CampaignRefusal.TOO_LONG.at(label.length() > LABEL ? "label" : "link", LABEL));
        }
        if (!link.isBlank() && !link.strip().matches("https?://[^\\s<>\"]+")) {
            return Outcome.refused(CampaignRefusal.LINK.at("link"));
        }
        var key = hash.isEmpty() ? Sha256.hex(label.strip() + "|" + link.strip()) : hash;
        var known = proofs(id, unit).stream().toList();
        jdbc.sql("""
            insert into assessment.proof (id, campaign, jurisdiction, district, codes, label, link, attachment, hash, name, made_at)
            values (:id, :campaign, :unit, :district, :codes, :label, :link, :attachment, :hash, :name, :at)
            on conflict (campaign, jurisdiction, hash) do update
              set codes = (select array_agg(distinct one order by one) from unnest(assessment.proof.codes || excluded.codes) one)\
            """)
                .param("id", known.stream().anyMatch(one -> one.id().equals(request)) ? UuidV7.next(clock) : request)
                .param("campaign", id)
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("codes", codes.toArray(String[]::new))
                .param("label", label.strip())
                .param("link", link.strip())
                .param("attachment", attachment)
                .param("hash", key)
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        record(actor, participant, "proved", Map.of("indicators", String.join(" ", codes), "label", label.strip()));
        return Outcome.done(proofs(id, unit).stream()
                .filter(one -> one.codes().containsAll(codes))
                .reduce((first, last) -> last)
                .orElseThrow());
    }

    @Transactional(readOnly = true)
    public List<Proof> proofs(UUID campaign, JurisdictionCode unit) {
        return jdbc.sql("select * from assessment.proof where campaign = ? and jurisdiction = ? order by entered")
                .params(campaign, unit.value())
                .query((row, n) -> new Proof(
                        row.getObject("id", UUID.class),
                        new ArrayList<>(
                                Arrays.asList((String[]) row.getArray("codes").getArray())),
                        row.getString("label"),
                        row.getString("link"),
                        row.getObject("attachment", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** Takes over what the unit said in an earlier campaign, where nothing is said yet; each cell says so. */
    public Outcome<Integer> copy(Actor actor, UUID id, JurisdictionCode unit, UUID request, UUID from) {
        var campaign = campaigns.find(id);
        var earlier = campaigns.find(from);
        var participant = participants.locked(id, unit).orElseThrow(() -> new NotFound(unit));
        if (!actor.isPlatform()
                && !(actor.works() && actor.scope().unit().filter(unit::equals).isPresent())) {
            return Outcome.refused(CampaignRefusal.NOT_ASKED.refusal());
        }
        if (cells.knows(participant, "", request)) {
            return Outcome.done(0);
        }
        if (participant.approved() > 0) {
            return Outcome.refused(CampaignRefusal.LOCKED_ABOVE.refusal(
                    participant.levels().get(participant.approved() - 1).name()));
        }
        var late = inTime(campaign, participant);
        if (late.isPresent()) {
            return Outcome.refused(late.get());
        }
        var copied = cells.copy(actor, participant, from, earlier.title() + "：");
        cells.fact(actor, participant, "", request, "COPIED", null, earlier.title() + " " + copied);
        record(actor, participant, "copied", Map.of("from", earlier.title(), "cells", copied));
        return Outcome.done(copied);
    }

    @Transactional(readOnly = true)
    public Participant participant(UUID campaign, JurisdictionCode unit) {
        return participants.find(campaign, unit).orElseThrow(() -> new NotFound(unit));
    }

    @Transactional(readOnly = true)
    public Participant ofDuty(UUID id) {
        return participants.ofDuty(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Cell> cells(UUID campaign, List<JurisdictionCode> units) {
        return cells.of(campaign, units);
    }

    @Transactional(readOnly = true)
    public Cell cell(UUID campaign, JurisdictionCode unit, String code) {
        return cells.find(campaign, unit, code).orElseThrow(() -> new NotFound(code));
    }

    @Transactional(readOnly = true)
    public List<CellFact> facts(UUID campaign, JurisdictionCode unit, @Nullable String code) {
        return cells.facts(campaign, unit, code);
    }

    private Node node(Campaign campaign, String code) {
        return campaigns.tree(campaign).find(code).filter(Node::isIndicator).orElseThrow(() -> new NotFound(code));
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
