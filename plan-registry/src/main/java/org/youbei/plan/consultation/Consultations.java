package org.youbei.plan.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;

/** The rounds of consultation of all versions, with what was answered. */
@Repository
public class Consultations {
    private final JdbcClient jdbc;

    Consultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Consultation> of(UUID version) {
        return jdbc.sql("select * from plan.consultation where version = ? order by number desc")
                .param(version)
                .query(this::consultation)
                .list();
    }

    public Optional<Consultation> find(UUID version, UUID id) {
        return jdbc.sql("select * from plan.consultation where version = ? and id = ?")
                .params(version, id)
                .query(this::consultation)
                .optional();
    }

    public Optional<Consultation> open(UUID version) {
        return of(version).stream().filter(Consultation::isOpen).findFirst();
    }

    /** Whether a round came to its end, after the given moment where there is one. */
    public boolean isFinished(UUID version, @Nullable Instant after) {
        return jdbc.sql("""
            select exists (select from plan.consultation where version = :version and not broken_off
              and finished_at > coalesce(:after::timestamptz, '-infinity'))\
            """)
                .param("version", version)
                .param("after", after == null ? null : Timestamp.from(after))
                .query(Boolean.class)
                .single();
    }

    public void begin(JurisdictionCode owner, Consultation round) {
        jdbc.sql("""
            insert into plan.consultation (id, version, jurisdiction, district, number, opened_on, answer_by, subject,
              public_from, public_to, public_link)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(round.id())
                .param(round.version())
                .param(owner.value())
                .param(owner.district())
                .param(round.number())
                .param(round.openedOn())
                .param(round.answerBy())
                .param(round.subject())
                .param(round.publicFrom())
                .param(round.publicTo())
                .param(round.publicLink())
                .update();
        round.opinions().forEach(opinion -> add(owner, round.id(), opinion));
    }

    public void add(JurisdictionCode owner, UUID round, Opinion opinion) {
        var answer = opinion.answer();
        jdbc.sql("""
            insert into plan.opinion (id, consultation, jurisdiction, district, party, public, answer, answered_on, words, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .param(opinion.id())
                .param(round)
                .param(owner.value())
                .param(owner.district())
                .param(opinion.party())
                .param(opinion.isPublic())
                .param(answer == null ? null : answer.name())
                .param(opinion.answeredOn())
                .param(opinion.words())
                .param(opinion.recordedBy())
                .update();
    }

    /** Takes the answer of an opinion over; what was decided about an earlier one is gone with it. */
    public void answer(UUID round, Opinion said) {
        jdbc.sql("""
            update plan.opinion set answer = :answer, answered_on = :on, words = :words, handling = null, handling_reason = '',
              recorded_by = :by, scan = :scan, proof = :proof
            where consultation = :round and id = :opinion\
            """)
                .param("answer", Objects.requireNonNull(said.answer()).name())
                .param("on", said.answeredOn())
                .param("words", said.words())
                .param("by", said.recordedBy())
                .param("scan", said.scan(), Types.OTHER)
                .param("proof", said.proof())
                .param("round", round)
                .param("opinion", said.id())
                .update();
    }

    public void decide(UUID round, UUID opinion, Handling handling, String reason) {
        jdbc.sql("update plan.opinion set handling = ?, handling_reason = ? where consultation = ? and id = ?")
                .params(handling.name(), reason, round, opinion)
                .update();
    }

    public void end(UUID round, LocalDate on, String summary, boolean brokenOff, Instant now) {
        jdbc.sql("""
            update plan.consultation set ended_on = greatest(?::date, opened_on), summary = ?, broken_off = ?, finished_at = ?
            where id = ? and ended_on is null\
            """).params(on, summary, brokenOff, Timestamp.from(now), round).update();
    }

    private List<Opinion> opinions(UUID round) {
        return jdbc.sql("""
            select id, party, public as is_public, answer, answered_on, words, handling, handling_reason, recorded_by, scan, proof
            from plan.opinion where consultation = ? order by public, id\
            """)
                .param(round)
                .query(new SimplePropertyRowMapper<>(Opinion.class))
                .list();
    }

    private Consultation consultation(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Consultation(
                id,
                row.getObject("version", UUID.class),
                row.getInt("number"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getString("subject"),
                row.getObject("public_from", LocalDate.class),
                row.getObject("public_to", LocalDate.class),
                row.getString("public_link"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("summary"),
                row.getBoolean("broken_off"),
                opinions(id));
    }
}
