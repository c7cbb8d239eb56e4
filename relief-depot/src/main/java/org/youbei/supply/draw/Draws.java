package org.youbei.supply.draw;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Agreement;
import org.youbei.partner.AgreementState;
import org.youbei.partner.Agreements;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.StockLedger;

/**
 * Goods drawn under sharing agreements. The unit that may call asks; the other one hands over of a lot of its own, so that nobody takes out of another's
 * store; the ledgers of both move in one transaction, each under its own scope. What is out has to come back. To be called inside a scope.
 */
@Component
@Transactional
public class Draws {
    private static final String COLUMNS = "select d.* from supply.draw d where ";
    private static final int PURPOSE = 200;
    private static final int REMARK = 500;

    private final Agreements agreements;
    private final Items items;
    private final Points points;
    private final StockLedger ledger;
    private final DrawDuties duties;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Draws(
            Agreements agreements,
            Items items,
            Points points,
            StockLedger ledger,
            DrawDuties duties,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.agreements = agreements;
        this.items = items;
        this.points = points;
        this.ledger = ledger;
        this.duties = duties;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID draw) {
        return DrawDuties.subject(draw);
    }

    /**
     * What a unit asks for.
     *
     * @param target the point of its own to which it comes
     * @param back the day until which it is given back
     */
    public record Asked(UUID agreement, UUID item, BigDecimal quantity, UUID target, LocalDate back, String purpose) {
        public Asked {
            purpose = purpose.strip();
        }
    }

    /** @param id made with the form, so that sending it twice asks once */
    public Outcome<UUID> ask(Actor actor, UUID id, Asked said) {
        var agreement = agreements.find(said.agreement());
        if (!Checks.works(actor, agreement.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (lookUp(id).isPresent()) {
            return Outcome.done(id);
        }
        var other = agreement.other().orElse(null);
        if (other == null) {
            return Outcome.refused(SupplyRefusal.NO_UNIT.refusal());
        }
        serialise(agreement);
        var item = items.lookUp(said.item()).orElse(null);
        var checks = askable(agreement, other, item, said);
        var point = points.lookUp(said.target()).orElse(null);
        checks.when(
                point == null || !isStore(point) || !agreement.unit().contains(point.unit()),
                SupplyRefusal.POINT.at("target"));
        if (item == null || point == null || !checks.isFine()) {
            return checks.refused();
        }
        insert(actor, id, agreement, other, item, point, said);
        var draw = find(id);
        duties.asked(draw, today());
        remember(
                actor,
                draw,
                draw.unit(),
                "asked",
                Map.of("quantity", plain(said.quantity()), "purpose", said.purpose()));
        return Outcome.done(id);
    }

    private static boolean isStore(Point point) {
        return point.mode() == Point.Mode.PHYSICAL && !point.closed();
    }

    private Checks askable(Agreement agreement, JurisdictionCode other, @Nullable Item item, Asked said) {
        var terms = agreement.terms();
        var today = today();
        var checks = new Checks()
                .when(!isInForce(agreement, today), SupplyRefusal.AGREEMENT.refusal())
                .required("purpose", said.purpose(), PURPOSE)
                .when(item == null, SupplyRefusal.ITEM.at("item"))
                .when(said.back().isBefore(today), SupplyRefusal.BACK_PAST.at("back"))
                .when(said.back().isAfter(terms.endsOn()), SupplyRefusal.BACK_LATE.at("back", terms.endsOn()));
        if (item == null) {
            return checks;
        }
        checks.when(items.isRetired(item.id()), SupplyRefusal.ITEM_RETIRED.at("item"))
                .when(!item.unit().equals(terms.unit()), SupplyRefusal.AGREEMENT_MEASURE.at("item", terms.unit()))
                .when(!item.owner().contains(other), SupplyRefusal.ITEM_NOT_SHARED.at("item"))
                .quantity("quantity", said.quantity(), item.whole());
        var left = account(agreement).left();
        return checks.when(
                said.quantity().compareTo(left) > 0,
                SupplyRefusal.ABOVE_CEILING.at("quantity", plain(left), terms.unit()));
    }

    private static boolean isInForce(Agreement agreement, LocalDate day) {
        return agreement.terms().ability() == AbilityKind.KIT
                && agreement.terms().isInForce(day)
                && agreement.state() != AgreementState.DRAFT
                && agreement.state() != AgreementState.ENDED;
    }

    /** Whoever draws on an agreement, or moves goods between its units, waits for the one before. */
    private void serialise(Agreement agreement) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('draw ' || ?, 0))")
                .param(agreement.unit().district())
                .query(Integer.class)
                .single();
    }

