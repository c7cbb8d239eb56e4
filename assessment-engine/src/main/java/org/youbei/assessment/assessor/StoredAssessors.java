package org.youbei.assessment.assessor;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.Invitees;
import org.youbei.assessment.invitation.Invited;
import org.youbei.assessment.invitation.Seal;
import org.youbei.model.JurisdictionCode;

/** Invitations to score, in their table. Within a scope, only those of its campaigns. */
@Component
class StoredAssessors implements Invitees {
    private static final String SELECT = """
        select a.*, c.cells, c.scored from assessment.assessor a
          join lateral (select count(*)::int as cells, count(*) filter (where x.self_state <> 'UNANSWERED')::int as scored
            from assessment.cell x where x.campaign = a.campaign and x.jurisdiction = any (a.units) and x.code = any (a.codes)) c on true
        where\
        """;

    private final JdbcClient jdbc;

    StoredAssessors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Invitee> of(UUID campaign) {
        return jdbc.sql("select until, handed_in_at from assessment.assessor where campaign = ? and not revoked")
                .param(campaign)
                .query((row, n) ->
                        new Invitee(row.getObject("until", LocalDate.class), row.getTimestamp("handed_in_at") != null))
                .list();
    }

    List<Assessor> all(UUID campaign) {
        return jdbc.sql(SELECT + " a.campaign = ? order by a.entered")
                .param(campaign)
                .query(StoredAssessors::assessor)
                .list();
    }

    Optional<Assessor> find(UUID id) {
        return jdbc.sql(SELECT + " a.id = ?")
                .param(id)
                .query(StoredAssessors::assessor)
                .optional();
    }

    /** Holds the invitation until the transaction ends. */
    Optional<Assessor> locked(UUID id) {
        jdbc.sql("select id from assessment.assessor where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    void add(Campaign campaign, Assessor one, byte[] hash) {
        jdbc.sql("""
            insert into assessment.assessor (id, campaign, jurisdiction, district, expert, name, employer, units, codes, until, secret_hash)
            values (:id, :campaign, :unit, :district, :expert, :name, :employer, :units, :codes, :until, :hash)\
            """)
                .param("id", one.id())
                .param("campaign", campaign.getId())
                .param("unit", campaign.unit().value())
                .param("district", campaign.district())
                .param("expert", one.expert())
                .param("name", one.name())
                .param("employer", one.employer())
                .param(
                        "units",
                        one.units().stream().map(JurisdictionCode::value).toArray(String[]::new))
                .param("codes", one.codes().toArray(String[]::new))
                .param("until", one.seal().until())
                .param("hash", hash)
                .update();
    }

    void revoke(UUID id) {
        jdbc.sql("update assessment.assessor set revoked = true where id = ?")
                .param(id)
                .update();
    }

    /** A new link in place of the old one, which opens in any one browser again. */
    void renew(UUID id, LocalDate until, byte[] hash) {
        jdbc.sql("update assessment.assessor set until = ?, secret_hash = ?, browser_hash = null, handed_in_at = null"
                        + " where id = ?")
                .params(until, hash, id)
                .update();
    }

    void handIn(UUID id, Instant at) {
        jdbc.sql("update assessment.assessor set handed_in_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    boolean bind(UUID id, String browser) {
        return jdbc.sql("update assessment.assessor set browser_hash = ? where id = ? and browser_hash is null")
                        .params(browser, id)
                        .update()
                == 1;
    }

    Optional<Invited> invited(byte[] hash) {
        return jdbc.sql("""
            select a.*, c.title from assessment.assessor a join assessment.campaign c on c.id = a.campaign where a.secret_hash = ?\
            """)
                .param(hash)
                .query((row, n) -> new Invited(
                        AssessorInvitations.DOOR,
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("campaign", UUID.class),
                        row.getString("title"),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        seal(row)))
                .optional();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getObject("until", LocalDate.class), row.getBoolean("revoked"), row.getString("browser_hash"));
    }

    private static Assessor assessor(ResultSet row, int number) throws SQLException {
        var handedIn = row.getTimestamp("handed_in_at");
        return new Assessor(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                row.getObject("expert", UUID.class),
                row.getString("name"),
                row.getString("employer"),
                texts(row.getArray("units")).stream().map(JurisdictionCode::new).toList(),
                texts(row.getArray("codes")),
                seal(row),
                handedIn == null ? null : handedIn.toInstant(),
                row.getInt("cells"),
                row.getInt("scored"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
