package org.youbei.supply.stock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/**
 * What falls due because of a lot: it is used, rotated or written off before it expires. The duty is opened once the day is near enough, when the lot
 * is entered or by the sweep, whichever comes first; a missed night is caught up.
 */
@Component
public class StockDuties {
    /** Days before the expiry from which a lot is a duty. */
    public static final int NEAR = 60;

    private static final ObligationKind EXPIRY = ObligationKind.STOCK_EXPIRY;
    private static final int AT_ONCE = 500;

    private final DutyBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    StockDuties(DutyBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public static Subject subject(UUID stock) {
        return new Subject("stock", stock);
    }

    /** A lot changed: opens the duty where its day is near, fulfils it where nothing is left. */
    void moved(Actor actor, Stock stock) {
        var today = ChinaTime.today(clock);
        boolean left = stock.quantity().signum() > 0;
        if (left && !stock.expiryNoted() && isNear(stock, today)) {
            note(actor, stock, today);
        } else if (!left && stock.expiryNoted()) {
            book.fulfil(actor, subject(stock.id()), EXPIRY, new Evidence("stock", stock.id(), stock.called()), today);
            noted(stock.id(), false);
        }
    }

    private static boolean isNear(Stock stock, LocalDate today) {
        var expires = stock.expiresOn();
        return expires != null && !expires.isAfter(today.plusDays(NEAR));
    }

    private void note(Actor actor, Stock stock, LocalDate today) {
        book.open(
                actor,
                new Opening(
                        EXPIRY,
                        subject(stock.id()),
                        stock.called() + " "
                                + stock.quantity().stripTrailingZeros().toPlainString() + stock.measure(),
                        stock.unit(),
                        null,
                        null,
                        "stock-expiry",
                        today,
                        stock.expiresOn()));
        noted(stock.id(), true);
    }

    private void noted(UUID stock, boolean noted) {
        jdbc.sql("update supply.stock set expiry_noted = ? where id = ?")
                .params(noted, stock)
                .update();
    }

    /** Opens the duties of lots whose day has come near since they were entered; to be called over the whole tree. */
    @Transactional
    public int sweep() {
        var today = ChinaTime.today(clock);
        List<Stock> near = jdbc.sql("""
            select s.* from supply.stock s where s.held and not s.expiry_noted and s.expiry <= ? order by s.expiry, s.id limit ?
            for update skip locked\
            """)
                .params(today.plusDays(NEAR), AT_ONCE)
                .query(Stocks::row)
                .list();
        near.forEach(stock -> note(Actor.platform(), stock, today));
        return near.size();
    }
}
