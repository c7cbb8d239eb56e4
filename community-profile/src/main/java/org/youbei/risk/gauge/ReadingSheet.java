package org.youbei.risk.gauge;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.risk.RiskRefusal;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/**
 * Readings of gauges from a spreadsheet: a row for each, known again by unit, risk, gauge and time. A reading is written once and never over; what
 * a row says otherwise than what is kept is refused.
 */
@Component
@Transactional
public class ReadingSheet implements SheetImport<ReadingSheet.Line> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final BigDecimal MOST = new BigDecimal("999999999");

    /**
     * A row.
     *
     * @param risk the title of the risk that the gauge watches
     * @param time of the day in China
     */
    public record Line(JurisdictionCode unit, String risk, String gauge, LocalDate day, String time, BigDecimal value) {
        Instant at() {
            return day.atTime(LocalTime.parse(time, TIME))
                    .atZone(ChinaTime.ZONE)
                    .toInstant();
        }
    }

    private static final SheetColumns<Line> COLUMNS = SheetColumns.of(
            SheetColumn.<Line>unit("unit", JurisdictionLevel.DISTRICT, JurisdictionLevel.GRID, Line::unit)
                    .named("单位代码|区划代码|社区代码", "Unit code|Division code")
                    .must()
                    .example("420106001001"),
            SheetColumn.<Line>text("risk", 120, Line::risk)
                    .named("风险|风险名称", "Risk")
                    .must()
                    .example("示例路下穿通道积水"),
            SheetColumn.<Line>text("gauge", 120, Line::gauge)
                    .named("监测点|监测点名称|测点", "Gauge")
                    .must()
                    .example("水尺"),
            SheetColumn.<Line>day("day", Line::day).named("日期|读数日期", "Day").must(),
            SheetColumn.<Line>code(
                            "time",
                            ReadingSheet::time,
                            new Phrase("时:分，例如 08:00", "hours and minutes, such as 08:00"),
                            Line::time)
                    .named("时间|时刻", "Time")
                    .must()
                    .example("08:00"),
            SheetColumn.<Line>amount("value", MOST.negate(), MOST, 3, Line::value)
                    .named("读数|数值", "Value")
                    .must()
                    .note("单位与该监测点相同", "in the unit of the gauge"));

    private final Gauges gauges;
    private final JdbcClient jdbc;

    ReadingSheet(Gauges gauges, JdbcClient jdbc) {
        this.gauges = gauges;
        this.jdbc = jdbc;
    }

    private static Optional<String> time(String typed) {
        try {
            return Optional.of(
                    LocalTime.parse(typed.strip().replace('：', ':'), TIME).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String kind() {
        return "gauge-readings";
    }

    @Override
    public Phrase title() {
        return new Phrase("监测读数", "Readings");
    }

    @Override
    public SheetColumns<Line> columns() {
        return COLUMNS;
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.works();
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(
                row.unit("unit").value(),
                row.text("risk"),
                row.text("gauge"),
                row.must("day", LocalDate.class).toString(),
                row.text("time"));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<List<String>, Line> known(Actor actor, Collection<List<String>> keys) {
        var lines = List.copyOf(keys);
        var times = lines.stream()
                .map(key -> Timestamp.from(line(key, BigDecimal.ZERO).at()))
                .toArray(Timestamp[]::new);
        var known = new HashMap<List<String>, Line>();
        jdbc.sql("""
            select k.at, r.value from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[]) with ordinality
              as k (unit, risk, gauge, read_at, at)
            join risk.risk s on s.jurisdiction = k.unit and s.title = k.risk
            join risk.gauge g on g.risk = s.id and g.name = k.gauge
            join risk.reading r on r.gauge = g.id and r.read_at = k.read_at\
            """)
                .params(column(lines, 0), column(lines, 1), column(lines, 2), times)
                .query(row -> {
                    var key = lines.get(row.getInt("at") - 1);
                    known.put(key, line(key, row.getBigDecimal("value").stripTrailingZeros()));
                });
        return known;
    }

    /**
     * The readings of a gauge as rows, the latest first, so that what is given out comes in again.
     *
     * @param most rows
     */
    @Transactional(readOnly = true)
    public List<Line> rows(UUID gauge, int most) {
        return jdbc.sql("""
            select s.jurisdiction, s.title, g.name, r.read_at, r.value from risk.reading r join risk.gauge g on g.id = r.gauge
            join risk.risk s on s.id = g.risk where g.id = ? order by r.read_at desc limit ?\
            """)
                .params(gauge, most)
                .query((row, n) -> {
                    var at = row.getTimestamp("read_at").toInstant().atZone(ChinaTime.ZONE);
                    return new Line(
                            new JurisdictionCode(row.getString("jurisdiction")),
                            row.getString("title"),
                            row.getString("name"),
                            at.toLocalDate(),
                            at.toLocalTime().toString(),
                            row.getBigDecimal("value").stripTrailingZeros());
                })
                .list();
    }

    private static String[] column(List<List<String>> keys, int at) {
        return keys.stream().map(key -> key.get(at)).toArray(String[]::new);
    }

    private static Line line(List<String> key, BigDecimal value) {
        return new Line(
                new JurisdictionCode(key.get(0)),
                key.get(1),
                key.get(2),
                LocalDate.parse(key.get(3)),
                key.get(4),
                value);
    }

    @Override
    public Outcome<Line> entry(SheetRow row) {
        return Outcome.done(new Line(
                row.unit("unit"),
                row.text("risk"),
                row.text("gauge"),
                row.must("day", LocalDate.class),
                row.text("time"),
                row.must("value", BigDecimal.class).stripTrailingZeros()));
    }

    @Override
    public List<Refusal> objections(Actor actor, Line entry, @Nullable Line known) {
        return known != null && known.value().compareTo(entry.value()) != 0
                ? List.of(RiskRefusal.READ_ALREADY.at("value"))
                : List.of();
    }

    /** One statement finds the gauges of all rows. */
    @Override
    @Transactional(readOnly = true)
    public List<List<Refusal>> objectionsTogether(Actor actor, List<Line> entries) {
        var gauges = found(entries);
        return entries.stream()
                .map(line -> gauges.containsKey(place(line))
                        ? List.<Refusal>of()
                        : List.of(RiskRefusal.NO_GAUGE.at("gauge", line.gauge())))
                .toList();
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<Line>> changes) {
        var ids = found(changes.stream().map(SheetChange::entry).toList());
        var answers = new ArrayList<List<Refusal>>();
        for (var change : changes) {
            var line = change.entry();
            var gauge = ids.get(place(line));
            answers.add(
                    gauge == null
                            ? List.of(RiskRefusal.NO_GAUGE.at("gauge", line.gauge()))
                            : refusals(gauges.read(actor, gauge, line.value(), line.at())));
        }
        return answers;
    }

    private static List<String> place(Line line) {
        return List.of(line.unit().value(), line.risk(), line.gauge());
    }

    /** Gauges that run, by unit, risk and name. */
    private Map<List<String>, UUID> found(List<Line> lines) {
        Function<Function<Line, String>, String[]> column =
                of -> lines.stream().map(of).toArray(String[]::new);
        var found = new HashMap<List<String>, UUID>();
        jdbc.sql("""
            select distinct s.jurisdiction, s.title, g.name, g.id from unnest(?::text[], ?::text[], ?::text[]) as k (unit, risk, gauge)
            join risk.risk s on s.jurisdiction = k.unit and s.title = k.risk and s.open
            join risk.gauge g on g.risk = s.id and g.name = k.gauge and g.retired_on is null\
            """)
                .params(column.apply(line -> line.unit().value()), column.apply(Line::risk), column.apply(Line::gauge))
                .query(row -> {
                    found.put(
                            List.of(row.getString("jurisdiction"), row.getString("title"), row.getString("name")),
                            row.getObject("id", UUID.class));
                });
        return found;
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }
}
