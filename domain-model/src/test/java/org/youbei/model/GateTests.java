package org.youbei.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GateTests {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void letsSoManyInAtOnceAndEverybodyWithinTheQueue() throws Exception {
        var gate = new Gate("示例", 3, 57, LONG);
        var inside = new AtomicInteger();
        var done = new ArrayList<CompletableFuture<Integer>>();
        for (int n = 0; n < 60; n++) {
            done.add(CompletableFuture.supplyAsync(
                    () -> gate.pass(() -> {
                        int now = inside.incrementAndGet();
                        Thread.yield();
                        inside.decrementAndGet();
                        return now;
                    }),
                    people));
        }
        for (var each : done) {
            assertThat(each.get(1, TimeUnit.MINUTES)).isBetween(1, 3);
        }
    }

    @Test
    void tellsWhomItHasNoRoomForToComeAgain() {
        var gate = new Gate("示例", 1, 0, LONG);
        try (var place = gate.enter()) {
            assertThatThrownBy(() -> gate.pass(() -> "not done"))
                    .isInstanceOf(Crowded.class)
                    .hasMessageContaining("示例");
        }
        assertThat(gate.<String>pass(() -> "done")).isEqualTo("done");
    }

    @Test
    void leavesNobodyWaitingForLong() {
        var gate = new Gate("示例", 1, 1, Duration.ofMillis(1));
        try (var place = gate.enter()) {
            for (int n = 0; n < 3; n++) {
                assertThatThrownBy(() -> gate.pass(() -> "not done")).isInstanceOf(Crowded.class);
            }
        }
        assertThat(gate.<String>pass(() -> "done"))
                .as("who gave up stands in no queue any more")
                .isEqualTo("done");
    }

    @Test
    void letsNobodyInWhoIsToldToStop() throws Exception {
        var gate = new Gate("示例", 1, 1, LONG);
        try (var place = gate.enter()) {
            var told = people.submit(() -> {
                Thread.currentThread().interrupt();
                assertThatThrownBy(gate::enter).isInstanceOf(Crowded.class);
                return Thread.interrupted();
            });
            assertThat(told.get(1, TimeUnit.MINUTES)).as("and stays told").isTrue();
        }
    }

    @Test
    void givesThePlaceBackOnceWhateverHappensInside() {
        var gate = new Gate("示例", 1, 0, LONG);
        assertThatThrownBy(() -> gate.pass(() -> {
                    throw new IllegalStateException("inside");
                }))
                .hasMessage("inside");
        var place = gate.enter();
        place.close();
        place.close();
        try (var only = gate.enter()) {
            assertThatThrownBy(gate::enter).isInstanceOf(Crowded.class);
        }
    }
}
