package org.youbei.supply.sheet;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.sheet.SheetChange;
import org.youbei.sheet.SheetImport;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetRow;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.item.Catalogue;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.OpeningStock;
import org.youbei.supply.stock.Receipt;

/**
 * Stock lists. A row that is new comes in by a receipt; of what is known the quantity is not changed by a list, because only a count does that.
 * Points and items that a list names for the first time are entered with it.
 */
@Component
public class StockImport implements SheetImport<SheetStock> {
    private final OpeningStock opening;
    private final Points points;
    private final Items items;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    StockImport(OpeningStock opening, Points points, Items items, Catalogue catalogue, JdbcClient jdbc, Clock clock) {
        this.opening = opening;
        this.points = points;
        this.items = items;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "stock";
    }

    @Override
    public Phrase title() {
        return new Phrase("库存", "Stock");
    }

    @Override
    public SheetColumns<SheetStock> columns() {
        return StockColumns.ALL;
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.works();
    }

    /** The day of expiry tells lots of one batch apart; a list without it has none. */
    @Override
    public List<String> key(SheetRow row) {
        var expires = row.day(StockColumns.EXPIRES);
        return List.of(
                row.text(StockColumns.UNIT),
                row.text(StockColumns.POINT),
                row.text(StockColumns.ITEM),
                row.text(StockColumns.BATCH),
                expires == null ? "" : expires.toString());
    }

    @Override
    public Map<List<String>, SheetStock> known(Actor actor, Collection<List<String>> keys) {
        var home = home(actor);
        var known = new HashMap<List<String>, SheetStock>();
        jdbc.sql("""
            select k.unit as asked, p.name as point, s.item_name, coalesce(i.code, '') as code, s.unit as measure, s.batch, s.made_on,
              s.expires_on, s.quantity, s.price
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as k(unit, point, item, batch, expiry)
            join supply.point p on p.jurisdiction = coalesce(nullif(k.unit, ''), ?) and p.name = k.point and p.closed_on is null
            join supply.stock s on s.point = p.id and s.item_name = k.item and s.batch = k.batch
              and s.expiry = coalesce(nullif(k.expiry, '')::date, date '9999-12-31')
            left join supply.item i on i.id = s.item\
            """)
                .params(
                        part(keys, 0),
                        part(keys, 1),
                        part(keys, 2),
                        part(keys, 3),
                        part(keys, 4),
                        home == null ? "" : home.value())
                .query(row -> {
                    var asked = row.getString("asked");
                    var stock = new SheetStock(
                            asked.isEmpty() ? null : new JurisdictionCode(asked),
                            row.getString("point"),
                            row.getString("item_name"),
                            row.getString("code"),
                            row.getString("measure"),
                            row.getString("batch"),
                            row.getObject("made_on", LocalDate.class),
                            row.getObject("expires_on", LocalDate.class),
                            row.getBigDecimal("quantity"),
                            row.getBigDecimal("price"));
                    var expires = stock.expiresOn();
                    known.put(
                            List.of(
                                    asked,
                                    stock.point(),
                                    stock.item(),
                                    stock.batch(),
                                    expires == null ? "" : expires.toString()),
                            stock);
                });
        return known;
    }

    private static String[] part(Collection<List<String>> keys, int at) {
        return keys.stream().map(key -> key.get(at)).toArray(String[]::new);
    }

    private static @Nullable JurisdictionCode home(Actor actor) {
        return actor.scope().unit().orElse(null);
    }

    @Override
    public Outcome<SheetStock> entry(SheetRow row) {
        return Outcome.done(new SheetStock(
                row.get(StockColumns.UNIT, JurisdictionCode.class),
                row.text(StockColumns.POINT),
                row.text(StockColumns.ITEM),
                row.text(StockColumns.CODE),
                row.text(StockColumns.MEASURE),
                row.text(StockColumns.BATCH),
                row.day(StockColumns.MADE),
                row.day(StockColumns.EXPIRES),
                row.must(StockColumns.QUANTITY, BigDecimal.class),
                row.amount(StockColumns.PRICE)));
    }

    @Override
    public List<Refusal> objections(Actor actor, SheetStock said, @Nullable SheetStock known) {
        var made = said.madeOn();
        var expires = said.expiresOn();
        var unit = unit(actor, said);
        var found = new ArrayList<>(new Checks()
                .when(unit == null, SupplyRefusal.UNIT.at(StockColumns.UNIT))
                .when(
                        !said.code().isEmpty() && !catalogue.knows(said.code()),
                        SupplyRefusal.CATEGORY.at(StockColumns.CODE))
                .when(
                        made != null && expires != null && expires.isBefore(made),
                        SupplyRefusal.DATES.at(StockColumns.EXPIRES))
                .when(made != null && made.isAfter(ChinaTime.today(clock)), SupplyRefusal.FUTURE.at(StockColumns.MADE))
                .when(said.quantity().signum() <= 0, SupplyRefusal.QUANTITY.at(StockColumns.QUANTITY))
                .found());
        if (known != null && known.quantity().compareTo(said.quantity()) != 0) {
            found.add(SupplyRefusal.COUNT_ONLY.at(
                    StockColumns.QUANTITY, known.quantity().stripTrailingZeros().toPlainString()));
        }
        return found;
    }

