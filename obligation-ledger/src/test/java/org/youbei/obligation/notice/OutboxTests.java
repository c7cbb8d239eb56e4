package org.youbei.obligation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.TODAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.LedgerFixture;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
@Import({LedgerFixture.class, OutboxTests.RememberedCourier.class})
@TestPropertySource(
        properties = {
            "youbei.notices.max-attempts=3",
            "youbei.notices.channels.street.kind=WEBHOOK",
            "youbei.notices.channels.street.unit=420106001",
            "youbei.notices.channels.street.address=https://robot.example/send",
            "youbei.notices.channels.other.kind=WEBHOOK",
            "youbei.notices.channels.other.unit=110102",
            "youbei.notices.channels.other.address=https://robot.example/other"
        })
class OutboxTests {
    @TestComponent
    static class RememberedCourier implements Courier {
        final List<Digest> delivered = new ArrayList<>();
        int failures;

        @Override
        public Channel.Kind kind() {
            return Channel.Kind.WEBHOOK;
        }

        @Override
        public void deliver(Channel channel, Digest digest) throws Undelivered {
            if (failures-- > 0) {
                throw new Undelivered("no answer");
            }
            delivered.add(digest);
        }
    }

    @Autowired
    RememberedCourier courier;

    @Autowired
    Outbox outbox;

    @Autowired
    Sweeps sweeps;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.empty();
        courier.delivered.clear();
        courier.failures = 0;
    }

    @Test
    void sendsOneDigestPerRunToTheChannelsOfTheUnitOnly() {
        overdue(Cast.JIYUQIAO);
        overdue(Cast.JIYUQIAO_COMMUNITY);
        overdue(Cast.YANGYUAN);
        sweep();

        assertThat(outbox.send()).isEqualTo(1);
        assertThat(outbox.send()).isZero();
        assertThat(courier.delivered).singleElement().satisfies(digest -> {
            assertThat(digest.counts()).containsEntry("overdue", 2L);
            assertThat(digest.first()).extracting(Digest.Line::title).contains("示例预案");
        });
    }

    @Test
    void putsNothingIntoTheOutboxWhenARunRaisedNothing() {
        overdue(Cast.JIYUQIAO);
        sweep();
        sweep();

        assertThat(outbox.send()).isEqualTo(1);
    }

    @Test
    void tellsWhatWaitsHowLongAndWhatWasGivenUp() {
        assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(0, Duration.ZERO, 0));
        overdue(Cast.JIYUQIAO);
        sweep();
        clock.advance(Duration.ofMinutes(7));
        assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(1, Duration.ofMinutes(7), 0));
        courier.failures = 99;
        for (int attempt = 0; attempt < 3; attempt++) {
            outbox.send();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(0, Duration.ZERO, 1));
        clock.advance(Duration.ofDays(1));
        assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(0, Duration.ZERO, 0));
    }

    @Test
    void triesAgainWithWaitsThatDouble() {
        overdue(Cast.JIYUQIAO);
        sweep();
        courier.failures = 2;

        assertThat(outbox.send()).isZero();
        assertThat(outbox.send()).as("too early").isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(outbox.send()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(outbox.send()).as("the wait doubled").isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(outbox.send()).isEqualTo(1);
    }

    @Test
    void givesUpAfterTheLastAttemptAndSaysWhy() {
        overdue(Cast.JIYUQIAO);
        sweep();
        courier.failures = 99;
        for (int attempt = 0; attempt < 5; attempt++) {
            outbox.send();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(courier.failures).isEqualTo(96);
        fixture.wholeTree(
                () -> assertThat(jdbc.sql("select last_error from obligation.message where given_up_at is not null")
                                .query(String.class)
                                .list())
                        .containsExactly("no answer"));
    }

    private void overdue(JurisdictionCode unit) {
        fixture.as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, LedgerFixture.filing(unit, TODAY.minusDays(31))))
                .orElseThrow();
    }

    private void sweep() {
        sweeps.runNow(Actor.platform()).orElseThrow();
    }
}
