package org.youbei.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.sheet.SheetUploads;
import org.youbei.shelter.rule.Coverage;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.rule.Transfer;
import org.youbei.supply.sheet.StockImport;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/**
 * Stock under load, against the barest way of doing the same. {@code -Ddepot.rows=100000 -Ddepot.lot=1000 -Ddepot.communities=1500
 * -Ddepot.shelters=800 -Ddepot.rounds=5} is what the lines are about.
 */
@PostgresTest
class DepotBenchmark {
    private static final int ROWS = Integer.getInteger("depot.rows", 2_000);
    private static final int LOT = Integer.getInteger("depot.lot", 400);
    private static final int COMMUNITIES = Integer.getInteger("depot.communities", 1_500);
    private static final int SHELTERS = Integer.getInteger("depot.shelters", 800);
    private static final int ROUNDS = Integer.getInteger("depot.rounds", 3);
    private static final int CLIENTS = 8;
    private static final int POINTS = 20;
    private static final int ITEMS = 60;
    private static final Actor KEEPER =
            new Actor(new UUID(1, 96), "吴示例", Set.of(Role.DISTRICT_SUPERVISOR), Scope.of(Cast.WUCHANG));

    @Autowired
    Depot depot;

    @Autowired
    Items items;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockImport sheet;