    /** Measures and days by the items of each unit, which are read once for all rows. */
    @Override
    public List<List<Refusal>> objectionsTogether(Actor actor, List<SheetStock> entries) {
        var used = new Used();
        return entries.stream()
                .map(said -> {
                    var found = new ArrayList<Refusal>();
                    var unit = unit(actor, said);
                    if (unit != null) {
                        used.item(unit, said.item()).ifPresent(item -> measured(item, said, found));
                    }
                    return List.copyOf(found);
                })
                .toList();
    }

    /** The items that units use and the points that they have, each asked once. */
    private final class Used {
        private final Map<JurisdictionCode, Map<String, Item>> items = new HashMap<>();
        private final Map<List<Object>, Outcome<UUID>> points = new HashMap<>();

        /** The one of the lowest unit where several are called so. */
        Optional<Item> item(JurisdictionCode unit, String name) {
            return Optional.ofNullable(of(unit).get(name));
        }

        private Map<String, Item> of(JurisdictionCode unit) {
            return items.computeIfAbsent(
                    unit,
                    asked -> StockImport.this.items.usedBy(asked).stream()
                            .collect(Collectors.toMap(Item::name, item -> item, (higher, lower) -> lower)));
        }

        Outcome<UUID> item(Actor actor, JurisdictionCode unit, SheetStock said) {
            var known = item(unit, said.item());
            if (known.isPresent()) {
                return Outcome.done(known.get().id());
            }
            var fresh = fresh(unit, said);
            return StockImport.this.items.define(actor, fresh).then(id -> {
                of(unit).put(fresh.name(), fresh);
                return Outcome.done(id);
            });
        }

        Outcome<UUID> point(Actor actor, JurisdictionCode unit, String name) {
            return points.computeIfAbsent(List.of(unit, name), asked -> entered(actor, unit, name));
        }
    }

    private static void measured(Item item, SheetStock said, List<Refusal> found) {
        var counted = item.counted(said.quantity(), said.measure());
        if (counted == null) {
            found.add(SupplyRefusal.MEASURE.at(StockColumns.MEASURE, item.unit()));
        } else if (item.whole() && counted.stripTrailingZeros().scale() > 0) {
            found.add(SupplyRefusal.PIECES.at(StockColumns.QUANTITY));
        }
        if (item.dated() && said.expiresOn() == null) {
            found.add(SupplyRefusal.EXPIRY_MISSING.at(StockColumns.EXPIRES));
        }
    }

    /** What has expired already comes in only where the person says so: it cannot be handed out. */
    @Override
    public List<Refusal> doubts(Actor actor, SheetStock said, @Nullable SheetStock known) {
        var expires = said.expiresOn();
        return expires != null && expires.isBefore(ChinaTime.today(clock))
                ? List.of(SupplyRefusal.EXPIRED.at(StockColumns.EXPIRES))
                : List.of();
    }

    private static @Nullable JurisdictionCode unit(Actor actor, SheetStock said) {
        return said.unit() == null ? home(actor) : said.unit();
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<SheetStock>> changes) {
        var used = new Used();
        var refused = new ArrayList<List<Refusal>>();
        var places = new ArrayList<Integer>();
        var receipts = new ArrayList<Receipt>();
        for (var change : changes) {
            var said = change.entry();
            if (change.known() != null) {
                refused.add(bound(said));
                continue;
            }
            var unit = Objects.requireNonNull(unit(actor, said));
            var receipt = used.point(actor, unit, said.point())
                    .then(point -> used.item(actor, unit, said).then(item -> Outcome.done(receipt(point, item, said))));
            switch (receipt) {
                case Outcome.Done<Receipt>(var one) -> {
                    places.add(refused.size());
                    receipts.add(one);
                    refused.add(List.of());
                }
                case Outcome.Refused<Receipt>(var reasons) -> refused.add(reasons);
            }
        }
        var found = opening.receive(actor, receipts);
        for (int i = 0; i < places.size(); i++) {
            refused.set(places.get(i), found.get(i));
        }
        return refused;
    }

    private Outcome<UUID> entered(Actor actor, JurisdictionCode unit, String name) {
        var known = points.named(unit, name);
        return known.isPresent()
                ? Outcome.done(known.get().id())
                : points.enter(
                        actor,
                        new Point(
                                UuidV7.next(clock), unit, name, Point.Mode.PHYSICAL, "", "仓库保管员", "", 60, null, false));
    }

    /** Nothing but the quantity of a known lot could differ, and that only a count changes; dates and price stay as they were entered. */
    private static List<Refusal> bound(SheetStock said) {
        return List.of(SupplyRefusal.COUNT_ONLY.refusal(
                said.quantity().stripTrailingZeros().toPlainString()));
    }

    private Item fresh(JurisdictionCode unit, SheetStock said) {
        boolean whole = said.quantity().stripTrailingZeros().scale() <= 0;
        return new Item(
                UuidV7.next(clock),
                unit,
                said.code(),
                said.item(),
                said.measure(),
                "",
                null,
                BigDecimal.ONE,
                said.measure(),
                said.expiresOn() != null,
                whole,
                null,
                null,
                null,
                said.price());
    }

    private Receipt receipt(UUID point, UUID item, SheetStock said) {
        return new Receipt(
                point,
                item,
                said.batch(),
                said.madeOn(),
                said.expiresOn(),
                said.quantity(),
                said.measure(),
                said.price(),
                "",
                "期初导入",
                ChinaTime.today(clock),
                "");
    }
}
