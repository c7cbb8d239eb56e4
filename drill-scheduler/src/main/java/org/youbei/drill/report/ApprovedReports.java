package org.youbei.drill.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.drill.preparation.Place;

/** Keeps what a report said when it was approved. Written once: the database takes no change. */
@Repository
@Transactional(readOnly = true)
public class ApprovedReports {
    private final JdbcClient jdbc;
    private final Clock clock;

    ApprovedReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Only inside the transaction that approves the report. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Place place, String language, String paper, byte[] word) {
        jdbc.sql("""
                insert into drill.report (drill, language, jurisdiction, district, paper, word, kept_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        place.drill(),
                        language,
                        place.unit().value(),
                        place.unit().district(),
                        paper,
                        word,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Its chapters; nothing where it is not approved, or was before reports were kept. */
    public Optional<String> paper(UUID drill, String language) {
        return jdbc.sql("select paper from drill.report where drill = ? and language = ?")
                .params(drill, language)
                .query(String.class)
                .optional();
    }

    /** Its Word file, byte for byte. */
    public Optional<byte[]> word(UUID drill, String language) {
        return jdbc.sql("select word from drill.report where drill = ? and language = ?")
                .params(drill, language)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
