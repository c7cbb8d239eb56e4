package org.youbei.model.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youbei.model.picture.DecodingBudget.Sender;

class DecodingBudgetTests {
    private final DecodingBudget budget = new DecodingBudget(800);

    @Test
    void leavesHalfToThoseWithAnAccount() {
        try (var one = budget.lease(200, Sender.ANYBODY).orElseThrow();
                var two = budget.lease(200, Sender.ANYBODY).orElseThrow()) {
            assertThat(one).isNotSameAs(two);
            Thread.currentThread().interrupt(); // whoever would wait does not
            assertThat(budget.lease(1, Sender.ANYBODY)).isEmpty();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(budget.lease(400, Sender.ACCOUNT)).isPresent();
        }
        assertThat(budget.peak()).isEqualTo(800);
    }

    @Test
    void refusesAPictureThatNeverFits() {
        assertThat(budget.most(Sender.ANYBODY)).isEqualTo(200);
        assertThatThrownBy(() -> budget.lease(201, Sender.ANYBODY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> budget.lease(801, Sender.ACCOUNT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsOneWaitUntilThereIsRoom() throws Exception {
        try (var people = Executors.newSingleThreadExecutor()) {
            var held = budget.lease(700, Sender.ACCOUNT).orElseThrow();
            var next = people.submit(() -> budget.lease(700, Sender.ACCOUNT));
            held.close();
            assertThat(next.get(10, TimeUnit.SECONDS)).isPresent();
        }
        assertThat(budget.peak()).isEqualTo(700);
    }

    @Test
    void neverLeasesMoreThanThereIsHoweverManyAsk() throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(16)) {
            Callable<Boolean> asks = () -> {
                start.await();
                for (int n = 0; n < 200; n++) {
                    var sender = n % 2 == 0 ? Sender.ACCOUNT : Sender.ANYBODY;
                    budget.lease(150, sender).ifPresent(DecodingBudget.Lease::close);
                }
                return true;
            };
            var asked =
                    IntStream.range(0, 16).mapToObj(n -> people.submit(asks)).toList();
            start.countDown();
            for (var each : asked) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(budget.peak()).isLessThanOrEqualTo(800);
        assertThat(budget.lease(800, Sender.ACCOUNT)).as("all of it came back").isPresent();
    }
}
