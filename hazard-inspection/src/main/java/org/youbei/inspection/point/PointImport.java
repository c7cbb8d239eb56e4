package org.youbei.inspection.point;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.CreditCode;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.RiskColour;
import org.youbei.model.UuidV7;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;

/** Tables of points. The business key is the name within the unit, so that the same table taken in twice changes nothing. */
@Component
public class PointImport implements SheetImport<PointEntry> {
    /** Enough to know where a district lies. */
    private static final int PLACES = 200;

    private final PointRegister register;
    private final JdbcClient jdbc;
    private final Clock clock;

    PointImport(PointRegister register, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "inspection-points";
    }

    @Override
    public Phrase title() {
        return new Phrase("检查点", "Inspection points");
    }

    @Override
    public SheetColumns<PointEntry> columns() {
        return PointColumns.ALL;
    }

    @Override
    public boolean admits(Actor actor) {
        return PointPolicy.mayKeep(actor);
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(row.text(PointColumns.UNIT), row.text(PointColumns.NAME));
    }

    @Override
    public Map<List<String>, PointEntry> known(Actor actor, Collection<List<String>> keys) {
        var known = new HashMap<List<String>, PointEntry>();
        jdbc.sql("""
            select p.jurisdiction, p.name, p.type, p.colour, p.round, p.address, p.responsible_unit, p.credit_code,
              p.longitude, p.latitude, p.datum
            from unnest(?::text[], ?::text[]) as k(unit, name)
            join inspection.point p on p.jurisdiction = k.unit and p.name = k.name and p.closed_on is null\
            """)
                .params(texts(keys, List::getFirst), texts(keys, List::getLast))
                .query(row -> {
                    var credit = row.getString("credit_code");
                    var entry = new PointEntry(
                            new JurisdictionCode(row.getString("jurisdiction")),
                            row.getString("name"),
                            PointType.valueOf(row.getString("type")),
                            RiskColour.valueOf(row.getString("colour")),
                            RoundClass.valueOf(row.getString("round")),
                            row.getString("address"),
                            row.getString("responsible_unit"),
                            credit == null ? null : new CreditCode(credit),
                            PointStops.position(
                                    row.getBigDecimal("longitude"),
                                    row.getBigDecimal("latitude"),
                                    row.getString("datum")));
                    known.put(List.of(entry.unit().value(), entry.name()), entry);
                });
        return known;
    }

    private static String[] texts(Collection<List<String>> keys, Function<List<String>, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    @Override
    public Outcome<PointEntry> entry(SheetRow row) {
        return Outcome.done(new PointEntry(
                row.unit(PointColumns.UNIT),
                row.text(PointColumns.NAME),
                row.must(PointColumns.TYPE, PointType.class),
                row.must(PointColumns.COLOUR, RiskColour.class),
                row.must(PointColumns.ROUND, RoundClass.class),
                row.text(PointColumns.ADDRESS),
                row.text(PointColumns.RESPONSIBLE_UNIT),
                row.get(PointColumns.CREDIT_CODE, CreditCode.class),
                row.place()));
    }

    @Override
    public List<Refusal> objections(Actor actor, PointEntry entry, @Nullable PointEntry known) {
        return PointPolicy.objections(actor, entry);
    }

    @Override
    public List<GeoPoint> surroundings(Actor actor, JurisdictionCode district) {
        return jdbc.sql("""
            select longitude, latitude, datum from inspection.point
            where district = ? and longitude is not null and closed_on is null order by id limit ?\
            """)
                .params(district.district(), PLACES)
                .query((row, n) -> new GeoPoint(
                        row.getBigDecimal("longitude"),
                        row.getBigDecimal("latitude"),
                        GeoPoint.Datum.valueOf(row.getString("datum"))))
                .list();
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<PointEntry>> changes) {
        return changes.stream().map(change -> save(actor, change.entry())).toList();
    }

    private List<Refusal> save(Actor actor, PointEntry entry) {
        var known = register.named(entry);
        var outcome = known.isPresent()
                ? register.describe(actor, known.get().getId(), known.get().revision(), entry)
                : register.register(actor, UuidV7.next(clock), entry);
        return outcome instanceof Outcome.Refused<Point>(var refusals) ? refusals : List.of();
    }
}