    @Autowired
    SheetUploads uploads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Value("${spring.datasource.url}")
    String url;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    /** Eight at one lot until nothing is left: exactly what was there leaves. */
    @Test
    void issuesFromOneLot() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var lot = depot.received(
                    Depot.HERE, depot.point(Depot.HERE), depot.item(), "N" + round, String.valueOf(LOT), null);
            double ledgerSeconds = seconds(() ->
                    Depot.in(Depot.HERE, () -> ledger.issue(Depot.HERE, lot, depot.act("1", depot.today(), "")))
                            instanceof Outcome.Done<UUID>);
            assertThat(Depot.in(Depot.HERE, () -> ledger.find(lot)).quantity()).isEqualByComparingTo("0");
            owner(
                    "drop table if exists bare_lot",
                    "create table bare_lot (id int primary key, quantity numeric(14, 3) not null)",
                    "insert into bare_lot values (1, " + LOT + ")",
                    "grant all on bare_lot to public");
            double bareSeconds = seconds(() -> Depot.in(
                    Depot.HERE,
                    () -> transaction.execute(status ->
                            jdbc.sql("update bare_lot set quantity = quantity - 1 where id = 1 and quantity >= 1")
                                            .update()
                                    == 1)));
            System.out.printf(
                    "FIGURE %d issues from one lot by %d clients: %.0f a second, bare update %.0f a second, ratio %.2f,"
                            + " line 0.5%n",
                    LOT, CLIENTS, LOT / ledgerSeconds, LOT / bareSeconds, bareSeconds / ledgerSeconds);
        }
    }

    /** How long it takes until each of the clients has been refused; so much has been taken then, and no more. */
    private static double seconds(Supplier<Boolean> taking) throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (int client = 0; client < CLIENTS; client++) {
            tasks.add(() -> {
                int taken = 0;
                while (taking.get()) {
                    taken++;
                }
                return taken;
            });
        }
        long start = System.nanoTime();
        int taken = 0;
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            for (var each : pool.invokeAll(tasks)) {
                taken += each.get();
            }
        }
        assertThat(taken).isEqualTo(LOT);
        return (System.nanoTime() - start) / 1e9;
    }

    @Test
    void bringsAListIn() throws Exception {
        for (int item = 0; item < ITEMS; item++) {
            var one = Item.of(UUID.randomUUID(), Cast.WUCHANG, "1100401", name("品", item), "瓶", false);
            in(() -> items.define(KEEPER, one));
        }
        for (int round = 0; round < ROUNDS; round++) {
            var mark = UUID.randomUUID().toString().substring(0, 6);
            var file = file(mark).getBytes(StandardCharsets.UTF_8);
            long start = System.nanoTime();
            var id = in(() -> uploads.upload(KEEPER, sheet, "stock.csv", file, Locale.CHINESE))
                    .orElseThrow();
            long read = System.nanoTime() - start;
            start = System.nanoTime();
            var taken = in(() -> uploads.take(KEEPER, sheet, id, true, Locale.CHINESE))
                    .orElseThrow();
            long written = System.nanoTime() - start;
            assertThat(taken.written()).isEqualTo(ROWS);
            owner(
                    "drop table if exists bare_stock, bare_movement",
                    "create table bare_stock (like supply.stock including all)",
                    "create table bare_movement (like supply.movement including all)");
            start = System.nanoTime();
            copied(mark);
            long copy = System.nanoTime() - start;
            System.out.printf(
                    "FIGURE import of %,d rows of stock: read and shown %,d ms, taken in %,d ms, COPY %,d ms, ratio"
                            + " %.1f, taken in alone %.1f, line 5%n",
                    ROWS,
                    read / 1_000_000,
                    written / 1_000_000,
                    copy / 1_000_000,
                    (double) (read + written) / copy,
                    (double) written / copy);
        }
    }

    private String file(String mark) {
        var text = new StringBuilder("储备点,区划代码,品名,计量单位,批号,有效期至,数量,单价（元）\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("示例仓")
                    .append(row % POINTS)
                    .append(",420106001,")
                    .append(name("品", row % ITEMS))
                    .append(",瓶,")
                    .append(mark)
                    .append(row)
                    .append(',')
                    .append(expiry(row))
                    .append(',')
                    .append(1 + row % 500)
                    .append(",2.50\n");
        }
        return text.toString();
    }

    private LocalDate expiry(int row) {
        return depot.today().plusDays(90 + row % 700);
    }

    private static String name(String what, int number) {
        return "示例" + what + "%03d".formatted(number);
    }

    private void copied(String mark) throws Exception {
        var stock = new StringBuilder();
        var movement = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            var id = UUID.randomUUID();
            int quantity = 1 + row % 500;
            stock.append(id)
                    .append(",420106001,420106,")
                    .append(new UUID(5, row % POINTS))
                    .append(',')
                    .append(new UUID(6, row % ITEMS))
                    .append(",示例,瓶,")
                    .append(mark)
                    .append(row)
                    .append(',')
                    .append(expiry(row))
                    .append(',')
                    .append(depot.today())
                    .append(",2.50,,,OK,")
                    .append(quantity)
                    .append(",0,")
                    .append(depot.today())
                    .append('\n');
            movement.append(UUID.randomUUID())
                    .append(',')
                    .append(UUID.randomUUID())
                    .append(',')
                    .append(id)
                    .append(",420106001,420106,RECEIPT,")
                    .append(quantity)
                    .append(',')
                    .append(depot.today())
                    .append(",期初导入,,")
                    .append(KEEPER.account())
                    .append(",吴示例,,2026-11-23T00:00:00Z\n");
        }
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(
                    "copy bare_stock (id, jurisdiction, district, point, item, item_name, unit, batch, expires_on,"
                            + " received_on, price, storage, source, quality, quantity, reserved, last_on) from stdin with"
                            + " (format csv, force_not_null (storage, source))",
                    new StringReader(stock.toString()));
            copy.copyIn(
                    "copy bare_movement (id, request, stock, jurisdiction, district, kind, amount, on_day, purpose,"
                            + " reason, account, name, second, happened_at) from stdin with (format csv, force_not_null"
                            + " (purpose, reason, second))",
                    new StringReader(movement.toString()));
        }
    }

    @Test
    void findsRoomForADistrict() {
        var random = new Random(3);
        var living = IntStream.range(0, COMMUNITIES)
                .mapToObj(i -> new Coverage.Living(
                        "H" + i,
                        30.3 + random.nextDouble() / 3,
                        114.1 + random.nextDouble() / 3,
                        random.nextInt(9_000)))
                .toList();
        var rooms = IntStream.range(0, SHELTERS)
                .mapToObj(j -> new Coverage.Room(
                        "S" + j,
                        30.3 + random.nextDouble() / 3,
                        114.1 + random.nextDouble() / 3,
                        j % 3 == 0 ? 500 : 1_500,
                        random.nextInt(4_000)))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long placed = new Coverage(living, rooms).placedPeople();
            System.out.printf(
                    "FIGURE coverage of %,d communities by %,d shelters: %,d ms, %,d people placed, line 1,000 ms%n",
                    COMMUNITIES, SHELTERS, (System.nanoTime() - start) / 1_000_000, placed);
        }
    }

    @Test
    void plansTransfers() {
        var random = new Random(3);
        var requests = IntStream.range(0, ITEMS)
                .mapToObj(item -> new Transfer.Asked(
                        amounts(random, 400),
                        amounts(random, 300),
                        IntStream.range(0, 100)
                                .mapToObj(i -> amounts(random, 90))
                                .toList(),
                        new HashSet<>(),
                        Collections.nCopies(100, BigDecimal.ONE)))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            requests.forEach(request -> {
                var plan = Transfer.of(request);
                assertThat(plan.total()).isEqualByComparingTo(plan.dual());
            });
            System.out.printf(
                    "FIGURE transfers between 200 places of %d items: %,d ms, line 2,000 ms%n",
                    ITEMS, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static List<BigDecimal> amounts(Random random, int most) {
        return IntStream.range(0, 100)
                .mapToObj(i -> BigDecimal.valueOf(random.nextInt(most + 1)))
                .toList();
    }

    private void owner(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(KEEPER.scope(), work);
    }
}
