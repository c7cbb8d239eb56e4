package org.youbei.risk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Sha256;

/** Remembers which risks went into which draft, so that the same set of risks goes into a draft once, however often it is sent. */
@Repository
@Transactional
public class RiskInsertions {
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    RiskInsertions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft of a plan that is written on. */
    public record Draft(UUID plan, String title, UUID version) {}

    /**
     * What was written where.
     *
     * @param risks how many
     */
    public record Insertion(UUID plan, String title, UUID section, int risks, Instant at, String by) {}

    /**
     * Writes a text about risks into a draft, in one transaction with remembering it.
     *
     * @param id made with the form, so that sending it twice writes once
     * @param unit whose risks they are
     * @param text what is written; the same text is the same set of risks
     * @param adding writes it and answers with the new section
     */
    public Outcome<UUID> insert(
            Actor actor,
            UUID id,
            JurisdictionCode unit,
            Draft draft,
            int risks,
            String text,
            Supplier<Outcome<UUID>> adding) {
        var fingerprint = Sha256.hex(text);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 14))")
                .param(draft.version() + fingerprint)
                .query()
                .listOfRows();
        var known = known(draft, fingerprint);
        if (known.isPresent()) {
            return known.get().equals(id)
                    ? Outcome.done(id)
                    : Outcome.refused(RiskRefusal.INSERTED.at("plan", draft.title()));
        }
        return adding.get().then(section -> {
            jdbc.sql("""
                insert into risk.insertion (id, jurisdiction, district, plan, plan_title, version, fingerprint, section, risks,
                  inserted_at, inserted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """)
                    .params(
                            id,
                            unit.value(),
                            unit.district(),
                            draft.plan(),
                            draft.title(),
                            draft.version(),
                            fingerprint,
                            section,
                            risks,
                            Timestamp.from(clock.instant()),
                            actor.name())
                    .update();
            return Outcome.done(id);
        });
    }

    private Optional<UUID> known(Draft draft, String fingerprint) {
        return jdbc.sql("select id from risk.insertion where version = ? and fingerprint = ?")
                .params(draft.version(), fingerprint)
                .query(UUID.class)
                .optional();
    }

    /** Of the risks of a unit and those below it, the latest first. */
    @Transactional(readOnly = true)
    public List<Insertion> of(JurisdictionCode unit) {
        return jdbc.sql("""
            select plan, plan_title, section, risks, inserted_at, inserted_by from risk.insertion
            where jurisdiction >= ? and jurisdiction < ? || '~' order by inserted_at desc, id limit ?\
            """)
                .params(unit.value(), unit.value(), MOST)
                .query((row, n) -> new Insertion(
                        row.getObject("plan", UUID.class),
                        row.getString("plan_title"),
                        row.getObject("section", UUID.class),
                        row.getInt("risks"),
                        row.getTimestamp("inserted_at").toInstant(),
                        row.getString("inserted_by")))
                .list();
    }
}
