package org.youbei.risk.gauge;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.risk.Risk;

/** The rows of thresholds, gauges, readings and alarms. */
@Repository
class StoredGauges {
    private static final String GAUGES = """
        select id, risk, name, quantity, rhythm, token_hash is not null as device, retired_on from risk.gauge where \
        """;
    private static final String ALARMS = """
        select a.id, a.threshold, g.name as gauge, t.quantity, t.bound, t.action, t.plan, a.value, a.raised_at, a.handled_at,
          a.handled_by, a.note
        from risk.alarm a join risk.threshold t on t.id = a.threshold join risk.gauge g on g.id = a.gauge where \
        """;

    private final JdbcClient jdbc;

    StoredGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(Risk risk, Threshold threshold) {
        return jdbc.sql("""
            insert into risk.threshold (id, risk, jurisdiction, district, quantity, bound, at_least, action, plan)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                        .params(
                                threshold.id(),
                                risk.getId(),
                                risk.unit().value(),
                                risk.district(),
                                threshold.quantity().name(),
                                threshold.bound(),
                                threshold.atLeast(),
                                threshold.action(),
                                threshold.plan())
                        .update()
                == 1;
    }

    boolean end(UUID risk, UUID threshold, LocalDate on) {
        return jdbc.sql("update risk.threshold set ended_on = ? where id = ? and risk = ? and ended_on is null")
                        .params(on, threshold, risk)
                        .update()
                == 1;
    }

    List<Threshold> thresholds(UUID risk) {
        return jdbc.sql("""
            select id, quantity, bound, at_least, action, plan from risk.threshold
            where risk = ? and ended_on is null order by quantity, bound, id\
            """)
                .param(risk)
                .query((row, n) -> new Threshold(
                        row.getObject("id", UUID.class),
                        Quantity.valueOf(row.getString("quantity")),
                        row.getBigDecimal("bound"),
                        row.getBoolean("at_least"),
                        row.getString("action"),
                        row.getString("plan")))
                .list();
    }

    boolean add(Risk risk, Gauge gauge) {
        return jdbc.sql("""
            insert into risk.gauge (id, risk, jurisdiction, district, name, quantity, rhythm) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                        .params(
                                gauge.id(),
                                risk.getId(),
                                risk.unit().value(),
                                risk.district(),
                                gauge.name(),
                                gauge.quantity().name(),
                                gauge.rhythm().name())
                        .update()
                == 1;
    }

    List<Gauge> gauges(UUID risk) {
        return jdbc.sql(GAUGES + "risk = ? order by retired_on is not null, name, id")
                .param(risk)
                .query(StoredGauges::gauge)
                .list();
    }

    Optional<Gauge> gauge(UUID id) {
        return jdbc.sql(GAUGES + "id = ?").param(id).query(StoredGauges::gauge).optional();
    }

    /** The gauge with its row held until the transaction ends, so that its readings come one after another. */
    Optional<Gauge> locked(UUID id) {
        return jdbc.sql(GAUGES + "id = ? for update")
                .param(id)
                .query(StoredGauges::gauge)
                .optional();
    }

    void token(UUID gauge, byte[] hash) {
        jdbc.sql("update risk.gauge set token_hash = ? where id = ?")
                .params(hash, gauge)
                .update();
    }

    void retire(UUID gauge, LocalDate on) {
        jdbc.sql("update risk.gauge set retired_on = ?, token_hash = null where id = ?")
                .params(on, gauge)
                .update();
    }

    /** @return whether it is new */
    boolean add(Risk risk, UUID gauge, UUID id, Reading reading) {
        return jdbc.sql("""
            insert into risk.reading (id, gauge, jurisdiction, district, read_at, value, device, reader) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                        .params(
                                id,
                                gauge,
                                risk.unit().value(),
                                risk.district(),
                                Timestamp.from(reading.at()),
                                reading.value(),
                                reading.device(),
                                reading.reader())
                        .update()
                == 1;
    }

    BigDecimal value(UUID gauge, Instant at) {
        return jdbc.sql("select value from risk.reading where gauge = ? and read_at = ?")
                .params(gauge, Timestamp.from(at))
                .query(BigDecimal.class)
                .single();
    }

    boolean isLatest(UUID gauge, Instant at) {
        return jdbc.sql("select not exists (select from risk.reading where gauge = ? and read_at > ?)")
                .params(gauge, Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    List<Reading> readings(UUID gauge, int most) {
        return jdbc.sql("select read_at, value, device, reader from risk.reading where gauge = ? order by read_at desc"
                        + " limit ?")
                .params(gauge, most)
                .query((row, n) -> new Reading(
                        row.getTimestamp("read_at").toInstant(),
                        row.getBigDecimal("value"),
                        row.getBoolean("device"),
                        row.getString("reader")))
                .list();
    }

    /** @return whether none was open for the threshold */
    boolean raise(Risk risk, UUID id, Threshold crossed, UUID gauge, Reading reading, Instant now) {
        return jdbc.sql("""
            insert into risk.alarm (id, risk, threshold, gauge, jurisdiction, district, value, raised_at) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing\
            """)
                        .params(
                                id,
                                risk.getId(),
                                crossed.id(),
                                gauge,
                                risk.unit().value(),
                                risk.district(),
                                reading.value(),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean handle(UUID risk, UUID alarm, Instant now, String by, String note) {
        return jdbc.sql("""
            update risk.alarm set handled_at = ?, handled_by = ?, note = ? where id = ? and risk = ? and handled_at is null\
            """).params(Timestamp.from(now), by, note, alarm, risk).update() == 1;
    }

    Optional<UUID> riskOfAlarm(UUID alarm) {
        return jdbc.sql("select risk from risk.alarm where id = ?")
                .param(alarm)
                .query(UUID.class)
                .optional();
    }

    List<Alarm> alarms(UUID risk, int most) {
        return jdbc.sql(ALARMS + "a.risk = ? order by a.handled_at is not null, a.raised_at desc limit ?")
                .params(risk, most)
                .query((row, n) -> alarm(row))
                .list();
    }

    private static Gauge gauge(ResultSet row, int number) throws SQLException {
        return new Gauge(
                row.getObject("id", UUID.class),
                row.getObject("risk", UUID.class),
                row.getString("name"),
                Quantity.valueOf(row.getString("quantity")),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getBoolean("device"),
                row.getObject("retired_on", LocalDate.class));
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        var handled = row.getTimestamp("handled_at");
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getObject("threshold", UUID.class),
                row.getString("gauge"),
                Quantity.valueOf(row.getString("quantity")),
                row.getBigDecimal("bound"),
                row.getString("action"),
                row.getString("plan"),
                row.getBigDecimal("value"),
                row.getTimestamp("raised_at").toInstant(),
                handled == null ? null : handled.toInstant(),
                row.getString("handled_by"),
                row.getString("note"));
    }
}
