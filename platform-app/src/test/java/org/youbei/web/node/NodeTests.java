package org.youbei.web.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NodeTests {
    private final ApplicationContext context = mock(ApplicationContext.class);
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    void takesOverThePlainIdOfTheProxyForEveryLineOfTheRequest() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Request-Id", "7F000001-C0DE-42");
        var seen = new AtomicReference<String>();

        new RequestIds().doFilter(request, answer, noting(seen));

        assertThat(seen).hasValue("7F000001-C0DE-42");
        assertThat(answer.getHeader("X-Request-Id")).isEqualTo("7F000001-C0DE-42");
        assertThat(MDC.get(RequestIds.KEY)).as("after the request").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "<script>", "{\"a\":1}", "编号"})
    void writesNothingIntoLogsThatIsNoPlainId(String given) throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Request-Id", given);
        var seen = new AtomicReference<String>();

        new RequestIds().doFilter(request, answer, noting(seen));

        assertThat(seen.get()).hasSize(16).matches("[0-9a-f]+");
    }

    @Test
    void givesEachRequestAnIdOfItsOwn() throws Exception {
        var first = new AtomicReference<String>();
        var second = new AtomicReference<String>();
        new RequestIds().doFilter(new MockHttpServletRequest(), answer, noting(first));
        new RequestIds().doFilter(new MockHttpServletRequest(), answer, noting(second));

        assertThat(first.get()).isNotEqualTo(second.get());
    }

    @ParameterizedTest
    @CsvSource({
        "/plans,/plans",
        "/plans/{plan}/sections,/plans",
        "/,/",
        "/actuator/health,/actuator",
        "UNKNOWN,UNKNOWN",
        "REDIRECTION,REDIRECTION"
    })
    void countsRequestsByTheirNoun(String address, String noun) {
        assertThat(RequestNames.noun(address)).isEqualTo(noun);
    }

    @Test
    void goesOnServingWhileTheProxyFindsOut() throws Exception {
        var draining = new Draining(context, Duration.ofMillis(400));
        new LastAnswers(draining).doFilter(new MockHttpServletRequest(), answer, (request, response) -> {});
        assertThat(answer.getHeader("Connection")).isNull();

        long start = System.nanoTime();
        var end = CompletableFuture.runAsync(() -> draining.drain(new ContextClosedEvent(context)));
        while (!draining.begun()) {
            Thread.onSpinWait();
        }
        new LastAnswers(draining).doFilter(new MockHttpServletRequest(), answer, (request, response) -> {});

        assertThat(end).isNotDone();
        assertThat(answer.getHeader("Connection"))
                .as("no connection stays for a request that comes too late")
                .isEqualTo("close");
        end.join();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void endsAtOnceWhereNobodyIsWaitedForAndNotForAContextWithin() {
        var alone = new Draining(context, Duration.ZERO);
        alone.drain(new ContextClosedEvent(context));
        assertThat(alone.begun()).isTrue();

        var outer = new Draining(context, Duration.ofHours(1));
        outer.drain(new ContextClosedEvent(mock(ApplicationContext.class)));
        assertThat(outer.begun()).isFalse();
    }

    @Test
    void asksTheDatabaseOnceForSeveralFigures() {
        var asked = new AtomicInteger();
        var glance = new Glance<>(() -> asked.incrementAndGet() * 10);

        assertThat(glance.figure(found -> found)).isEqualTo(10);
        assertThat(glance.figure(found -> found + 1)).isEqualTo(11);
        assertThat(asked).hasValue(1);
    }

    @Test
    void knowsNoFigureAndAsksNotAgainWhileTheDatabaseIsAway() {
        var asked = new AtomicInteger();
        var glance = new Glance<Integer>(() -> {
            asked.incrementAndGet();
            throw new QueryTimeoutException("away");
        });

        assertThat(glance.figure(found -> found)).isNaN();
        assertThat(glance.figure(found -> found)).isNaN();
        assertThat(asked).hasValue(1);
        assertThat(new SimpleMeterRegistry().gauge("figure", glance, there -> there.figure(found -> found)))
                .isSameAs(glance);
    }

    private static FilterChain noting(AtomicReference<String> seen) {
        return (request, response) -> seen.set(MDC.get(RequestIds.KEY));
    }
}
