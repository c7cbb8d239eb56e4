package org.youbei.supply.need;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.supply.rule.Cover;
import org.youbei.supply.rule.Lot;
import org.youbei.supply.rule.Picking;

/** Reckons how long the stock of a unit lasts for so many people, by the rule of cover. What is short comes first. */
@Component
@Transactional(readOnly = true)
public class CoverDesk {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final JdbcClient jdbc;
    private final NeedNorms norms;
    private final Promises promises;
    private final Clock clock;

    CoverDesk(JdbcClient jdbc, NeedNorms norms, Promises promises, Clock clock) {
        this.jdbc = jdbc;
        this.norms = norms;
        this.promises = promises;
        this.clock = clock;
    }

    /** A lot with how much of the measure of norms is in it. */
    record Held(UUID point, String mode, int lead, BigDecimal content, Lot lot) {
        Lot measured() {
            return new Lot(
                    lot.lot(),
                    lot.quantity().multiply(content),
                    lot.reserved().multiply(content),
                    lot.expiry(),
                    lot.received(),
                    lot.state());
        }
    }

    /** @param hours within which promised goods must be there */
    public List<CoverLine> of(JurisdictionCode unit, int people, int days, int hours) {
        var today = ChinaTime.today(clock);
        var lines = new ArrayList<CoverLine>();
        var shares = shares(unit);
        for (var norm : norms.all()) {
            lines.add(line(norm, held(unit, norm), shares, people, days, hours, today));
        }
        lines.sort(Comparator.comparing(CoverLine::isShort)
                .reversed()
                .thenComparing(CoverLine::days, Comparator.nullsLast(Comparator.naturalOrder())));
        return lines;
    }

    /** Per cent of what is promised at a point that are reckoned with, as a share. */
    private Map<UUID, BigDecimal> shares(JurisdictionCode unit) {
        var shares = new HashMap<UUID, BigDecimal>();
        promises.of(unit)
                .forEach(one -> shares.put(
                        one.point(), BigDecimal.valueOf(one.reliability().percent(), 2)));
        return shares;
    }

    private static CoverLine line(
            Norm norm,
            List<Held> held,
            Map<UUID, BigDecimal> shares,
            int people,
            int days,
            int hours,
            LocalDate today) {
        var own = held.stream()
                .filter(one -> one.mode().equals("PHYSICAL"))
                .map(Held::measured)
                .toList();
        var agreed = held.stream()
                .filter(one -> !one.mode().equals("PHYSICAL"))
                .filter(one -> Picking.why(one.lot(), today, 0) == null)
                .map(one -> new Cover.Agreed(
                        one.measured().free(),
                        shares.getOrDefault(one.point(), BigDecimal.ZERO),
                        BigDecimal.valueOf(one.lead()).divide(MINUTES, 2, java.math.RoundingMode.CEILING)))
                .toList();
        var cover = Cover.of(
                norm.amount(),
                BigDecimal.valueOf(people),
                norm.days(days),
                own,
                agreed,
                today,
                BigDecimal.valueOf(hours));
        return new CoverLine(norm, cover, left(own, today));
    }

    private static Map<String, BigDecimal> left(List<Lot> own, LocalDate today) {
        var left = new LinkedHashMap<String, BigDecimal>();
        for (var lot : own) {
            var why = Picking.why(lot, today, 0);
            if (why != null && why != Picking.Why.RESERVED) {
                left.merge(why.name(), lot.quantity(), BigDecimal::add);
            } else if (lot.reserved().signum() > 0) {
                left.merge(Picking.Why.RESERVED.name(), lot.reserved(), BigDecimal::add);
            }
        }
        return left;
    }

    private List<Held> held(JurisdictionCode unit, Norm norm) {
        return jdbc.sql("""
            select s.id, s.point, s.quantity, s.reserved, s.expires_on, s.received_on, s.quality, i.content, p.mode, p.lead
            from supply.stock s join supply.point p on p.id = s.point join supply.item i on i.id = s.item
            where s.held and s.jurisdiction >= ? and s.jurisdiction < ? || '~' and starts_with(i.code, ?) and i.content_unit = ?\
            """)
                .params(unit.value(), unit.value(), norm.codes(), norm.unit())
                .query((row, n) -> new Held(
                        row.getObject("point", UUID.class),
                        row.getString("mode"),
                        row.getInt("lead"),
                        row.getBigDecimal("content"),
                        new Lot(
                                row.getString("id"),
                                row.getBigDecimal("quantity"),
                                row.getBigDecimal("reserved"),
                                row.getObject("expires_on", LocalDate.class),
                                row.getObject("received_on", LocalDate.class),
                                row.getString("quality").toLowerCase(java.util.Locale.ROOT))))
                .list();
    }
}
