package org.youbei.web.supply;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Reservations;
import org.youbei.supply.stock.Stock;
import org.youbei.supply.stock.StockDuties;
import org.youbei.supply.stock.StockLedger;
import org.youbei.supply.stock.WriteOffs;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;

/** Makes the page of a lot: what is there, its ledger, and what is promised of it. */
@Component
class StockViews {
    private final StockLedger stocks;
    private final Reservations reservations;
    private final WriteOffs writeOffs;
    private final Points points;
    private final ObligationIndex duties;
    private final ExpiryWords expiry;
    private final SupplyWords words;

    StockViews(
            StockLedger stocks,
            Reservations reservations,
            WriteOffs writeOffs,
            Points points,
            ObligationIndex duties,
            ExpiryWords expiry,
            SupplyWords words) {
        this.stocks = stocks;
        this.reservations = reservations;
        this.writeOffs = writeOffs;
        this.points = points;
        this.duties = duties;
        this.expiry = expiry;
        this.words = words;
    }

    ThingPage of(Actor actor, Stock stock) {
        var point = points.find(stock.point());
        var path = "/stock/" + stock.id();
        return new ThingPage(
                stock.called(),
                words.lot(stock),
                point.name(),
                List.of(
                        new Crumb(words.say("stock.list"), "/stock"),
                        new Crumb(point.name(), "/supply-points/" + point.id())),
                List.of(ThingLink.of("/stock/labels?lot=" + stock.id(), words.say("label.one"))),
                Checks.works(actor, stock.unit()) ? steps(actor, stock, path) : List.of(),
                List.of(
                        ThingPart.facts(
                                words.say("stock.facts"),
                                words.facts(
                                        "quantity", SupplyWords.amount(stock.quantity(), stock.measure()),
                                        "free", SupplyWords.amount(stock.free(), stock.measure()),
                                        "made", stock.madeOn() == null ? "" : words.day(stock.madeOn()),
                                        "expires", words.day(stock.expiresOn()),
                                        "received", words.day(stock.receivedOn()),
                                        "price", SupplyWords.number(stock.price()),
                                        "storage", stock.storage(),
                                        "source", stock.source(),
                                        "quality", words.of("stock.quality.", stock.quality()),
                                        "counted", words.moment(stock.countedAt()))),
                        ledger(stock)),
                beside(stock),
                List.of());
    }

    private List<ThingPart> beside(Stock stock) {
        var parts = new ArrayList<ThingPart>();
        if (stock.expiresOn() != null && stock.quantity().signum() > 0) {
            parts.add(expiry.part(stock));
        }
        parts.addAll(List.of(promised(stock), waiting(stock), duties(stock)));
        return parts;
    }

    private List<ThingLink> steps(Actor actor, Stock stock, String path) {
        var steps = new ArrayList<ThingLink>();
        var gone = stock.quantity().signum() == 0
                ? List.of(words.reason(SupplyRefusal.NOT_ENOUGH.refusal("0", stock.measure())))
                : List.<String>of();
        steps.add(new ThingLink(path + "/issue", words.say("stock.step.issue"), true, gone));
        steps.add(new ThingLink(path + "/transfer", words.say("stock.step.transfer"), false, gone));
        var asked = writeOffs.waiting(stock.id());
        if (asked.isEmpty()) {
            steps.add(new ThingLink(path + "/write-off", words.say("stock.step.write-off"), false, gone));
        } else {
            var own = asked.get().asker().equals(actor.account())
                    ? List.of(words.reason(SupplyRefusal.SECOND_PERSON.refusal()))
                    : List.<String>of();
            steps.add(new ThingLink(
                    path + "/write-off-decision", words.say("stock.step.write-off-decision"), false, own));
        }
        steps.add(ThingLink.of(path + "/quality", words.say("stock.step.quality")));
        if (!reservations.open(stock.id()).isEmpty()) {
            steps.add(ThingLink.of(path + "/reserved-issue", words.say("stock.step.reserved-issue")));
            steps.add(ThingLink.of(path + "/release", words.say("stock.step.release")));
        }
        return steps;
    }

    private ThingPart ledger(Stock stock) {
        var rows = stocks.ledger(stock.id()).reversed().stream()
                .map(entry -> List.of(
                        ThingCell.link(words.day(entry.on()), "/stock-movements/" + entry.id()),
                        ThingCell.state(words.kind(entry.kind())),
                        ThingCell.of((entry.amount().signum() > 0 ? "+" : "") + SupplyWords.number(entry.amount())),
                        ThingCell.of(SupplyWords.number(entry.balance())),
                        ThingCell.of(
                                (entry.purpose() + " " + entry.reason()).strip().isEmpty()
                                        ? "—"
                                        : (entry.purpose() + " " + entry.reason()).strip()),
                        ThingCell.of(entry.second().isEmpty() ? entry.by() : entry.by() + "、" + entry.second())))
                .toList();
        return ThingPart.table(
                words.say("movement.ledger"),
                words.heads("day", "kind", "change", "balance", "purpose", "by"),
                rows,
                words.say("movement.none"));
    }

    private ThingPart promised(Stock stock) {
        var rows = reservations.open(stock.id()).stream()
                .map(one -> List.of(
                        ThingCell.of(SupplyWords.amount(one.quantity(), stock.measure())),
                        ThingCell.of(one.purpose()),
                        ThingCell.of(one.by())))
                .toList();
        return ThingPart.table(
                words.say("stock.reserved"),
                words.heads("quantity", "purpose", "by"),
                rows,
                words.say("stock.reserved.none"));
    }

    private ThingPart waiting(Stock stock) {
        var rows = writeOffs.waiting(stock.id()).stream()
                .map(one -> List.of(
                        ThingCell.of(SupplyWords.amount(one.quantity(), stock.measure())),
                        ThingCell.of(one.reason()),
                        ThingCell.of(one.by())))
                .toList();
        return ThingPart.table(
                words.say("stock.writeoff"),
                words.heads("quantity", "reason", "by"),
                rows,
                words.say("stock.writeoff.none"));
    }

    private ThingPart duties(Stock stock) {
        var rows = duties.ofSubject(StockDuties.subject(stock.id())).stream()
                .map(duty -> List.of(
                        ThingCell.link(
                                words.say("obligation.kind." + duty.kind().code()), "/obligations/" + duty.id()),
                        ThingCell.of(duty.due().toString()),
                        ThingCell.of(words.say("obligation.state." + duty.state()))))
                .toList();
        return ThingPart.table(
                words.say("stock.duties"), words.heads("duty", "due", "state"), rows, words.say("stock.duties.none"));
    }
}
