package org.youbei.inspection.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Secret;

/** The rows of reports. */
@Repository
class Reports {
    static final String ROWS = """
        select r.id, r.jurisdiction, coalesce(u.name, r.jurisdiction) as unit_name, r.point, p.name as point_name, r.text,
          r.phone_masked, r.received_at, r.state, r.reviewed_at, r.reviewed_by, r.answer, r.hazard
        from inspection.report r join inspection.point p on p.id = r.point
        left join jurisdiction.unit u on u.jurisdiction = r.jurisdiction where true\
        """;

    /** For lists: the names of points and units are looked up for the rows of a page only. */
    static final String LISTED = """
        select r.id, r.jurisdiction, r.point, r.text, r.phone_masked, r.received_at, r.state, r.reviewed_at, r.reviewed_by, r.answer, r.hazard
        from inspection.report r where true\
        """;

    static final String NAMED = """
        select r.*, coalesce(u.name, r.jurisdiction) as unit_name, p.name as point_name
        from (%s) r join inspection.point p on p.id = r.point
        left join jurisdiction.unit u on u.jurisdiction = r.jurisdiction\
        """;

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where it was there already */
    boolean insert(Place place, Writing writing, Secret secret, Instant now) {
        var phone = writing.phone();
        return jdbc.sql("""
            insert into inspection.report
              (id, jurisdiction, district, point, text, phone_sealed, phone_masked, secret, received_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED') on conflict do nothing\
            """)
                        .param(writing.id())
                        .param(place.unit().value())
                        .param(place.unit().district())
                        .param(place.point())
                        .param(writing.text())
                        .param(phone == null ? null : phone.sealed())
                        .param(phone == null ? "" : phone.masked())
                        .param(secret.hash())
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    /** How many the unit has received since the moment. */
    int since(JurisdictionCode unit, Instant moment) {
        return jdbc.sql("select count(*) from inspection.report where jurisdiction = ? and received_at > ?")
                .params(unit.value(), Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql(ROWS + " and r.id = ?").param(id).query(Reports::report).optional();
    }

    void lock(UUID id) {
        jdbc.sql("select id from inspection.report where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    Optional<String> sealedPhone(UUID id) {
        return jdbc.sql("select phone_sealed from inspection.report where id = ? and phone_sealed is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    void review(UUID id, ReportState state, String by, String answer, @Nullable UUID hazard, Instant now) {
        jdbc.sql("""
            update inspection.report set state = ?, reviewed_at = ?, reviewed_by = ?, answer = ?, hazard = ? where id = ?\
            """)
                .param(state.name())
                .param(Timestamp.from(now))
                .param(by)
                .param(answer)
                .param(hazard)
                .param(id)
                .update();
    }

    Optional<Reply> reply(Secret secret) {
        return jdbc.sql("""
            select p.name, r.text, r.received_at, r.state, r.reviewed_at, r.answer, h.state as hazard
            from inspection.report r join inspection.point p on p.id = r.point
            left join inspection.hazard h on h.id = r.hazard where r.secret = ?\
            """)
                .param(secret.hash())
                .query((row, n) -> new Reply(
                        row.getString("name"),
                        row.getString("text"),
                        row.getTimestamp("received_at").toInstant(),
                        ReportState.valueOf(row.getString("state")),
                        moment(row),
                        row.getString("answer"),
                        row.getString("hazard") == null ? null : HazardState.valueOf(row.getString("hazard"))))
                .optional();
    }

    Optional<Place> place(String code) {
        return jdbc.sql("""
            select p.id, p.name, p.jurisdiction, coalesce(u.name, p.jurisdiction) as unit_name
            from inspection.point p left join jurisdiction.unit u on u.jurisdiction = p.jurisdiction
            where p.code = ? and p.closed_on is null\
            """)
                .param(code)
                .query((row, n) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("unit_name")))
                .optional();
    }

    static Report report(ResultSet row, int n) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getObject("point", UUID.class),
                row.getString("point_name"),
                row.getString("text"),
                row.getString("phone_masked"),
                row.getTimestamp("received_at").toInstant(),
                ReportState.valueOf(row.getString("state")),
                moment(row),
                row.getString("reviewed_by"),
                row.getString("answer"),
                row.getObject("hazard", UUID.class));
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        var at = row.getTimestamp("reviewed_at");
        return at == null ? null : at.toInstant();
    }
}
