package org.youbei.community;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.UuidV7;

/** The rows of figures; only ever added to. Many at once, because a spreadsheet brings those of a whole street. */
@Repository
class FigureRows {
    private static final String COLUMNS =
            "f.jurisdiction, f.code, f.state, f.value, f.as_of, f.source, f.word, f.name, f.entered_at, f.superseded";

    private final JdbcClient jdbc;
    private final Clock clock;

    FigureRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What counts of the units: the newest year's value of each figure.
     *
     * @param codes null for all figures
     * @param by values that hold for a later day are left out; null for none
     */
    List<Figure> latest(
            Collection<JurisdictionCode> units, @Nullable Collection<String> codes, @Nullable LocalDate by) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct on (f.jurisdiction, f.code) " + COLUMNS + """
                     from community.figure f
                    where f.jurisdiction = any (?) and not f.superseded and (?::text[] is null or f.code = any (?))
                      and (?::date is null or f.as_of <= ?)
                    order by f.jurisdiction, f.code, f.year desc\
                    """)
                        .param(texts(units, JurisdictionCode::value))
                        .param(array(codes))
                        .param(array(codes))
                        .param(day(by))
                        .param(day(by))
                        .query(FigureRows::figure)
                        .list();
    }

    /** The same for everything below a unit. */
    List<Figure> latestBelow(JurisdictionCode top, Collection<String> codes, LocalDate by) {
        return jdbc.sql("select distinct on (f.jurisdiction, f.code) " + COLUMNS + """
             from community.figure f
            where f.jurisdiction >= ? and f.jurisdiction < ? || '~' and not f.superseded and f.code = any (?)
              and f.as_of <= ?
            order by f.jurisdiction, f.code, f.year desc\
            """)
                .param(top.value())
                .param(top.value())
                .param(array(codes))
                .param(day(by))
                .query(FigureRows::figure)
                .list();
    }

    /** What counts for one year. */
    List<Figure> ofYear(Collection<JurisdictionCode> units, int year) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + """
                     from community.figure f where f.jurisdiction = any (?) and f.year = ? and not f.superseded\
                    """)
                        .params(texts(units, JurisdictionCode::value), year)
                        .query(FigureRows::figure)
                        .list();
    }

    /** Everything that was ever said of a figure, the newest first. */
    List<Figure> history(JurisdictionCode unit, String code) {
        return jdbc.sql("select " + COLUMNS + """
             from community.figure f where f.jurisdiction = ? and f.code = ? order by f.as_of desc, f.superseded, f.entered_at desc, f.id desc\
            """)
                .params(unit.value(), code)
                .query(FigureRows::figure)
                .list();
    }

    /** What was said for the years of these figures counts no longer. */
    void supersede(List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        jdbc.sql("""
            update community.figure f set superseded = true
            from unnest(?::text[], ?::text[], ?::int[]) as r(unit, code, year)
            where f.jurisdiction = r.unit and f.code = r.code and f.year = r.year and not f.superseded\
            """)
                .params(
                        texts(figures, figure -> figure.unit().value()),
                        texts(figures, Figure::code),
                        figures.stream().map(Figure::year).toArray(Integer[]::new))
                .update();
    }

    /** Writes figures of any units, after those that they replace were superseded. */
    void add(Actor actor, List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into community.figure
              (id, jurisdiction, district, code, year, state, value, as_of, source, word, account, name, entered_at)
            select r.id, r.unit, left(r.unit, 6), r.code, extract(year from r.as_of), r.state, r.value, r.as_of, r.source, r.word, ?, ?, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::date[], ?::text[], ?::text[])
              as r(id, unit, code, state, value, as_of, source, word)\
            """)
                .params(
                        actor.account(),
                        actor.name(),
                        Timestamp.from(clock.instant()),
                        texts(figures, figure -> UuidV7.next(clock).toString()),
                        texts(figures, figure -> figure.unit().value()),
                        texts(figures, Figure::code),
                        texts(figures, figure -> figure.value().state().name()),
                        figures.stream().map(figure -> figure.value().number()).toArray(BigDecimal[]::new),
                        texts(figures, figure -> figure.asOf().toString()),
                        texts(figures, Figure::source),
                        texts(figures, Figure::word))
                .update();
    }

    /** A figure that is about to be written. */
    Figure said(Actor actor, JurisdictionCode unit, String code, FigureValue value, ProfileEntry entry, String word) {
        return new Figure(unit, code, value, entry.asOf(), entry.source(), word, actor.name(), now(), true);
    }

    private Instant now() {
        return clock.instant();
    }

    private static @Nullable Object array(@Nullable Collection<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static <T> String[] texts(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    static Figure figure(ResultSet row, int n) throws SQLException {
        var state = FigureValue.State.valueOf(row.getString("state"));
        return new Figure(
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("code"),
                new FigureValue(state, row.getBigDecimal("value")),
                row.getObject("as_of", LocalDate.class),
                row.getString("source"),
                row.getString("word"),
                row.getString("name"),
                row.getTimestamp("entered_at").toInstant(),
                !row.getBoolean("superseded"));
    }
}