    private void insert(
            Actor actor, UUID id, Agreement agreement, JurisdictionCode other, Item item, Point point, Asked said) {
        jdbc.sql("""
            insert into supply.draw (id, jurisdiction, district, unit_name, other, other_name, agreement, title, item, item_name, unit, quantity,
              target, target_name, purpose, return_on, state, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED', ?, ?)\
            """)
                .params(
                        id,
                        agreement.unit().value(),
                        agreement.unit().district(),
                        agreement.unitName(),
                        other.value(),
                        agreement.otherName(),
                        agreement.getId(),
                        agreement.terms().title(),
                        item.id(),
                        item.name(),
                        item.unit(),
                        said.quantity(),
                        point.id(),
                        point.name(),
                        said.purpose(),
                        said.back(),
                        actor.name(),
                        now())
                .update();
    }

    /** The other unit hands over so much of a lot of its own; both ledgers move. Less than was asked for is possible. */
    public Outcome<UUID> handOver(Actor actor, UUID id, UUID request, UUID stock, BigDecimal quantity, String remark) {
        var draw = locked(id);
        if (!Checks.works(actor, draw.other())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (request.equals(draw.handing())) {
            return Outcome.done(id);
        }
        var agreement = agreements.find(draw.agreement());
        var checks = new Checks()
                .when(draw.state() != DrawState.ASKED, SupplyRefusal.OUT_OF_ORDER.refusal())
                .when(!isInForce(agreement, today()), SupplyRefusal.AGREEMENT.refusal())
                .atMost("remark", remark, REMARK)
                .when(
                        quantity.compareTo(draw.quantity()) > 0,
                        SupplyRefusal.MORE_THAN_ASKED.at("quantity", plain(draw.quantity()), draw.measure()));
        var lot = lot(checks, draw, draw.other(), stock);
        if (lot == null || !checks.isFine()) {
            return checks.refused();
        }
        var act = new StockLedger.Act(request, quantity, today(), purpose(draw, draw.unitName()), "");
        return ledger.across(actor, stock, draw.unit(), draw.target(), act).then(moved -> {
            jdbc.sql("""
                update supply.draw set state = 'OUT', handed = ?, handing = ?, source = ?, answered_by = ?, answered_at = ?, remark = ?
                where id = ?\
                """)
                    .params(quantity, request, lot, actor.name(), now(), remark.strip(), id)
                    .update();
            var after = find(id);
            duties.handedOver(actor, after, today());
            remember(actor, after, after.other(), "handed-over", Map.of("quantity", plain(quantity)));
            return Outcome.done(id);
        });
    }

    /** The point of the lot, where it is one of the unit and of the item; otherwise it is noted what speaks against it. */
    private @Nullable UUID lot(Checks checks, Draw draw, JurisdictionCode unit, UUID stock) {
        var lot = ledger.lookUp(stock)
                .filter(one -> unit.contains(one.unit()))
                .filter(one -> one.item().equals(draw.item()))
                .orElse(null);
        checks.when(lot == null, SupplyRefusal.OTHER_ITEM.at("stock", draw.itemName()));
        return lot == null ? null : lot.point();
    }

    private static String purpose(Draw draw, String party) {
        var purpose = draw.purpose() + " · " + party;
        return purpose.substring(0, Math.min(purpose.length(), PURPOSE));
    }

    /** The unit that drew gives back so much, of any sound lot of the item; the duty ends once nothing is out. */
    public Outcome<UUID> giveBack(Actor actor, UUID id, UUID request, UUID stock, BigDecimal quantity) {
        var draw = locked(id);
        if (!Checks.works(actor, draw.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (ledger.knows(request)) {
            return Outcome.done(id);
        }
        var checks = new Checks()
                .when(draw.state() != DrawState.OUT, SupplyRefusal.OUT_OF_ORDER.refusal())
                .when(
                        quantity.compareTo(draw.out()) > 0,
                        SupplyRefusal.MORE_THAN_OUT.at("quantity", plain(draw.out()), draw.measure()));
        var lot = lot(checks, draw, draw.unit(), stock);
        var source = draw.source();
        if (lot == null || source == null || !checks.isFine()) {
            return checks.refused();
        }
        var act = new StockLedger.Act(request, quantity, today(), purpose(draw, draw.otherName()), "");
        return ledger.across(actor, stock, draw.other(), source, act).then(moved -> {
            jdbc.sql("""
                update supply.draw set returned = returned + ?, state = case when returned + ? = handed then 'BACK' else state end,
                  back_on = case when returned + ? = handed then cast(? as date) end
                where id = ?\
                """).params(quantity, quantity, quantity, today(), id).update();
            var after = find(id);
            if (after.state() == DrawState.BACK) {
                duties.back(actor, after, today());
            }
            remember(actor, after, after.unit(), "given-back", Map.of("quantity", plain(quantity)));
            return Outcome.done(id);
        });
    }

    /** The other unit cannot give it, and says why. */
    public Outcome<UUID> decline(Actor actor, UUID id, String remark) {
        var draw = locked(id);
        if (!Checks.works(actor, draw.other())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        return end(actor, draw, DrawState.DECLINED, remark, draw.other());
    }

    /** The unit that asked needs it no more. */
    public Outcome<UUID> withdraw(Actor actor, UUID id, String remark) {
        var draw = locked(id);
        if (!Checks.works(actor, draw.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        return end(actor, draw, DrawState.WITHDRAWN, remark, draw.unit());
    }

    private Outcome<UUID> end(Actor actor, Draw draw, DrawState state, String remark, JurisdictionCode by) {
        if (draw.state() == state) {
            return Outcome.done(draw.id());
        }
        var checks = new Checks()
                .when(draw.state() != DrawState.ASKED, SupplyRefusal.OUT_OF_ORDER.refusal())
                .required("remark", remark, REMARK);
        if (!checks.isFine()) {
            return checks.refused();
        }
        jdbc.sql("update supply.draw set state = ?, remark = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(state.name(), remark.strip(), actor.name(), now(), draw.id())
                .update();
        if (state == DrawState.DECLINED) {
            duties.declined(actor, draw, remark.strip(), today());
        } else {
            duties.withdrawn(draw, remark.strip());
        }
        remember(
                actor,
                draw,
                by,
                state == DrawState.DECLINED ? "declined" : "withdrawn",
                Map.of("remark", remark.strip()));
        return Outcome.done(draw.id());
    }

    /** How an agreement stands: its ceiling, what waits, what is out, and how well it was answered so far. */
    @Transactional(readOnly = true)
    public DrawAccount account(Agreement agreement) {
        var called = agreement.called();
        return jdbc.sql("""
            select coalesce(sum(quantity) filter (where state = 'ASKED'), 0) as asked, coalesce(sum(handed - returned), 0) as out,
              coalesce(sum(quantity) filter (where state in ('OUT', 'BACK', 'DECLINED')), 0) as answered, coalesce(sum(handed), 0) as handed
            from supply.draw where agreement = ?\
            """)
                .param(agreement.getId())
                .query((row, n) -> new DrawAccount(
                        agreement.terms().ceiling(),
                        called == null ? BigDecimal.ZERO : called,
                        row.getBigDecimal("asked"),
                        row.getBigDecimal("out"),
                        row.getBigDecimal("answered"),
                        row.getBigDecimal("handed")))
                .single();
    }

    @Transactional(readOnly = true)
    public Draw find(UUID id) {
        return lookUp(id).orElseThrow(() -> new NotFound(id));
    }

    private Optional<Draw> lookUp(UUID id) {
        return jdbc.sql(COLUMNS + "d.id = ?").param(id).query(Draws::row).optional();
    }

    private Draw locked(UUID id) {
        var draw = find(id);
        serialise(agreements.find(draw.agreement()));
        return jdbc.sql(COLUMNS + "d.id = ? for update")
                .param(id)
                .query(Draws::row)
                .single();
    }

    /** The drawing unit's and the other's lots of the item that may be handed over or given back. */
    @Transactional(readOnly = true)
    public List<org.youbei.supply.stock.Stock> lots(Draw draw, JurisdictionCode unit) {
        return ledger.of(draw.item(), unit);
    }

    static Draw row(ResultSet row, int number) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Draw(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                new JurisdictionCode(row.getString("other")),
                row.getString("other_name"),
                row.getObject("agreement", UUID.class),
                row.getString("title"),
                row.getObject("item", UUID.class),
                row.getString("item_name"),
                row.getString("unit"),
                row.getBigDecimal("quantity"),
                row.getObject("target", UUID.class),
                row.getString("target_name"),
                row.getString("purpose"),
                row.getObject("return_on", LocalDate.class),
                DrawState.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getString("remark"),
                row.getBigDecimal("handed"),
                row.getObject("handing", UUID.class),
                row.getObject("source", UUID.class),
                row.getBigDecimal("returned"));
    }

    private void remember(
            Actor actor, Draw draw, JurisdictionCode unit, String event, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of("agreement-draw." + event, subject(draw.id()), unit, values));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
