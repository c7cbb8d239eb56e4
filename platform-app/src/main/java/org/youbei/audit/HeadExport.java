package org.youbei.audit;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;

/** Writes the heads of all chains to the day's file, every night on every node; the same line twice does no harm. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class HeadExport {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ExportedHeads files;
    private final Clock clock;

    HeadExport(JdbcClient jdbc, TransactionTemplate transaction, ExportedHeads files, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.files = files;
        this.clock = clock;
    }

    /** How many chains were written. */
    @Scheduled(cron = "0 30 0 * * *", zone = "Asia/Shanghai")
    public int export() {
        var lines = Scopes.wholeTree(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select district, sequence, hash from audit.head where sequence > 0 order by district")
                .query((row, number) -> "%s %d %s"
                        .formatted(
                                row.getString(1), row.getLong(2), HexFormat.of().formatHex(row.getBytes(3))))
                .list())));
        if (!lines.isEmpty()) {
            files.append(ChinaTime.today(clock).toString(), lines);
        }
        return lines.size();
    }
}
