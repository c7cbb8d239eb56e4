package org.youbei.supply.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.GeoPoint;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.Agreement;
import org.youbei.partner.Agreements;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.draw.Draws;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.rule.Transfer;
import org.youbei.supply.stock.StockLedger;

/**
 * Which transfers close the gap of a unit at least cost, by the rule of transfers: pieces times minutes, from all points of the scope that lie outside
 * of the unit, and from neighbours whose stores the person does not see as far as the ceilings of the agreements with them reach. A person accepts line
 * by line; an accepted line becomes a transfer, or a draw that the neighbour hands over.
 */
@Component("supplyProposals")
@Transactional
public class Proposals {
    /** Metres that a small lorry covers in a minute in a city. */
    private static final double SPEED = 400;

    private final CoverDesk desk;
    private final Points points;
    private final StockLedger ledger;
    private final Draws draws;
    private final Agreements agreements;
    private final Items items;
    private final Jurisdictions units;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Proposals(
            CoverDesk desk,
            Points points,
            StockLedger ledger,
            Draws draws,
            Agreements agreements,
            Items items,
            Jurisdictions units,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.points = points;
        this.ledger = ledger;
        this.draws = draws;
        this.agreements = agreements;
        this.items = items;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A lot, or an agreement with the item that it is about. */
    private record Giver(
            @Nullable UUID stock,
            @Nullable UUID agreement,
            @Nullable UUID item,
            String itemName,
            String measure,
            String from,
            BigDecimal free,
            BigDecimal content,
            int minutes) {}

    /** Reckons a proposal for a unit whose goods are brought to a point of it, and keeps it. */
    public Outcome<UUID> propose(Actor actor, UUID id, JurisdictionCode unit, int people, int days, UUID target) {
        var point = points.find(target);
        var checks = new Checks()
                .when(!Checks.works(actor, unit), SupplyRefusal.NOT_YOURS.refusal())
                .when(!unit.contains(point.unit()), SupplyRefusal.POINT.at("target"))
                .when(people < 1 || people > 1_000_000, SupplyRefusal.PEOPLE.at("people"))
                .when(days < 1 || days > 60, SupplyRefusal.DAYS.at("days"));
        if (!checks.isFine()) {
            return checks.refused();
        }
        if (lookUp(id) != null) {
            return Outcome.done(id);
        }
        var lines = new ArrayList<Proposal.Line>();
        var total = BigDecimal.ZERO;
        var dual = BigDecimal.ZERO;
        for (var line : desk.of(unit, people, days, 24)) {
            if (line.isShort()) {
                var givers = alike(lots(unit, line.norm(), point), promised(actor, line.norm(), point, lines));
                var plan = plan(givers, line.cover().shortage());
                if (plan != null) {
                    total = total.add(plan.total());
                    dual = dual.add(plan.dual());
                    write(givers, plan, lines);
                }
            }
        }
        keep(
                actor,
                new Proposal(
                        id,
                        unit,
                        units.find(unit).map(one -> one.name()).orElse(unit.value()),
                        target,
                        point.name(),
                        people,
                        days,
                        total,
                        dual,
                        actor.name(),
                        clock.instant()),
                lines);
        return Outcome.done(id);
    }

    /** Pieces that each gives; null where nobody has any. */
    private static @Nullable Transfer plan(List<Giver> givers, BigDecimal shortage) {
        if (givers.isEmpty()) {
            return null;
        }
        var content = givers.getFirst().content();
        var demand = shortage.divide(content, 0, RoundingMode.CEILING);
        var supply = givers.stream()
                .map(giver -> giver.free().setScale(0, RoundingMode.FLOOR))
                .toList();
        var cost = givers.stream()
                .map(giver -> List.of(BigDecimal.valueOf(giver.minutes())))
                .toList();
        return Transfer.of(new Transfer.Asked(supply, List.of(demand), cost, Set.of(), List.of(BigDecimal.ONE)));
    }

    private void write(List<Giver> givers, Transfer plan, List<Proposal.Line> lines) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < givers.size(); i++) {
            if (plan.plan().get(i).getFirst().signum() > 0) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingInt(i -> givers.get(i).minutes()));
        for (int i : order) {
            var giver = givers.get(i);
            var quantity = plan.plan().get(i).getFirst();
            lines.add(new Proposal.Line(
                    UuidV7.next(clock),
                    lines.size() + 1,
                    giver.stock(),
                    giver.agreement(),
                    giver.item(),
                    giver.itemName(),
                    giver.measure(),
                    giver.from(),
                    quantity,
                    giver.minutes(),
                    giver.free().subtract(quantity),
                    "PROPOSED",
                    ""));
        }
    }

    /** Those that hold the most usual content of all, so that pieces of one kind are reckoned with. */
    private static List<Giver> alike(List<Giver> lots, List<Giver> promised) {
        var all = new ArrayList<>(lots);
        all.addAll(promised);
        var contents = all.stream().map(Giver::content).toList();
        if (contents.isEmpty()) {
            return List.of();
        }
        var usual = Collections.max(
                contents,
                (a, b) -> Integer.compare(Collections.frequency(contents, a), Collections.frequency(contents, b)));
        return all.stream()
                .filter(giver -> giver.content().compareTo(usual) == 0)
                .toList();
    }

    /**
     * What neighbours have agreed to give: of each agreement the item of the norm that it names and counts in the same unit, as far as its ceiling leaves
     * and other lines have not taken it. Of a neighbour whose lots the person sees anyway, the lots are proposed.
     */
    private List<Giver> promised(Actor actor, Norm norm, Point target, List<Proposal.Line> taken) {
        var givers = new ArrayList<Giver>();
        for (var agreement : agreements.callable(actor, AbilityKind.KIT)) {
            var other = agreement.other().orElseThrow();
            if (agreement.unit().contains(target.unit()) && !actor.scope().contains(other)) {
                var left = draws.account(agreement)
                        .left()
                        .subtract(taken.stream()
                                .filter(line -> agreement.getId().equals(line.agreement()))
                                .map(Proposal.Line::quantity)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
                named(agreement, norm, other)
                        .filter(item -> left.compareTo(BigDecimal.ONE) >= 0)
                        .ifPresent(item -> givers.add(giver(agreement, item, left)));
            }
        }
        return givers;
    }

    private Optional<Item> named(Agreement agreement, Norm norm, JurisdictionCode other) {
        var terms = agreement.terms();
        return items.usedBy(agreement.unit()).stream()
                .filter(item -> item.code().startsWith(norm.codes())
                        && item.contentUnit().equals(norm.unit()))
                .filter(item -> item.unit().equals(terms.unit()) && item.owner().contains(other))
                .filter(item -> terms.what().contains(item.name()))
                .min(Comparator.comparing(Item::name).thenComparing(Item::id));
    }

    private static Giver giver(Agreement agreement, Item item, BigDecimal left) {
        return new Giver(
                null,
                agreement.getId(),
                item.id(),
                item.name(),
                item.unit(),
                agreement.otherName(),
                left,
                item.content(),
                agreement.terms().lead());
    }

    /** Lots outside of the unit that serve the norm, first expired first. */
    private List<Giver> lots(JurisdictionCode unit, Norm norm, Point target) {
        var today = ChinaTime.today(clock);
        return jdbc.sql("""
            select s.id, s.item_name, s.unit, s.quantity - s.reserved as free, i.content, p.name, p.lead, p.longitude, p.latitude, p.datum
            from supply.stock s join supply.point p on p.id = s.point join supply.item i on i.id = s.item
            where s.held and s.quality = 'OK' and s.expiry >= ? and s.quantity - s.reserved >= 1 and p.mode = 'PHYSICAL'
              and not (s.jurisdiction >= ? and s.jurisdiction < ? || '~')
              and starts_with(i.code, ?) and i.content_unit = ? order by s.expiry, s.id limit 500\
            """)
                .params(today, unit.value(), unit.value(), norm.codes(), norm.unit())
                .query((row, n) -> giver(row, target))
                .list();
    }

    private static Giver giver(ResultSet row, Point target) throws SQLException {
        var datum = row.getString("datum");
        var at = datum == null
                ? null
                : new GeoPoint(
                        row.getBigDecimal("longitude"), row.getBigDecimal("latitude"), GeoPoint.Datum.valueOf(datum));
        return new Giver(
                row.getObject("id", UUID.class),
                null,
                null,
                row.getString("item_name"),
                row.getString("unit"),
                row.getString("name"),
                row.getBigDecimal("free"),
                row.getBigDecimal("content"),
                row.getInt("lead") + minutes(at, target.at()));
    }

    /** On the road, as the crow flies and a third more; half an hour where nobody knows where. */
    private static int minutes(@Nullable GeoPoint from, @Nullable GeoPoint to) {
        if (from == null || to == null) {
            return 30;
        }
        var one = from.in(GeoPoint.Datum.WGS84);
        var other = to.in(GeoPoint.Datum.WGS84);
        double north = (one.latitude().doubleValue() - other.latitude().doubleValue()) * 111_195;
        double east = (one.longitude().doubleValue() - other.longitude().doubleValue())
                * 111_195
                * Math.cos(Math.toRadians(one.latitude().doubleValue()));
        return (int) Math.ceil(Math.hypot(north, east) * 4 / 3 / SPEED);
    }

    private void keep(Actor actor, Proposal proposal, List<Proposal.Line> lines) {
        jdbc.sql("""
            insert into supply.proposal (id, jurisdiction, district, unit_name, target, target_name, people, days, minutes, dual, made_by,
              made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        proposal.id(),
                        proposal.unit().value(),
                        proposal.unit().district(),
                        proposal.unitName(),
                        proposal.target(),
                        proposal.targetName(),
                        proposal.people(),
                        proposal.days(),
                        proposal.minutes(),
                        proposal.dual(),
                        proposal.by(),
                        Timestamp.from(proposal.at()))
                .update();
        for (var line : lines) {
            jdbc.sql("""
                insert into supply.proposal_line (id, proposal, number, jurisdiction, district, stock, agreement, item, item_name, unit, from_name,
                  quantity, minutes, left_there, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')\
                """)
                    .param(line.id())
                    .param(proposal.id())
                    .param(line.number())
                    .param(proposal.unit().value())
                    .param(proposal.unit().district())
                    .param(line.stock())
                    .param(line.agreement())
                    .param(line.item())
                    .param(line.itemName())
                    .param(line.measure())
                    .param(line.from())
                    .param(line.quantity())
                    .param(line.minutes())
                    .param(line.left())
                    .update();
        }
        remember(actor, proposal, "transfer-proposal.made", Map.of("lines", lines.size(), "people", proposal.people()));
    }

    /**
     * A person accepts a line, which becomes a transfer of today or a draw, or declines it.
     *
     * @param back for a draw the day until which it is given back; null for a transfer
     */
    public Outcome<UUID> decide(Actor actor, UUID id, UUID line, boolean accepted, @Nullable LocalDate back) {
        var proposal = find(id);
        if (!Checks.works(actor, proposal.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var locked = jdbc.sql("select id from supply.proposal_line where id = ? and proposal = ? for update")
                .params(line, id)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw new NotFound(line);
        }
        var known = lines(id).stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow();
        if (!known.isOpen()) {
            return known.state().equals(accepted ? "ACCEPTED" : "DECLINED")
                    ? Outcome.done(line)
                    : Outcome.refused(SupplyRefusal.OUT_OF_ORDER.refusal());
        }
        if (accepted) {
            var moved = moved(actor, proposal, known, back);
            if (moved instanceof Outcome.Refused<UUID>) {
                return moved;
            }
        }
        jdbc.sql("update supply.proposal_line set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(accepted ? "ACCEPTED" : "DECLINED", actor.name(), Timestamp.from(clock.instant()), line)
                .update();
        remember(
                actor,
                proposal,
                accepted ? "transfer-proposal.accepted" : "transfer-proposal.declined",
                Map.of("line", known.number()));
        return Outcome.done(line);
    }

    private Outcome<UUID> moved(Actor actor, Proposal proposal, Proposal.Line line, @Nullable LocalDate back) {
        var stock = line.stock();
        if (stock != null) {
            var act =
                    new StockLedger.Act(line.id(), line.quantity(), ChinaTime.today(clock), proposal.targetName(), "");
            return ledger.transfer(actor, stock, proposal.target(), act);
        }
        var asked = back == null
                ? null
                : new Draws.Asked(
                        Objects.requireNonNull(line.agreement()),
                        Objects.requireNonNull(line.item()),
                        line.quantity(),
                        proposal.target(),
                        back,
                        proposal.targetName());
        return asked == null ? Outcome.refused(SupplyRefusal.MISSING.at("back")) : draws.ask(actor, line.id(), asked);
    }

    @Transactional(readOnly = true)
    public Proposal find(UUID id) {
        var found = lookUp(id);
        if (found == null) {
            throw new NotFound(id);
        }
        return found;
    }

    private @Nullable Proposal lookUp(UUID id) {
        return jdbc.sql("select p.* from supply.proposal p where p.id = ?")
                .param(id)
                .query(Proposals::row)
                .optional()
                .orElse(null);
    }

    /** The latest of the scope. */
    @Transactional(readOnly = true)
    public List<Proposal> latest(int most) {
        return jdbc.sql("select p.* from supply.proposal p order by p.made_at desc, p.id desc limit ?")
                .param(most)
                .query(Proposals::row)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Proposal.Line> lines(UUID proposal) {
        return jdbc.sql("select * from supply.proposal_line where proposal = ? order by number")
                .param(proposal)
                .query((row, n) -> new Proposal.Line(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getObject("stock", UUID.class),
                        row.getObject("agreement", UUID.class),
                        row.getObject("item", UUID.class),
                        row.getString("item_name"),
                        row.getString("unit"),
                        row.getString("from_name"),
                        row.getBigDecimal("quantity"),
                        row.getInt("minutes"),
                        row.getBigDecimal("left_there"),
                        row.getString("state"),
                        row.getString("decided_by")))
                .list();
    }

    private static Proposal row(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getString("unit_name"),
                row.getObject("target", UUID.class),
                row.getString("target_name"),
                row.getInt("people"),
                row.getInt("days"),
                row.getBigDecimal("minutes"),
                row.getBigDecimal("dual"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }

    private void remember(Actor actor, Proposal proposal, String action, Map<String, @Nullable Object> values) {
        audit.record(
                actor, AuditEntry.of(action, new Subject("transfer-proposal", proposal.id()), proposal.unit(), values));
    }
}
