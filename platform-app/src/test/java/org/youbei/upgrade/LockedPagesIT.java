package org.youbei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpTimeoutException;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.youbei.route.ContractLines;
import org.youbei.started.Client;
import org.youbei.started.Reply;

/** Somebody holds every table of every module: each page of the contract says so in time, and is there again when they are let go. */
@Tag("slow")
@OnKeptDatabase
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LockedPagesIT {
    /** Words of a contract line: method, route, then an answer for each person; the third of them supervises the district. */
    private static final int OF_THE_SUPERVISOR = 4;
    /** Fewer than the pool has connections. */
    private static final int AT_ONCE = 12;
    /** The page's own limit of two seconds twice, and as much for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Value("${spring.datasource.url}")
    String database;

    @LocalServerPort
    int port;

    @Test
    void eachSaysPlainlyThatTheSystemIsBusy() throws Exception {
        var person = Client.signedIn("http://127.0.0.1:" + port, "supervisor", OnKeptDatabase.PASSWORD);
        var well = ask(person);
        assertThat(well).hasSizeGreaterThan(100);
        Map<String, Reply> meanwhile;
        try (var holder = DriverManager.getConnection(database, "postgres", "postgres")) {
            holder.setAutoCommit(false);
            for (var table : Locks.business(holder)) {
                Locks.take(holder, table);
            }
            meanwhile = ask(person);
        }

        assertThat(meanwhile).allSatisfy((path, reply) -> {
            assertThat(reply.after()).as(path).isLessThan(SOON);
            if (reply.status() != well.get(path).status()) {
                assertThat(reply.status()).as(path).isEqualTo(503);
                assertThat(reply.retryAfter()).as(path).isEqualTo("5");
                assertThat(reply.body()).as(path).contains("系统正忙").doesNotContain("Exception", "SQL");
            }
        });
        var refused = meanwhile.values().stream()
                .filter(reply -> reply.status() == 503)
                .count();
        System.out.println("FIGURE pages " + meanwhile.size() + ", refused in time " + refused);
        assertThat(refused).as("pages that need a table").isGreaterThan(70);
        assertThat(ask(person))
                .allSatisfy((path, reply) -> assertThat(reply.status())
                        .as(path)
                        .isEqualTo(well.get(path).status()));
    }

    /** Every page of the supervisor that needs nothing in its address. */
    private static Map<String, Reply> ask(Client person) throws Exception {
        var paths = ContractLines.all().stream()
                .filter(line -> line[0].equals("GET") && line[OF_THE_SUPERVISOR].equals("ok"))
                .map(line -> line[1])
                .filter(path -> !path.contains("{") && !path.contains(".") && !path.endsWith("/events"))
                .toList();
        var replies = new TreeMap<String, Reply>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = threads.invokeAll(paths.stream()
                    .map(path -> (Callable<Map.Entry<String, Reply>>) () -> Map.entry(path, answer(person, path)))
                    .toList());
            for (var reply : List.copyOf(asked)) {
                replies.put(reply.get().getKey(), reply.get().getValue());
            }
        }
        return replies;
    }

    /** A page that does not come within a minute is an answer too, with the status 0. */
    private static Reply answer(Client person, String path) throws Exception {
        try {
            return person.get(path);
        } catch (HttpTimeoutException e) {
            return new Reply(0, "", Duration.ofMinutes(1), "", "");
        }
    }
}
