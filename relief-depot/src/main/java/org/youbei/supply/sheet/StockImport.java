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
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;

/**
 * Stock lists. A row that is new comes in by a receipt; of what is known the quantity is not changed by a list, because only a count does that.
 * Points and items that a list names for the first time are entered with it.
 */
@Component
public class StockImport implements SheetImport<SheetStock> {
    private final StockLedger ledger;
    private final Points points;
    private final Items items;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    StockImport(StockLedger ledger, Points points, Items items, Catalogue catalogue, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
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
        if (unit != null) {
            item(unit, said).ifPresent(item -> measured(item, said, found));
        }
        return found;
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

    private Optional<Item> item(JurisdictionCode unit, SheetStock said) {
        return items.usedBy(unit).stream()
                .filter(item -> item.name().equals(said.item()))
                .reduce((higher, lower) -> lower);
    }

    @Override
    public List<List<Refusal>> save(Actor actor, List<SheetChange<SheetStock>> changes) {
        return changes.stream()
                .map(change -> change.known() == null ? save(actor, change.entry()) : bound(actor, change.entry()))
                .toList();
    }

    private List<Refusal> save(Actor actor, SheetStock said) {
        var unit = Objects.requireNonNull(unit(actor, said));
        var point = points.named(unit, said.point())
                .map(Point::id)
                .map(Outcome::done)
                .orElseGet(() -> points.enter(
                        actor,
                        new Point(
                                UuidV7.next(clock),
                                unit,
                                said.point(),
                                Point.Mode.PHYSICAL,
                                "",
                                "仓库保管员",
                                "",
                                60,
                                null,
                                false)));
        var outcome = point.then(place -> item(unit, said)
                .map(Item::id)
                .map(Outcome::done)
                .orElseGet(() -> items.define(actor, fresh(unit, said)))
                .then(item -> ledger.receiveOpening(actor, UuidV7.next(clock), receipt(place, item, said))));
        return outcome instanceof Outcome.Refused<UUID>(var refusals) ? refusals : List.of();
    }

    /** Nothing but the quantity of a known lot could differ, and that only a count changes; dates and price stay as they were entered. */
    private List<Refusal> bound(Actor actor, SheetStock said) {
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
