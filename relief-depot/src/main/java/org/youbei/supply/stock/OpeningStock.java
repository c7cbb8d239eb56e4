package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;

/**
 * What lay there before the ledger began, many lots at once: the checks and the ledger of a receipt, written by as many statements however many lots
 * there are. A lot that is known already, or that somebody enters meanwhile, is received by itself.
 */
@Component
@Transactional
public class OpeningStock {
    private final StockLedger ledger;
    private final Bookkeeping books;
    private final Stocks stocks;
    private final StockDuties duties;
    private final Points points;
    private final Items items;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    OpeningStock(
            StockLedger ledger,
            Bookkeeping books,
            Stocks stocks,
            StockDuties duties,
            Points points,
            Items items,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.ledger = ledger;
        this.books = books;
        this.stocks = stocks;
        this.duties = duties;
        this.points = points;
        this.items = items;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Lot(int at, UUID id, Point point, Item item, Receipt said, BigDecimal quantity) {}

    /** What is asked again and again of the same points and items. */
    private final class Known {
        final Map<UUID, Point> points = new HashMap<>();
        final Map<UUID, Item> items = new HashMap<>();
        final Set<UUID> retired = new HashSet<>();
        final Map<List<Object>, List<Refusal>> days = new HashMap<>();

        Point point(UUID id) {
            return points.computeIfAbsent(id, OpeningStock.this.points::find);
        }

        @Nullable Item item(UUID id) {
            if (!items.containsKey(id)) {
                OpeningStock.this.items.lookUp(id).ifPresent(item -> items.put(id, item));
                if (OpeningStock.this.items.isRetired(id)) {
                    retired.add(id);
                }
            }
            return items.get(id);
        }

        List<Refusal> day(Receipt said) {
            return days.computeIfAbsent(
                    List.of(said.point(), said.on(), said.reason()),
                    asked -> books.day(new Checks(), said.point(), said.on(), said.reason())
                            .found());
        }
    }

    /** @return for each receipt, in order, what refused it; empty where it was taken in */
    public List<List<Refusal>> receive(Actor actor, List<Receipt> receipts) {
        var known = new Known();
        var refused = new ArrayList<List<Refusal>>();
        var lots = new ArrayList<Lot>();
        for (int at = 0; at < receipts.size(); at++) {
            var said = receipts.get(at);
            var point = known.point(said.point());
            var item = known.item(said.item());
            var found = objections(actor, known, point, item, said);
            refused.add(found);
            if (found.isEmpty() && item != null) {
                var counted = Objects.requireNonNull(item.counted(said.quantity(), said.measure()));
                lots.add(new Lot(at, UuidV7.next(clock), point, item, said, counted));
            }
        }
        var entered = enter(lots);
        var fresh = lots.stream().filter(lot -> entered.contains(lot.id())).toList();
        post(actor, fresh);
        follow(actor, fresh);
        for (var lot : lots) {
            if (!entered.contains(lot.id())
                    && ledger.receiveOpening(actor, lot.id(), lot.said())
                            instanceof Outcome.Refused<UUID>(var reasons)) {
                refused.set(lot.at(), reasons);
            }
        }
        return refused;
    }

    private List<Refusal> objections(Actor actor, Known known, Point point, @Nullable Item item, Receipt said) {
        if (item == null) {
            return List.of(SupplyRefusal.ITEM.at("item"));
        }
        var checks = Receiving.checks(
                actor, point, item, said, true, known.retired.contains(item.id()), ChinaTime.today(clock));
        var found = new ArrayList<>(checks.found());
        if (Checks.works(actor, point.unit())) {
            found.addAll(known.day(said));
        }
        return found;
    }

    /** The ids of those that were not there. */
    private Set<UUID> enter(List<Lot> lots) {
        return new HashSet<>(jdbc.sql("""
            insert into supply.stock (id, jurisdiction, district, point, item, item_name, unit, batch, made_on, expires_on, received_on, price,
              storage, source, quality, quantity, reserved, last_on)
            select n.id, p.jurisdiction, p.district, n.point, n.item, n.item_name, n.unit, n.batch, n.made_on::date, n.expires_on::date,
              n.on_day::date, n.price::numeric, n.storage, n.source, 'OK', n.quantity::numeric, 0, n.on_day::date
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[]) as n(id, point, item, item_name, unit, batch, made_on, expires_on, on_day, price, storage, source, quantity)
            join supply.point p on p.id = n.point
            on conflict do nothing returning id\
            """)
                .params(
                        ids(lots, Lot::id),
                        ids(lots, lot -> lot.point().id()),
                        ids(lots, lot -> lot.item().id()),
                        texts(lots, lot -> lot.item().name()),
                        texts(lots, lot -> lot.item().unit()),
                        texts(lots, lot -> lot.said().batch()),
                        texts(lots, lot -> lot.said().madeOn()),
                        texts(lots, lot -> lot.said().expiresOn()),
                        texts(lots, lot -> lot.said().on()),
                        texts(lots, lot -> lot.said().price()),
                        texts(lots, lot -> lot.said().storage()),
                        texts(lots, lot -> lot.said().source()),
                        texts(lots, Lot::quantity))
                .query(UUID.class)
                .list());
    }

    private void post(Actor actor, List<Lot> lots) {
        jdbc.sql("""
            insert into supply.movement (id, request, stock, jurisdiction, district, kind, amount, on_day, purpose, reason, account, name, second,
              happened_at)
            select n.id, n.id, s.id, s.jurisdiction, s.district, 'RECEIPT', s.quantity, s.last_on, s.source, n.reason, ?, ?, '', ?
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as n(id, stock, reason) join supply.stock s on s.id = n.stock\
            """)
                .params(
                        actor.account(),
                        actor.name(),
                        Timestamp.from(clock.instant()),
                        ids(lots, lot -> UuidV7.next(clock)),
                        ids(lots, Lot::id),
                        texts(lots, lot -> lot.said().reason()))
                .update();
    }

    /** Duties of those that expire soon, an entry of the audit trail for each point, and what others hear of. */
    private void follow(Actor actor, List<Lot> lots) {
        var near = ChinaTime.today(clock).plusDays(StockDuties.NEAR);
        var soon = lots.stream()
                .filter(lot -> isUntil(lot.said().expiresOn(), near))
                .map(Lot::id)
                .toList();
        if (!soon.isEmpty()) {
            stocks.locked(soon).forEach(stock -> duties.moved(actor, stock));
        }
        var counts = new LinkedHashMap<Point, Integer>();
        var told = new HashSet<List<Object>>();
        for (var lot : lots) {
            counts.merge(lot.point(), 1, Integer::sum);
            if (told.add(List.of(lot.item().id(), lot.point().unit()))) {
                books.changed(lot.item().id(), lot.point().unit());
            }
        }
        counts.forEach((point, count) -> audit.record(
                actor,
                AuditEntry.of(
                        "stock.opening",
                        new Subject("supply-point", point.id()),
                        point.unit(),
                        Map.of("lots", count))));
    }

    private static boolean isUntil(@Nullable LocalDate day, LocalDate last) {
        return day != null && !day.isAfter(last);
    }

    private static UUID[] ids(List<Lot> lots, Function<Lot, UUID> id) {
        return lots.stream().map(id).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(List<Lot> lots, Function<Lot, @Nullable Object> text) {
        var texts = new @Nullable String[lots.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = text.apply(lots.get(i));
            texts[i] = value instanceof BigDecimal number
                    ? number.toPlainString()
                    : value == null ? null : value.toString();
        }
        return texts;
    }
}
