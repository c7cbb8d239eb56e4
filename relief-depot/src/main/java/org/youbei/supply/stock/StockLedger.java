package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.BothScopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.rule.Picking;

/**
 * The ledger of stock. Entries are only added; each is written under the lock of its lot together with the balance, so that no interleaving makes
 * stock out of nothing, and none may leave less than nothing on its day or a later one. A request that was taken once is not taken again. To be called
 * inside a scope.
 */
@Component
@Transactional
public class StockLedger {
    private final Stocks stocks;
    private final Items items;
    private final Points points;
    private final Bookkeeping books;
    private final BothScopes both;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    StockLedger(
            Stocks stocks,
            Items items,
            Points points,
            Bookkeeping books,
            BothScopes both,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.stocks = stocks;
        this.items = items;
        this.points = points;
        this.books = books;
        this.both = both;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an issue, a transfer or a return is for. */
    public record Act(UUID request, BigDecimal quantity, LocalDate on, String purpose, String reason) {
        public Act {
            purpose = purpose.strip();
            reason = reason.strip();
        }
    }

    /** Goods come in; the answer is the lot. */
    public Outcome<UUID> receive(Actor actor, UUID request, Receipt said) {
        return receive(actor, request, said, false);
    }

    /** The same for what lay there before the ledger began, which may have expired meanwhile. */
    public Outcome<UUID> receiveOpening(Actor actor, UUID request, Receipt said) {
        return receive(actor, request, said, true);
    }

    private Outcome<UUID> receive(Actor actor, UUID request, Receipt said, boolean opening) {
        var point = points.find(said.point());
        var item = items.lookUp(said.item()).orElse(null);
        if (item == null) {
            return Outcome.refused(SupplyRefusal.ITEM.at("item"));
        }
        var checks = receivable(actor, point, item, said, opening);
        if (!checks.isFine()) {
            return checks.refused();
        }
        var quantity = java.util.Objects.requireNonNull(item.counted(said.quantity(), said.measure()));
        var stock = stocks.locked(point, fresh(point, item, said));
        if (stocks.knows(request, stock.id(), MovementKind.RECEIPT)) {
            return Outcome.done(stock.id());
        }
        books.post(
                actor,
                stock,
                Bookkeeping.posting(request, MovementKind.RECEIPT, quantity, said.on(), said.source(), said.reason()));
        return Outcome.done(stock.id());
    }

    private Checks receivable(Actor actor, Point point, Item item, Receipt said, boolean opening) {
        var checks =
                Receiving.checks(actor, point, item, said, opening, items.isRetired(item.id()), ChinaTime.today(clock));
        return Checks.works(actor, point.unit()) ? books.day(checks, point.id(), said.on(), said.reason()) : checks;
    }

    private static Stock fresh(Point point, Item item, Receipt said) {
        return new Stock(
                new UUID(0, 0),
                point.unit(),
                point.id(),
                item.id(),
                item.name(),
                item.unit(),
                said.batch(),
                said.madeOn(),
                said.expiresOn(),
                said.on(),
                said.price(),
                said.storage(),
                said.source(),
                Quality.OK,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                said.on(),
                null,
                false);
    }

    /** Hands out so much of one lot. */
    public Outcome<UUID> issue(Actor actor, UUID id, Act act) {
        return leave(actor, id, act, MovementKind.ISSUE);
    }

    private Outcome<UUID> leave(Actor actor, UUID id, Act act, MovementKind kind) {
        var stock = stocks.locked(id);
        if (!Checks.works(actor, stock.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (stocks.knows(act.request(), id, kind)) {
            return Outcome.done(id);
        }
        var checks = books.leaving(stock, act);
        if (!checks.isFine()) {
            return checks.refused();
        }
        books.post(
                actor,
                stock,
                Bookkeeping.posting(
                        act.request(), kind, act.quantity().negate(), act.on(), act.purpose(), act.reason()));
        return Outcome.done(id);
    }

    /** What would be picked, and why the other lots are refused; nothing changes. */
    public Picking picking(UUID point, UUID item, BigDecimal quantity, LocalDate on) {
        return Picking.of(stocks.of(point, item).stream().map(Stock::lot).toList(), quantity, on, 0);
    }

    /** Hands out so much of an item, first expired first; the answer is how many lots it came from. */
    public Outcome<Integer> pick(Actor actor, UUID point, UUID item, Act act) {
        var place = points.find(point);
        var kept = items.find(item);
        if (!Checks.works(actor, place.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var lots = lots(point, item);
        if (stocks.knows(act.request())) {
            return Outcome.done(lots.size());
        }
        var checks = new Checks()
                .quantity("quantity", act.quantity(), kept.whole())
                .required("purpose", act.purpose(), Bookkeeping.PURPOSE);
        books.day(checks, point, act.on(), act.reason());
        if (!checks.isFine()) {
            return checks.refused();
        }
        var picking = Picking.of(lots.values().stream().map(Stock::lot).toList(), act.quantity(), act.on(), 0);
        if (picking.missing().signum() > 0) {
            return Outcome.refused(SupplyRefusal.NOT_ENOUGH.at(
                    "quantity", plain(act.quantity().subtract(picking.missing())), kept.unit()));
        }
        var refused = new ArrayList<Refusal>();
        for (var pick : picking.picks()) {
            var stock = java.util.Objects.requireNonNull(lots.get(pick.lot()));
            var later = new Checks();
            books.enough(later, stock, pick.take(), act.on());
            refused.addAll(later.found());
        }
        if (!refused.isEmpty()) {
            return Outcome.refused(refused);
        }
        for (var pick : picking.picks()) {
            books.post(
                    actor,
                    java.util.Objects.requireNonNull(lots.get(pick.lot())),
                    Bookkeeping.posting(
                            act.request(),
                            MovementKind.ISSUE,
                            pick.take().negate(),
                            act.on(),
                            act.purpose(),
                            act.reason()));
        }
        return Outcome.done(picking.picks().size());
    }

    private Map<String, Stock> lots(UUID point, UUID item) {
        var lots = new LinkedHashMap<String, Stock>();
        stocks.of(point, item).forEach(stock -> lots.put(stock.id().toString(), stock));
        return lots;
    }

    /** Brings so much of a lot to another point: two entries of one transaction. The answer is the lot there. */
    public Outcome<UUID> transfer(Actor actor, UUID id, UUID to, Act act) {
        var target = points.find(to);
        var stock = stocks.find(id).orElseThrow(() -> new NotFound(id));
        if (stock.point().equals(to)) {
            return Outcome.refused(SupplyRefusal.SAME_PLACE.at("to"));
        }
        if (!Checks.works(actor, target.unit()) || !Checks.works(actor, stock.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (target.closed()) {
            return Outcome.refused(SupplyRefusal.POINT_CLOSED.at("to"));
        }
        var arrival = books.booked(new Checks(), to, act.on());
        if (!arrival.isFine()) {
            return arrival.refused();
        }
        var there = stocks.locked(target, arriving(stock, act.on()));
        var both = stocks.locked(List.of(id, there.id()));
        var here = both.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        if (stocks.knows(act.request(), id, MovementKind.TRANSFER_OUT)) {
            return Outcome.done(there.id());
        }
        var checks = books.leaving(here, act);
        if (!checks.isFine()) {
            return checks.refused();
        }
        move(actor, here, there, act);
        return Outcome.done(there.id());
    }

    /**
     * Brings so much of a lot to a point of another unit, which has agreed to it: the half that leaves under the scope of the one, the half that arrives
     * under that of the other, in one transaction. The caller has checked the agreement.
     */
    public Outcome<UUID> across(Actor actor, UUID id, JurisdictionCode unit, UUID to, Act act) {
        var here = stocks.locked(id);
        if (!Checks.works(actor, here.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (stocks.knows(act.request(), id, MovementKind.TRANSFER_OUT)) {
            return Outcome.done(id);
        }
        var checks = books.leaving(here, act);
        var target = both.there(unit, () -> points.find(to));
        checks.when(target.closed(), SupplyRefusal.POINT_CLOSED.refusal());
        if (!checks.isFine()) {
            return checks.refused();
        }
        books.post(
                actor,
                here,
                Bookkeeping.posting(
                        act.request(),
                        MovementKind.TRANSFER_OUT,
                        act.quantity().negate(),
                        act.on(),
                        act.purpose(),
                        act.reason()));
        both.run(
                unit,
                () -> books.post(
                        actor,
                        stocks.locked(target, arriving(here, act.on())),
                        Bookkeeping.posting(
                                act.request(),
                                MovementKind.TRANSFER_IN,
                                act.quantity(),
                                act.on(),
                                act.purpose(),
                                act.reason())));
        return Outcome.done(id);
    }

    private void move(Actor actor, Stock here, Stock there, Act act) {
        var out = Bookkeeping.posting(
                act.request(),
                MovementKind.TRANSFER_OUT,
                act.quantity().negate(),
                act.on(),
                act.purpose(),
                act.reason());
        var in = Bookkeeping.posting(
                act.request(), MovementKind.TRANSFER_IN, act.quantity(), act.on(), act.purpose(), act.reason());
        books.post(actor, here, out);
        books.post(actor, there, in);
    }

    private static Stock arriving(Stock stock, LocalDate on) {
        return new Stock(
                new UUID(0, 0),
                stock.unit(),
                stock.point(),
                stock.item(),
                stock.itemName(),
                stock.measure(),
                stock.batch(),
                stock.madeOn(),
                stock.expiresOn(),
                on,
                stock.price(),
                stock.storage(),
                stock.source(),
                stock.quality(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                on,
                null,
                false);
    }

    /** Some of what was issued comes back to its lot. */
    public Outcome<UUID> bringBack(Actor actor, UUID movement, Act act) {
        var issued = stocks.movement(movement).orElseThrow(() -> new NotFound(movement));
        var stock = stocks.locked(issued.stock());
        if (!Checks.works(actor, stock.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (stocks.knows(act.request(), stock.id(), MovementKind.RETURN)) {
            return Outcome.done(stock.id());
        }
        if (issued.kind() != MovementKind.ISSUE) {
            return Outcome.refused(SupplyRefusal.NOT_ISSUED.refusal());
        }
        if (stocks.isReversed(movement)) {
            return Outcome.refused(SupplyRefusal.REVERSED.refusal());
        }
        var out = issued.amount().negate().subtract(stocks.returned(movement));
        var checks = new Checks()
                .quantity("quantity", act.quantity(), books.isWhole(stock))
                .when(
                        act.quantity().compareTo(out) > 0,
                        SupplyRefusal.RETURN_TOO_MUCH.at("quantity", plain(out), stock.measure()))
                .when(act.on().isBefore(issued.on()), SupplyRefusal.FUTURE.at("on"));
        books.day(checks, stock.point(), act.on(), act.reason());
        if (!checks.isFine()) {
            return checks.refused();
        }
        books.post(
                actor,
                stock,
                new Stocks.Posting(
                        act.request(),
                        MovementKind.RETURN,
                        act.quantity(),
                        act.on(),
                        movement,
                        issued.purpose(),
                        act.reason(),
                        ""));
        return Outcome.done(stock.id());
    }

    /** Takes back an entry that was a mistake, a transfer with both of its halves; all reasons against it are named at once. */
    public Outcome<Integer> reverse(Actor actor, UUID movement, UUID request, String reason) {
        var named = stocks.movement(movement).orElseThrow(() -> new NotFound(movement));
        var halves = named.kind() == MovementKind.TRANSFER_OUT || named.kind() == MovementKind.TRANSFER_IN
                ? stocks.paper(named.request()).stream()
                        .filter(one ->
                                one.kind() == MovementKind.TRANSFER_OUT || one.kind() == MovementKind.TRANSFER_IN)
                        .toList()
                : List.of(named);
        var held = new HashMap<UUID, Stock>();
        stocks.locked(halves.stream().map(Movement::stock).toList()).forEach(one -> held.put(one.id(), one));
        if (stocks.knows(request)) {
            return Outcome.done(halves.size());
        }
        if (held.size() < halves.size() || held.values().stream().anyMatch(one -> !Checks.works(actor, one.unit()))) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks().required("reason", reason, Bookkeeping.REASON);
        halves.forEach(half -> reversible(checks, half, java.util.Objects.requireNonNull(held.get(half.stock()))));
        if (!checks.isFine()) {
            return checks.refused();
        }
        for (var half : halves) {
            var back = new Stocks.Posting(
                    request,
                    MovementKind.REVERSAL,
                    half.amount().negate(),
                    ChinaTime.today(clock),
                    half.id(),
                    half.purpose(),
                    reason.strip(),
                    "");
            books.post(actor, java.util.Objects.requireNonNull(held.get(half.stock())), back);
        }
        return Outcome.done(halves.size());
    }

    private void reversible(Checks checks, Movement named, Stock stock) {
        checks.when(
                        named.kind() == MovementKind.REVERSAL || named.kind() == MovementKind.ADJUSTMENT,
                        SupplyRefusal.REVERSAL.refusal())
                .when(stocks.isReversed(named.id()), SupplyRefusal.REVERSED.refusal())
                .when(
                        stock.countedAt() != null && stock.countedAt().isAfter(named.at()),
                        SupplyRefusal.COUNTED_SINCE.refusal())
                .when(stocks.returned(named.id()).signum() > 0, SupplyRefusal.REVERSED.refusal())
                .when(
                        named.amount().signum() > 0 && stock.free().compareTo(named.amount()) < 0,
                        SupplyRefusal.NOT_ENOUGH.refusal(plain(stock.free()), stock.measure()));
    }

    /** Corrects a lot by what a reviewed count found. */
    public void adjust(Actor actor, UUID count, UUID id, BigDecimal difference, String reason, String counter) {
        var stock = stocks.locked(id);
        if (difference.signum() != 0) {
            books.post(
                    actor,
                    stock,
                    new Stocks.Posting(
                            count,
                            MovementKind.ADJUSTMENT,
                            difference,
                            ChinaTime.today(clock),
                            count,
                            "",
                            reason,
                            counter));
        }
        jdbc.sql("update supply.stock set counted_at = ? where id = ?")
                .params(java.sql.Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Sets a lot aside, or frees it again. */
    public Outcome<UUID> judge(Actor actor, UUID id, Quality quality, String reason) {
        var stock = stocks.locked(id);
        if (!Checks.works(actor, stock.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks().required("reason", reason, Bookkeeping.REASON);
        if (!checks.isFine()) {
            return checks.refused();
        }
        jdbc.sql("update supply.stock set quality = ? where id = ?")
                .params(quality.name(), id)
                .update();
        audit.record(
                actor,
                new AuditEntry(
                        "stock.judged",
                        StockDuties.subject(id),
                        stock.unit(),
                        Map.of("quality", stock.quality().name()),
                        Map.of("quality", quality.name(), "reason", reason.strip())));
        books.changed(stock);
        return Outcome.done(id);
    }

    /** The end of a lot that a second person agreed to. */
    Outcome<UUID> writeOff(Actor actor, UUID id, Act act, String asker) {
        var stock = stocks.locked(id);
        var checks = new Checks().quantity("quantity", act.quantity(), books.isWhole(stock));
        if (checks.isFine()) {
            books.enough(checks, stock, act.quantity(), act.on());
        }
        if (!checks.isFine()) {
            return checks.refused();
        }
        books.post(
                actor,
                stock,
                new Stocks.Posting(
                        act.request(),
                        MovementKind.WRITE_OFF,
                        act.quantity().negate(),
                        act.on(),
                        null,
                        act.purpose(),
                        act.reason(),
                        asker));
        return Outcome.done(id);
    }

    @Transactional(readOnly = true)
    public Stock find(UUID id) {
        return stocks.find(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public java.util.Optional<Stock> lookUp(UUID id) {
        return stocks.find(id);
    }

    /** Whether entries of that paper are there already. */
    @Transactional(readOnly = true)
    public boolean knows(UUID request) {
        return stocks.knows(request);
    }

    /** Sound lots of an item that lie at stores of a unit or below it, first expired first, at most 200. */
    @Transactional(readOnly = true)
    public List<Stock> of(UUID item, JurisdictionCode unit) {
        return stocks.free(item, unit, ChinaTime.today(clock));
    }

    @Transactional(readOnly = true)
    public List<Stock> at(UUID point) {
        return stocks.at(point);
    }

    @Transactional(readOnly = true)
    public List<Movement> ledger(UUID stock) {
        return stocks.ledger(stock);
    }

    @Transactional(readOnly = true)
    public Movement movement(UUID id) {
        return stocks.movement(id).orElseThrow(() -> new NotFound(id));
    }

    /** The lines of one paper, in the order in which they were entered. */
    @Transactional(readOnly = true)
    public List<Movement> paper(UUID request) {
        return stocks.paper(request);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
