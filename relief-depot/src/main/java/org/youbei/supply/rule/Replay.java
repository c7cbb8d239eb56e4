package org.youbei.supply.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of stock as events arrive: none may make the balance of its place and lot negative on its own day or on a later one, where the events of a
 * day count in the order of arrival. The same key, kind and place again is ignored; a reversal takes back exactly what it names, once.
 */
public final class Replay {
    /** Begins the kind of an event that takes another one back. */
    public static final String REVERSAL = "reversal of ";

    /** One event; the amount is negative where it leaves the place. */
    public record Event(String key, LocalDate date, String kind, String place, String lot, BigDecimal amount) {
        @Nullable String reverses() {
            return kind.startsWith(REVERSAL) ? kind.substring(REVERSAL.length()) : null;
        }
    }

    /** The first moment at which a balance falls below zero. */
    public record Negative(LocalDate day, BigDecimal balance) {}

    private record Spot(String place, String lot) {}

    private final Map<Spot, List<Event>> ledgers = new LinkedHashMap<>();
    private final Set<List<String>> seen = new HashSet<>();
    private final Map<List<String>, Event> byKey = new HashMap<>();
    private final Set<List<String>> reversed = new HashSet<>();
    private final Set<String> refusedOut = new HashSet<>();

    /** Takes an event; what becomes of it. */
    public String take(Event event) {
        var identity = List.of(event.key(), event.kind(), event.place());
        if (seen.contains(identity)) {
            return "duplicate, ignored";
        }
        var why = why(event);
        if (why != null) {
            if (event.kind().equals("transfer-out")) {
                refusedOut.add(event.key());
            }
            return "refused: " + why;
        }
        seen.add(identity);
        refusedOut.remove(event.kind().equals("transfer-out") ? event.key() : "");
        var target = event.reverses();
        if (target == null) {
            byKey.put(List.of(event.key(), event.place(), event.lot()), event);
        } else {
            reversed.add(List.of(target, event.place(), event.lot()));
        }
        insert(ledger(event), event);
        return "accepted";
    }

    private @Nullable String why(Event event) {
        var target = event.reverses();
        if (target != null) {
            var at = List.of(target, event.place(), event.lot());
            var named = byKey.get(at);
            if (named == null) {
                return "nothing to reverse";
            }
            if (reversed.contains(at)) {
                return "already reversed";
            }
            if (named.amount().negate().compareTo(event.amount()) != 0) {
                return "takes back "
                        + Amounts.plain(named.amount().negate()).toPlainString() + ", not "
                        + Amounts.plain(event.amount()).toPlainString();
            }
        } else if (wrongWay(event)) {
            return "wrong sign";
        }
        if (event.kind().equals("transfer-in") && refusedOut.contains(event.key())) {
            return "its transfer-out was refused";
        }
        var ledger = new ArrayList<>(ledgers.getOrDefault(new Spot(event.place(), event.lot()), List.of()));
        insert(ledger, event);
        var negative = firstNegative(ledger);
        return negative == null
                ? null
                : "balance " + Amounts.plain(negative.balance()).toPlainString() + " on " + negative.day();
    }

    private static boolean wrongWay(Event event) {
        return switch (event.kind()) {
            case "receipt", "transfer-in" -> event.amount().signum() < 0;
            case "issue", "transfer-out", "write-off" -> event.amount().signum() > 0;
            default -> false;
        };
    }

    /** Where a ledger in its order first falls below zero, or null. */
    public static @Nullable Negative firstNegative(List<Event> ledger) {
        var balance = BigDecimal.ZERO;
        for (var event : ledger) {
            balance = balance.add(event.amount());
            if (balance.signum() < 0) {
                return new Negative(event.date(), balance);
            }
        }
        return null;
    }

    private List<Event> ledger(Event event) {
        return ledgers.computeIfAbsent(new Spot(event.place(), event.lot()), spot -> new ArrayList<>());
    }

    private static void insert(List<Event> ledger, Event event) {
        int at = ledger.size();
        while (at > 0 && ledger.get(at - 1).date().isAfter(event.date())) {
            at--;
        }
        ledger.add(at, event);
    }

    /** What is left, by place and lot in the order in which they first appeared. */
    public Map<String, BigDecimal> balances() {
        var balances = new LinkedHashMap<String, BigDecimal>();
        ledgers.forEach((spot, events) -> balances.put(
                spot.place() + "/" + spot.lot(),
                events.stream().map(Event::amount).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return balances;
    }
}
