package org.youbei.shelter.sheet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;
import org.youbei.shelter.Shelter;
import org.youbei.shelter.ShelterRefusal;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;

/** Lists of shelters. The business key is the name within the unit; what a list does not speak of stays as it is. */
@Component
public class ShelterImport implements SheetImport<SheetShelter> {
    private static final int PLACES = 200;

    private final ShelterRegister register;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShelterImport(ShelterRegister register, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "shelters";
    }

    @Override
    public Phrase title() {
        return new Phrase("避难场所", "Shelters");
    }

    @Override
    public SheetColumns<SheetShelter> columns() {
        return ShelterColumns.ALL;
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.works();
    }

    @Override
    public List<String> key(SheetRow row) {
        return List.of(row.text(ShelterColumns.UNIT), row.text(ShelterColumns.NAME));
    }

    @Override
    public Map<List<String>, SheetShelter> known(Actor actor, Collection<List<String>> keys) {
        var home = home(actor);
        var known = new HashMap<List<String>, SheetShelter>();
        jdbc.sql("""
            select k.unit as asked, s.* from unnest(?::text[], ?::text[]) as k(unit, name)
            join shelter.shelter s on s.jurisdiction = coalesce(nullif(k.unit, ''), ?) and s.name = k.name and s.state <> 'RETIRED'\
            """)
                .params(
                        keys.stream().map(List::getFirst).toArray(String[]::new),
                        keys.stream().map(List::getLast).toArray(String[]::new),
                        home == null ? "" : home.value())
                .query(row -> {
                    var asked = row.getString("asked");
                    var shelter = new SheetShelter(
                            asked.isEmpty() ? null : new JurisdictionCode(asked),
                            listed(register.find(row.getObject("id", java.util.UUID.class))
                                    .entry()));
                    known.put(List.of(asked, shelter.entry().name()), shelter);
                });
        return known;
    }

    /** Only what lists speak of. */
    private static ShelterEntry listed(ShelterEntry entry) {
        return new ShelterEntry(
                entry.name(),
                entry.grade(),
                entry.stay(),
                entry.address(),
                entry.areas(),
                true,
                entry.hazards(),
                "",
                entry.toilets(),
                entry.minutes(),
                null,
                null,
                new Keys(entry.keys().firstKey(), "", entry.keys().secondKey(), ""),
                entry.owner(),
                null,
                entry.longitude(),
                entry.latitude(),
                entry.datum(),
                "");
    }

    private static @Nullable JurisdictionCode home(Actor actor) {
        return actor.scope().unit().orElse(null);
    }

    @Override
    public Outcome<SheetShelter> entry(SheetRow row) {
        var point = row.place();
        var declared = row.text(ShelterColumns.DECLARED);
        var entry = new ShelterEntry(
                row.text(ShelterColumns.NAME),
                Objects.requireNonNullElse(row.get(ShelterColumns.GRADE, Grade.class), Grade.COMMUNITY),
                Objects.requireNonNullElse(row.get(ShelterColumns.STAY, Stay.class), Stay.SHORT),
                row.text(ShelterColumns.ADDRESS),
                new Areas(
                        row.amount(ShelterColumns.INDOOR),
                        row.amount(ShelterColumns.OUTDOOR),
                        row.amount(ShelterColumns.UNUSABLE),
                        declared.isEmpty() ? null : Integer.valueOf(declared)),
                true,
                row.text(ShelterColumns.HAZARDS),
                "",
                whole(row, ShelterColumns.TOILETS),
                whole(row, ShelterColumns.MINUTES),
                null,
                null,
                new Keys(row.text(ShelterColumns.FIRST_KEY), "", row.text(ShelterColumns.SECOND_KEY), ""),
                row.text(ShelterColumns.OWNER),
                null,
                point == null ? null : point.longitude(),
                point == null ? null : point.latitude(),
                point == null ? null : point.datum(),
                "");
        return Outcome.done(new SheetShelter(row.get(ShelterColumns.UNIT, JurisdictionCode.class), entry));
    }

    private static @Nullable Integer whole(SheetRow row, String column) {
        var number = row.whole(column);
        return number == null ? null : number.intValue();
    }

    @Override
    public List<Refusal> objections(Actor actor, SheetShelter said, @Nullable SheetShelter known) {
        var found = new ArrayList<>(ShelterRegister.objections(said.entry()));
        if (said.unit() == null && home(actor) == null) {
            found.add(ShelterRefusal.UNIT.at(ShelterColumns.UNIT));
        }
        return found;
    }

    /** More people than the areas allow is kept as declared and pointed out. */
    @Override
    public List<Refusal> doubts(Actor actor, SheetShelter said, @Nullable SheetShelter known) {
        var areas = said.entry().areas();
        var computed = areas.computed(register.norms(), said.entry().stay());
        var declared = areas.declared();
        return computed != null && declared != null && declared > computed
                ? List.of(ShelterRefusal.DECLARED_ABOVE.at(ShelterColumns.DECLARED, declared, computed))
                : List.of();
    }

    @Override
    public List<GeoPoint> surroundings(Actor actor, JurisdictionCode district) {
        return jdbc.sql("""
            select longitude, latitude, datum from shelter.shelter
            where district = ? and longitude is not null and state <> 'RETIRED' order by id limit ?\
            """)
                .params(district.district(), PLACES)
                .query((row, n) -> new GeoPoint(
                        row.getBigDecimal("longitude"),
                        row.getBigDecimal("latitude"),
                        GeoPoint.Datum.valueOf(row.getString("datum"))))
                .list();
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<SheetShelter>> changes) {
        return changes.stream().map(change -> save(actor, change.entry())).toList();
    }

    private List<Refusal> save(Actor actor, SheetShelter said) {
        var unit = said.unit() == null ? home(actor) : said.unit();
        if (unit == null) {
            return List.of(ShelterRefusal.UNIT.at(ShelterColumns.UNIT));
        }
        var known = register.named(unit, said.entry().name());
        Outcome<Shelter> outcome;
        if (known.isEmpty()) {
            outcome = register.register(actor, UuidV7.next(clock), unit, said.entry());
        } else {
            var shelter = register.find(known.get());
            outcome = register.change(
                    actor,
                    shelter.getId(),
                    UuidV7.next(clock),
                    shelter.revision(),
                    merged(shelter.entry(), said.entry()));
        }
        return outcome instanceof Outcome.Refused<Shelter>(var refusals) ? refusals : List.of();
    }

    /** What no list speaks of stays. */
    private static ShelterEntry merged(ShelterEntry kept, ShelterEntry said) {
        var keys = kept.keys();
        return new ShelterEntry(
                said.name(),
                said.grade(),
                said.stay(),
                said.address(),
                said.areas(),
                kept.night(),
                said.hazards(),
                kept.facilities(),
                said.toilets(),
                said.minutes(),
                kept.floorLevel(),
                kept.floodLevel(),
                new Keys(
                        said.keys().firstKey(), keys.firstStandIn(), said.keys().secondKey(), keys.secondStandIn()),
                said.owner(),
                kept.agreementEnds(),
                said.longitude(),
                said.latitude(),
                said.datum(),
                kept.source());
    }
}
