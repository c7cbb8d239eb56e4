package org.youbei.assessment.judgement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.assessment.invitation.Invited;
import org.youbei.assessment.invitation.Seal;
import org.youbei.model.JurisdictionCode;

/** Judgements and those who judge, in their tables. */
@Component
class StoredJudgements {
    private final JdbcClient jdbc;

    StoredJudgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Judgement> find(UUID id, boolean locking) {
        return jdbc.sql("select * from assessment.judgement where id = ?" + (locking ? " for update" : ""))
                .param(id)
                .query(StoredJudgements::judgement)
                .optional();
    }

    List<Judgement> of(UUID system) {
        return jdbc.sql("select * from assessment.judgement where system = ? order by id")
                .param(system)
                .query(StoredJudgements::judgement)
                .list();
    }

    void add(Judgement judgement) {
        jdbc.sql("""
            insert into assessment.judgement (id, jurisdiction, district, system, parent, title, codes, names)
            values (:id, :unit, :district, :system, :parent, :title, :codes, :names)\
            """)
                .param("id", judgement.id())
                .param("unit", judgement.unit().value())
                .param("district", judgement.unit().district())
                .param("system", judgement.system())
                .param("parent", judgement.parent())
                .param("title", judgement.title())
                .param("codes", judgement.codes().toArray(String[]::new))
                .param("names", judgement.names().toArray(String[]::new))
                .update();
    }

    void adopt(UUID id, String how) {
        jdbc.sql("update assessment.judgement set adopted = ? where id = ?")
                .params(how, id)
                .update();
    }

    List<Judge> judges(UUID judgement) {
        return jdbc.sql("select * from assessment.judge where judgement = ? order by entered")
                .param(judgement)
                .query(StoredJudgements::judge)
                .list();
    }

    Optional<Judge> judge(UUID id) {
        return jdbc.sql("select * from assessment.judge where id = ? for update")
                .param(id)
                .query(StoredJudgements::judge)
                .optional();
    }

    /** Who an invitation is for, and the unit whose scope it is answered in. */
    Optional<Invited> invited(byte[] hash) {
        return jdbc.sql("""
            select g.id, g.judgement, g.jurisdiction, g.name, g.until, g.revoked, g.browser_hash, j.title
            from assessment.judge g join assessment.judgement j on j.id = g.judgement where g.secret_hash = ?\
            """)
                .param(hash)
                .query((row, n) -> new Invited(
                        Invitations.DOOR,
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("judgement", UUID.class),
                        row.getString("title"),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        new Seal(
                                row.getObject("until", LocalDate.class),
                                row.getBoolean("revoked"),
                                row.getString("browser_hash"))))
                .optional();
    }

    boolean bind(UUID judge, String browser) {
        return jdbc.sql("update assessment.judge set browser_hash = ? where id = ? and browser_hash is null")
                        .params(browser, judge)
                        .update()
                == 1;
    }

    void add(Judgement judgement, Judge judge, byte @Nullable [] hash) {
        jdbc.sql("""
            insert into assessment.judge (id, judgement, jurisdiction, district, name, account, until, secret_hash, pairs, reason, revoked)
            values (:id, :judgement, :unit, :district, :name, :account, :until, :hash, '{}', '', false)\
            """)
                .param("id", judge.id())
                .param("judgement", judgement.id())
                .param("unit", judgement.unit().value())
                .param("district", judgement.unit().district())
                .param("name", judge.name())
                .param("account", judge.account())
                .param("until", judge.until())
                .param("hash", hash)
                .update();
    }

    void write(UUID judge, List<@Nullable Double> pairs, String reason, @Nullable Instant handedIn) {
        jdbc.sql("update assessment.judge set pairs = :pairs, reason = :reason, handed_in_at = :at where id = :id")
                .param("pairs", pairs.toArray(Double[]::new))
                .param("reason", reason)
                .param("at", handedIn == null ? null : Timestamp.from(handedIn))
                .param("id", judge)
                .update();
    }

    void revoke(UUID judge) {
        jdbc.sql("update assessment.judge set revoked = true where id = ?")
                .param(judge)
                .update();
    }

    private static Judgement judgement(ResultSet row, int number) throws SQLException {
        return new Judgement(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("system", UUID.class),
                row.getString("parent"),
                row.getString("title"),
                texts(row.getArray("codes")),
                texts(row.getArray("names")),
                row.getString("adopted"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Judge judge(ResultSet row, int number) throws SQLException {
        var until = row.getObject("until", LocalDate.class);
        var handedIn = row.getTimestamp("handed_in_at");
        return new Judge(
                row.getObject("id", UUID.class),
                row.getObject("judgement", UUID.class),
                row.getString("name"),
                row.getObject("account", UUID.class),
                until,
                new ArrayList<>(Arrays.asList((Double[]) row.getArray("pairs").getArray())),
                handedIn == null ? null : handedIn.toInstant(),
                row.getString("reason"),
                row.getBoolean("revoked"));
    }
}
