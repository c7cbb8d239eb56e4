package org.youbei.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.partner.HelpRequest.Answer;
import org.youbei.partner.HelpRequest.State;

/** Requests for help between confirmed neighbours: asked, answered, closed, each with its time. Both parties read them. */
@Component
@Transactional
public class HelpDesk {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Neighbours neighbours;
    private final Directory directory;
    private final Jurisdictions units;
    private final AuditTrail audit;
    private final HelpDuties duties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HelpDesk(
            JdbcClient jdbc,
            Neighbours neighbours,
            Directory directory,
            Jurisdictions units,
            AuditTrail audit,
            HelpDuties duties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.neighbours = neighbours;
        this.directory = directory;
        this.units = units;
        this.audit = audit;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /** @param id made with the form, so that sending it twice asks once */
    public Outcome<UUID> ask(
            Actor actor,
            UUID id,
            JurisdictionCode unit,
            JurisdictionCode other,
            AbilityKind ability,
            String what,
            String place) {
        var own = units.find(unit);
        if (own.isEmpty()) {
            return Outcome.refused(PartnerRefusal.UNIT.at("unit"));
        }
        if (!Texts.works(actor, unit)) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        if (!neighbours.are(unit, other)) {
            return Outcome.refused(PartnerRefusal.NOT_NEIGHBOURS.at("other"));
        }
        var texts = new Texts().required("what", what, 500).required("place", place, 200);
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        int made = jdbc.sql("""
            insert into partner.help (id, jurisdiction, district, unit_name, other, other_name, ability, what, place, asked_at, asked_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        id,
                        unit.value(),
                        unit.district(),
                        own.get().name(),
                        other.value(),
                        directory.name(other).orElse(other.value()),
                        ability.name(),
                        what.strip(),
                        place.strip(),
                        now(),
                        actor.name())
                .update();
        if (made == 1) {
            remember(actor, id, unit, "help.asked", what);
            events.publishEvent(
                    new HelpDuties.Asked(id, other, own.get().name() + "：" + what.strip(), ChinaTime.today(clock)));
        }
        return Outcome.done(id);
    }

    /** The other unit answers; partly and no need a reason. */
    public Outcome<UUID> answer(Actor actor, UUID id, Answer answer, String text) {
        var help = locked(id);
        if (!Texts.works(actor, help.other())) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        if (help.state() != State.ASKED) {
            return Outcome.refused(PartnerRefusal.OUT_OF_ORDER.refusal());
        }
        var texts = new Texts().atMost("text", text, 500);
        texts.when(answer != Answer.YES && text.isBlank(), PartnerRefusal.MISSING.at("text"));
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        jdbc.sql("update partner.help set answer = ?, answer_text = ?, answered_at = ?, answered_by = ? where id = ?")
                .params(answer.name(), text.strip(), now(), actor.name(), id)
                .update();
        duties.answered(actor, id, text.isBlank() ? help.what() : text.strip(), ChinaTime.today(clock));
        remember(actor, id, help.unit(), "help.answered", answer.name());
        return Outcome.done(id);
    }

    /** Whoever asked says how it ended. */
    public Outcome<UUID> close(Actor actor, UUID id, String remark) {
        var help = locked(id);
        if (!Texts.works(actor, help.unit())) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        if (help.state() == State.CLOSED) {
            return Outcome.refused(PartnerRefusal.OUT_OF_ORDER.refusal());
        }
        var texts = new Texts().required("remark", remark, 500);
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        jdbc.sql("update partner.help set closed_at = ?, closing = ? where id = ?")
                .params(now(), remark.strip(), id)
                .update();
        remember(actor, id, help.unit(), "help.closed", remark);
        events.publishEvent(new HelpDuties.Closed(id, help.other(), remark.strip()));
        return Outcome.done(id);
    }

    /** Those of the scope, open ones first. */
    @Transactional(readOnly = true)
    public List<HelpRequest> all() {
        return jdbc.sql("select * from partner.help order by closed_at is not null, asked_at desc, id limit " + MOST)
                .query(HelpDesk::row)
                .list();
    }

    @Transactional(readOnly = true)
    public HelpRequest find(UUID id) {
        return jdbc.sql("select * from partner.help where id = ?")
                .param(id)
                .query(HelpDesk::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private HelpRequest locked(UUID id) {
        return jdbc.sql("select * from partner.help where id = ? for update")
                .param(id)
                .query(HelpDesk::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, String said) {
        audit.record(actor, AuditEntry.of(action, new Subject("help", id), unit, Map.of("said", said)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static HelpRequest row(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        return new HelpRequest(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                new JurisdictionCode(row.getString("other")),
                row.getString("other_name"),
                AbilityKind.valueOf(row.getString("ability")),
                row.getString("what"),
                row.getString("place"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"),
                answer == null ? null : Answer.valueOf(answer),
                row.getString("answer_text"),
                at(row, "answered_at"),
                row.getString("answered_by"),
                at(row, "closed_at"),
                row.getString("closing"));
    }
}
