package org.youbei.assessment.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;

/** The units of campaigns, in their table. Within a scope, only its own. */
@Component
public class Participants {
    private static final String SELECT = """
        select p.*, c.cells, c.answered, c.returned, c.decided from assessment.participant p
          join lateral (select count(*)::int as cells, count(*) filter (where self_state <> 'UNANSWERED')::int as answered,
            count(*) filter (where returned)::int as returned, count(*) filter (where decision_state is not null)::int as decided
            from assessment.cell x where x.campaign = p.campaign and x.jurisdiction = p.jurisdiction) c on true
        where p.campaign = ?\
        """;

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lists every unit of these levels below a unit, as the tree now is. */
    int enlist(Campaign campaign) {
        var levels = switch (campaign.entry().levels()) {
            case STREET -> List.of(9);
            case COMMUNITY -> List.of(12);
            case BOTH -> List.of(9, 12);
        };
        return jdbc.sql("""
            insert into assessment.participant (id, campaign, jurisdiction, district, name, approved)
            select gen_random_uuid(), :campaign, u.jurisdiction, :district, u.name, 0 from jurisdiction.unit u
            where (cardinality(cast(:only as text[])) = 0 or u.jurisdiction = any (cast(:only as text[])))
              and u.jurisdiction > :unit and u.jurisdiction < :unit || '~' and length(u.jurisdiction) in (:levels)\
            """)
                .param("campaign", campaign.getId())
                .param("district", campaign.district())
                .param("unit", campaign.unit().value())
                .param("levels", levels)
                .param("only", only(campaign))
                .update();
    }

    private static String[] only(Campaign campaign) {
        var event = campaign.event();
        return event == null
                ? new String[0]
                : event.units().stream().map(JurisdictionCode::value).toArray(String[]::new);
    }

    /** In the order of their codes, so that communities follow their street. */
    public List<Participant> of(UUID campaign) {
        return jdbc.sql(SELECT + " order by p.jurisdiction")
                .param(campaign)
                .query(Participants::participant)
                .list();
    }

    public Optional<Participant> find(UUID campaign, JurisdictionCode unit) {
        return jdbc.sql(SELECT + " and p.jurisdiction = ?")
                .params(campaign, unit.value())
                .query(Participants::participant)
                .optional();
    }

    /** The campaign that a duty's subject belongs to, with the unit. */
    public Optional<Participant> ofDuty(UUID id) {
        return jdbc.sql(SELECT.replace("p.campaign = ?", "p.id = ?"))
                .param(id)
                .query(Participants::participant)
                .optional();
    }

    /** Holds the unit's row until the transaction ends, so that no two people approve or answer at once. */
    public Optional<Participant> locked(UUID campaign, JurisdictionCode unit) {
        jdbc.sql("select id from assessment.participant where campaign = ? and jurisdiction = ? for update")
                .params(campaign, unit.value())
                .query(UUID.class)
                .optional();
        return find(campaign, unit);
    }

    public void approve(Participant participant, int approved) {
        jdbc.sql("update assessment.participant set approved = ? where id = ?")
                .params(approved, participant.id())
                .update();
    }

    void extend(Participant participant, LocalDate until) {
        jdbc.sql("update assessment.participant set extended = ? where id = ?")
                .params(until, participant.id())
                .update();
    }

    void leave(Participant participant, LocalDate on) {
        jdbc.sql("update assessment.participant set left_on = ? where id = ?")
                .params(on, participant.id())
                .update();
    }

    private static Participant participant(ResultSet row, int number) throws SQLException {
        return new Participant(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("name"),
                row.getInt("approved"),
                row.getObject("extended", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getInt("cells"),
                row.getInt("answered"),
                row.getInt("returned"),
                row.getInt("decided"));
    }
}
