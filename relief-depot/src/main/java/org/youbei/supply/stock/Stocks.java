package org.youbei.supply.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.UuidV7;
import org.youbei.supply.point.Point;

/**
 * Lots and their ledger as they are kept. The balance of a lot and the entry that changes it are written under the lock of its row; the weaker lock of two, so
 * that whoever only refers to the lot does not wait for it.
 */
@Repository
class Stocks {
    private static final String COLUMNS = "select s.* from supply.stock s where ";
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final Clock clock;

    Stocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The lot at a point with its row held; made with nothing in it where it was not there. */
    Stock locked(Point point, Stock like) {
        jdbc.sql("""
            insert into supply.stock (id, jurisdiction, district, point, item, item_name, unit, batch, made_on, expires_on, received_on, price,
              storage, source, quality, quantity, reserved, last_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)
            on conflict do nothing\
            """)
                .param(UuidV7.next(clock))
                .param(point.unit().value())
                .param(point.unit().district())
                .param(point.id())
                .param(like.item())
                .param(like.itemName())
                .param(like.measure())
                .param(like.batch())
                .param(like.madeOn())
                .param(like.expiresOn())
                .param(like.receivedOn())
                .param(like.price())
                .param(like.storage())
                .param(like.source())
                .param(like.quality().name())
                .param(like.receivedOn())
                .update();
        return jdbc.sql(COLUMNS + "s.point = ? and s.item = ? and s.batch = ? and s.expiry = ? for no key update")
                .params(point.id(), like.item(), like.batch(), like.expiresOn() == null ? NEVER : like.expiresOn())
                .query(Stocks::row)
                .single();
    }

    /** Held until the transaction ends, in the order of the ids, so that no two transactions wait for each other. */
    List<Stock> locked(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "s.id = any (?) order by s.id for no key update")
                .param(ids.toArray(UUID[]::new))
                .query(Stocks::row)
                .list();
    }

    Stock locked(UUID id) {
        return locked(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    Optional<Stock> find(UUID id) {
        return jdbc.sql(COLUMNS + "s.id = ?").param(id).query(Stocks::row).optional();
    }

    /** All lots of an item at a point that hold something. */
    List<Stock> of(UUID point, UUID item) {
        return jdbc.sql(COLUMNS + "s.point = ? and s.item = ? and s.held order by s.id for no key update")
                .params(point, item)
                .query(Stocks::row)
                .list();
    }

    List<Stock> at(UUID point) {
        return jdbc.sql(COLUMNS + "s.point = ? and s.held order by s.item_name, s.expiry, s.id")
                .param(point)
                .query(Stocks::row)
                .list();
    }

    /** Lots of an item at stores of a unit or below, of which something may be handed out on the day. */
    List<Stock> free(UUID item, JurisdictionCode unit, LocalDate day) {
        return jdbc.sql("""
            select s.* from supply.stock s join supply.point p on p.id = s.point
            where s.item = ? and s.held and s.quality = 'OK' and s.expiry >= ? and s.quantity > s.reserved and p.mode = 'PHYSICAL'
              and s.jurisdiction >= ? and s.jurisdiction < ? || '~' order by s.expiry, s.id limit 200\
            """)
                .params(item, day, unit.value(), unit.value())
                .query(Stocks::row)
                .list();
    }

    boolean knows(UUID request, UUID stock, MovementKind kind) {
        return jdbc.sql("select exists (select from supply.movement where request = ? and stock = ? and kind = ?)")
                .params(request, stock, kind.name())
                .query(Boolean.class)
                .single();
    }

    boolean knows(UUID request) {
        return jdbc.sql("select exists (select from supply.movement where request = ?)")
                .param(request)
                .query(Boolean.class)
                .single();
    }

    /** Adds the entry and changes the balance by it. */
    UUID add(Actor actor, Stock stock, Posting posting) {
        var id = UuidV7.next(clock);
        jdbc.sql("""
            insert into supply.movement (id, request, stock, jurisdiction, district, kind, amount, on_day, about, purpose, reason, account,
              name, second, happened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(id)
                .param(posting.request())
                .param(stock.id())
                .param(stock.unit().value())
                .param(stock.unit().district())
                .param(posting.kind().name())
                .param(posting.amount())
                .param(posting.on())
                .param(posting.about())
                .param(posting.purpose())
                .param(posting.reason())
                .param(actor.account())
                .param(actor.name())
                .param(posting.second())
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update supply.stock set quantity = quantity + ?, last_on = greatest(last_on, ?) where id = ?")
                .params(posting.amount(), posting.on(), stock.id())
                .update();
        return id;
    }

    /**
     * @param about the entry that it is about; null for none
     * @param second who agreed; empty for none
     */
    record Posting(
            UUID request,
            MovementKind kind,
            BigDecimal amount,
            LocalDate on,
            @Nullable UUID about,
            String purpose,
            String reason,
            String second) {}

    /** The ledger of a lot in the order of its days, with what was there after each entry. */
    List<Movement> ledger(UUID stock) {
        return jdbc.sql("""
            select m.*, sum(m.amount) over (order by m.on_day, m.entered) as balance from supply.movement m where m.stock = ?
            order by m.on_day, m.entered\
            """).param(stock).query(Stocks::movement).list();
    }

    Optional<Movement> movement(UUID id) {
        return jdbc.sql("select m.*, 0::numeric as balance from supply.movement m where m.id = ?")
                .param(id)
                .query(Stocks::movement)
                .optional();
    }

    /** The lines of one paper. */
    List<Movement> paper(UUID request) {
        return jdbc.sql("select m.*, 0::numeric as balance from supply.movement m where m.request = ? order by"
                        + " m.entered")
                .param(request)
                .query(Stocks::movement)
                .list();
    }

    /** What came back of an entry already. */
    BigDecimal returned(UUID movement) {
        return jdbc.sql("select coalesce(sum(amount), 0) from supply.movement where about = ? and kind = 'RETURN'")
                .param(movement)
                .query(BigDecimal.class)
                .single();
    }

    boolean isReversed(UUID movement) {
        return jdbc.sql("select exists (select from supply.movement where about = ? and kind = 'REVERSAL')")
                .param(movement)
                .query(Boolean.class)
                .single();
    }

    static Stock row(ResultSet row, int number) throws SQLException {
        var counted = row.getTimestamp("counted_at");
        return new Stock(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("point", UUID.class),
                row.getObject("item", UUID.class),
                row.getString("item_name"),
                row.getString("unit"),
                row.getString("batch"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getBigDecimal("price"),
                row.getString("storage"),
                row.getString("source"),
                Quality.valueOf(row.getString("quality")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("reserved"),
                row.getObject("last_on", LocalDate.class),
                counted == null ? null : counted.toInstant(),
                row.getBoolean("expiry_noted"));
    }

    static Movement movement(ResultSet row, int number) throws SQLException {
        Instant at = row.getTimestamp("happened_at").toInstant();
        return new Movement(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getObject("stock", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                MovementKind.valueOf(row.getString("kind")),
                row.getBigDecimal("amount"),
                row.getBigDecimal("balance"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("about", UUID.class),
                row.getString("purpose"),
                row.getString("reason"),
                row.getString("name"),
                row.getString("second"),
                at);
    }
}
