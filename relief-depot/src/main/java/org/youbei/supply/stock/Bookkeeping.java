package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThingChanged;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Points;
import org.youbei.supply.rule.Picking;
import org.youbei.supply.rule.Replay;

/** How an entry comes into the ledger of stock: what speaks against it, and what follows from it. */
@Component
class Bookkeeping {
    static final int REASON = 500;
    static final int PURPOSE = 200;

    private final Stocks stocks;
    private final Items items;
    private final Points points;
    private final StockDuties duties;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bookkeeping(
            Stocks stocks,
            Items items,
            Points points,
            StockDuties duties,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stocks = stocks;
        this.items = items;
        this.points = points;
        this.duties = duties;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What speaks against handing out so much of a lot. */
    Checks leaving(Stock stock, StockLedger.Act act) {
        var checks = new Checks()
                .quantity("quantity", act.quantity(), isWhole(stock))
                .required("purpose", act.purpose(), PURPOSE);
        day(checks, stock.point(), act.on(), act.reason());
        var why = Picking.why(stock.lot(), act.on(), 0);
        checks.when(
                why != null && why != Picking.Why.RESERVED,
                SupplyRefusal.UNSOUND.refusal(stock.called(), why == null ? "" : why.name()));
        if (checks.isFine()) {
            enough(checks, stock, act.quantity(), act.on());
        }
        return checks;
    }

    boolean isWhole(Stock stock) {
        return items.lookUp(stock.item()).map(Item::whole).orElse(false);
    }

    /** On the day and on every later one there must be as much; what is reserved is not there for others. */
    void enough(Checks checks, Stock stock, BigDecimal quantity, LocalDate on) {
        if (stock.free().compareTo(quantity) < 0) {
            checks.when(
                    true, SupplyRefusal.NOT_ENOUGH.at("quantity", StockLedger.plain(stock.free()), stock.measure()));
        } else if (on.isBefore(stock.lastOn())) {
            var negative = firstNegative(stock, quantity.negate(), on);
            if (negative != null) {
                checks.when(
                        true, SupplyRefusal.BELOW_ZERO.at("on", negative.day(), StockLedger.plain(negative.balance())));
            }
        }
    }

    /** The rule of the ledger over what is there and the entry that would come in between. */
    private Replay.@Nullable Negative firstNegative(Stock stock, BigDecimal amount, LocalDate on) {
        var ledger = new ArrayList<Replay.Event>();
        boolean placed = false;
        for (var entry : stocks.ledger(stock.id())) {
            if (!placed && entry.on().isAfter(on)) {
                ledger.add(event(stock, on, amount));
                placed = true;
            }
            ledger.add(event(stock, entry.on(), entry.amount()));
        }
        if (!placed) {
            ledger.add(event(stock, on, amount));
        }
        return Replay.firstNegative(ledger);
    }

    private static Replay.Event event(Stock stock, LocalDate on, BigDecimal amount) {
        return new Replay.Event(
                "", on, "adjustment", stock.point().toString(), stock.id().toString(), amount);
    }

    void post(Actor actor, Stock stock, Stocks.Posting posting) {
        var id = stocks.add(actor, stock, posting);
        var after = stocks.find(stock.id()).orElseThrow();
        duties.moved(actor, after);
        audit.record(
                actor,
                AuditEntry.of(
                        "stock."
                                + posting.kind()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        StockDuties.subject(stock.id()),
                        stock.unit(),
                        Map.of(
                                "quantity",
                                StockLedger.plain(posting.amount()),
                                "balance",
                                StockLedger.plain(after.quantity()),
                                "entry",
                                id.toString())));
        changed(stock);
    }

    void changed(Stock stock) {
        changed(stock.item(), stock.unit());
    }

    void changed(UUID item, JurisdictionCode unit) {
        events.publishEvent(new BindableThingChanged(BindableKind.STOCK, item.toString(), unit));
    }

    static Stocks.Posting posting(
            UUID request, MovementKind kind, BigDecimal amount, LocalDate on, String purpose, String reason) {
        return new Stocks.Posting(request, kind, amount, on, null, purpose, reason, "");
    }

    /** Today, or an earlier day of this month or the last one with a reason, unless that month is closed at the point. */
    Checks day(Checks checks, UUID point, LocalDate on, String reason) {
        var today = ChinaTime.today(clock);
        var first = today.withDayOfMonth(1).minusMonths(1);
        return booked(checks, point, on)
                .when(on.isAfter(today), SupplyRefusal.FUTURE.at("on"))
                .when(on.isBefore(first), SupplyRefusal.PERIOD_CLOSED.at("on", first))
                .when(on.isBefore(today) && reason.isBlank(), SupplyRefusal.REASON_MISSING.at("reason"))
                .atMost("reason", reason, REASON);
    }

    /** Nothing is dated into a month that is closed at the point. */
    Checks booked(Checks checks, UUID point, LocalDate on) {
        var booked = points.bookedUntil(point).orElse(LocalDate.MIN);
        return checks.when(!on.isAfter(booked), SupplyRefusal.MONTH_CLOSED.at("on", booked));
    }
}
