package org.youbei.supply.expiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Agreement;
import org.youbei.partner.Agreements;
import org.youbei.supply.rule.Picking;
import org.youbei.supply.stock.Stock;

/** Finds where lots can be used before they expire: planned drills, neighbours that may borrow, shops that take goods back. */
@Component
class Uses {
    /** Of each way so many are named; the rest is on the pages of drills and agreements. */
    private static final int MOST = 3;

    private final List<PlannedUses> planned;
    private final Agreements agreements;
    private final Clock clock;

    Uses(ObjectProvider<PlannedUses> planned, Agreements agreements, Clock clock) {
        this.planned = planned.orderedStream().toList();
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What is planned and agreed until a day, read once for however many lots. */
    record Chances(LocalDate today, List<PlannedUses.Planned> planned, List<Agreement> agreements) {}

    Chances until(LocalDate last) {
        var today = ChinaTime.today(clock);
        var ahead = planned.stream()
                .flatMap(one -> one.between(today, last).stream())
                .sorted(Comparator.comparing(PlannedUses.Planned::on))
                .toList();
        return new Chances(today, ahead, agreements.inForce(AbilityKind.KIT));
    }

    /** Nothing where the lot may not be handed out, or has no day. */
    static List<Use> of(Stock stock, Chances chances) {
        var expires = stock.expiresOn();
        if (expires == null || Picking.why(stock.lot(), chances.today(), 0) != null) {
            return List.of();
        }
        var uses = new ArrayList<Use>();
        drills(stock, expires, chances).limit(MOST).forEach(uses::add);
        lends(stock, expires, chances).limit(MOST).forEach(uses::add);
        rotations(stock, expires, chances).limit(MOST).forEach(uses::add);
        return uses;
    }

    /** Drills of the unit itself, of one above it or below it. */
    private static Stream<Use> drills(Stock stock, LocalDate expires, Chances chances) {
        return chances.planned().stream()
                .filter(drill -> !drill.on().isAfter(expires) && related(drill.unit(), stock.unit()))
                .map(drill -> new Use(Use.Way.DRILL, drill.id(), drill.title(), drill.unitName(), drill.on()));
    }

    private static boolean related(JurisdictionCode one, JurisdictionCode other) {
        return one.contains(other) || other.contains(one);
    }

    /** Units that may call on the unit of the lot, or on one above it, in its measure. */
    private static Stream<Use> lends(Stock stock, LocalDate expires, Chances chances) {
        return chances.agreements().stream()
                .filter(one ->
                        one.other().map(other -> other.contains(stock.unit())).orElse(false))
                .filter(one -> one.terms().unit().equals(stock.measure()))
                .map(one ->
                        new Use(Use.Way.LEND, one.getId(), one.terms().title(), one.unitName(), earlier(one, expires)));
    }

    /** Shops and other organisations with which the unit, or one above it, has agreed, in its measure. */
    private static Stream<Use> rotations(Stock stock, LocalDate expires, Chances chances) {
        return chances.agreements().stream()
                .filter(one -> one.organisation() != null && one.unit().contains(stock.unit()))
                .filter(one -> one.terms().unit().equals(stock.measure()))
                .map(one -> new Use(
                        Use.Way.ROTATE, one.getId(), one.terms().title(), one.otherName(), earlier(one, expires)));
    }

    private static LocalDate earlier(Agreement agreement, LocalDate expires) {
        var ends = agreement.terms().endsOn();
        return ends.isBefore(expires) ? ends : expires;
    }
}
