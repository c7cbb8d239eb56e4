package org.youbei.library.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.library.regime.RegimeCatalogue;
import org.youbei.library.regime.RegimeState;
import org.youbei.library.regime.RequiredRegime;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;

/** The matrix of units and required regimes. Two statements, however many units. To be called inside a scope. */
@Component
@Transactional(readOnly = true)
public class RegimeCoverage {
    private static final int MOST_UNITS = 3_000;

    /**
     * The best regime of each unit and kind, how many of its readings are open, and whether it cites what is no longer in force or was changed after it was
     * last looked at. A title counts as gone where texts of it are known and none of them is in force today.
     */
    private static final String CELLS = """
        with titles as (
          select d.plain,
            bool_or(d.from_on <= :today and (d.to_on is null or d.to_on > :today) and not coalesce(s.from_on <= :today, false)) as in_force,
            max(d.from_on) filter (where d.from_on <= :today) as newest
          from library.document d
          left join lateral (select r.successor from library.replacement r where r.old = d.id order by r.id limit 1) r on true
          left join library.document s on s.id = r.successor
          where d.kind <> 'OWN' group by d.plain),
        cited as (
          select c.document, min(t.plain) as plain
          from library.citation c join titles t on t.plain = c.plain
          join library.regime g on g.document = c.document
          where not t.in_force or t.newest > coalesce(g.reviewed_on, g.issued_on) group by c.document),
        unread as (
          select e.regime, count(*)::int as number from library.reading e where e.read_on is null and not e.ended group by e.regime)
        select distinct on (g.jurisdiction, g.kind) g.jurisdiction, g.kind, g.id, g.state, g.review_due,
          coalesce(u.number, 0) as unread, c.plain as cites
        from library.regime g left join unread u on u.regime = g.id left join cited c on c.document = g.document
        where g.jurisdiction >= :from and g.jurisdiction < :to and g.state <> 'REPEALED'
        order by g.jurisdiction, g.kind, g.state in ('DRAFT', 'CONSULTED'), g.issued_on desc nulls last, g.id\
        """;

    private final JdbcClient jdbc;
    private final RegimeCatalogue catalogue;
    private final Jurisdictions units;
    private final Clock clock;

    RegimeCoverage(JdbcClient jdbc, RegimeCatalogue catalogue, Jurisdictions units, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    /** How a unit stands to a required regime; of several the first that applies. */
    public enum Standing {
        /** Not asked of a unit of this level. */
        NOT_ASKED,
        MISSING,
        DRAFTED,
        /** Cites what is no longer in force, or was changed after the regime was last looked at. */
        CITES_OLD,
        /** Its review is past its day. */
        STALE,
        UNREAD,
        GOOD
    }

    /**
     * @param regime null where there is none
     * @param cites the title that is no longer in force or was changed; null for none
     */
    public record Cell(
            Standing standing,
            @Nullable UUID regime,
            int unread,
            @Nullable String cites) {}

    /** @param cells in the order of the catalogue */
    public record Row(Jurisdiction unit, List<Cell> cells) {
        public long good() {
            return cells.stream()
                    .filter(cell -> cell.standing() == Standing.GOOD || cell.standing() == Standing.UNREAD)
                    .count();
        }

        public long asked() {
            return cells.stream()
                    .filter(cell -> cell.standing() != Standing.NOT_ASKED)
                    .count();
        }
    }

    public record Matrix(List<RequiredRegime> columns, List<Row> rows) {}

    /** Of a unit and every street and community below it. */
    public Matrix of(JurisdictionCode top) {
        var today = ChinaTime.today(clock);
        var found = new HashMap<String, Cell>();
        jdbc.sql(CELLS)
                .param("today", today)
                .param("from", top.value())
                .param("to", top.value() + "~")
                .query(row -> {
                    found.put(
                            row.getString("jurisdiction") + " " + row.getString("kind"),
                            new Cell(
                                    standing(
                                            RegimeState.valueOf(row.getString("state")),
                                            Optional.ofNullable(row.getObject("review_due", LocalDate.class)),
                                            row.getInt("unread"),
                                            row.getString("cites"),
                                            today),
                                    row.getObject("id", UUID.class),
                                    row.getInt("unread"),
                                    row.getString("cites")));
                });
        var rows = units.subtree(top, MOST_UNITS).stream()
                .filter(unit -> unit.code().level().compareTo(JurisdictionLevel.COMMUNITY) <= 0)
                .map(unit -> row(unit, found))
                .toList();
        return new Matrix(catalogue.all(), rows);
    }

    private Row row(Jurisdiction unit, Map<String, Cell> found) {
        return new Row(
                unit,
                catalogue.all().stream()
                        .map(kind -> kind.isAskedOf(unit.code())
                                ? found.getOrDefault(
                                        unit.code().value() + " " + kind.id(),
                                        new Cell(Standing.MISSING, null, 0, null))
                                : new Cell(Standing.NOT_ASKED, null, 0, null))
                        .toList());
    }

    static Standing standing(
            RegimeState state, Optional<LocalDate> review, int unread, @Nullable String cites, LocalDate today) {
        if (!state.isInForce()) {
            return Standing.DRAFTED;
        }
        if (cites != null) {
            return Standing.CITES_OLD;
        }
        if (review.isPresent() && review.get().isBefore(today)) {
            return Standing.STALE;
        }
        return unread > 0 ? Standing.UNREAD : Standing.GOOD;
    }
}
