package org.youbei.obligation.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.TODAY;
import static org.youbei.obligation.LedgerFixture.refusal;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.RightsLost;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.LedgerFixture;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.feed.Feed.Reach;
import org.youbei.obligation.feed.FeedDuties.Duty;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(LedgerFixture.class)
class FeedsTests {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Feeds feeds;

    @Autowired
    FeedDuties duties;

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
    }

    @Test
    void showsTheLinkAgainButKeepsAHashOnly() {
        var secret = make(Cast.STREET, Reach.PERSON);

        assertThat(fixture.as(Cast.STREET, () -> feeds.secret(Cast.STREET, Reach.PERSON)))
                .contains(secret);
        assertThat(secret).hasSize(43);
        fixture.wholeTree(() -> assertThat(jdbc.sql("select feed::text from obligation.feed")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(secret)));
    }

    @Test
    void findsAFeedByItsSecretUntilItIsRevokedOrReplaced() {
        var first = make(Cast.STREET, Reach.PERSON);
        var second = make(Cast.STREET, Reach.PERSON);

        assertThat(feeds.find(first)).isEmpty();
        assertThat(feeds.find(second)).get().extracting(Feed::unit).isEqualTo(Cast.JIYUQIAO);
        fixture.as(Cast.STREET, () -> {
            feeds.revoke(Cast.STREET, Reach.PERSON);
            return true;
        });
        assertThat(feeds.find(second)).isEmpty();
        assertThat(feeds.find("")).isEmpty();
        assertThat(feeds.find("x".repeat(5000))).isEmpty();
    }

    @Test
    void revokesAllLinksOfAnAccount() {
        var secret = make(Cast.STREET, Reach.UNIT);

        assertThat(fixture.as(Cast.ADMINISTRATOR, () -> feeds.revokeAll(Cast.ADMINISTRATOR, Cast.STREET.account())))
                .isEqualTo(1);
        assertThat(feeds.find(secret)).isEmpty();
    }

    @Test
    void revokesTheLinksOfAnAccountThatLosesItsRights() {
        var secret = make(Cast.STREET, Reach.UNIT);

        fixture.as(Cast.ADMINISTRATOR, () -> {
            events.publishEvent(new RightsLost(Cast.ADMINISTRATOR, Cast.STREET.account()));
            return true;
        });

        assertThat(feeds.find(secret)).isEmpty();
    }

    @Test
    void refusesALinkForTheWholeTree() {
        var everywhere = new Actor(UUID.randomUUID(), "示例", Set.of(Role.ADMINISTRATOR), Scope.ALL);

        assertThat(refusal(fixture.as(everywhere, () -> feeds.make(everywhere, Reach.UNIT))))
                .isEqualTo("feed.needs-unit");
    }

    @Test
    void showsAUnitEverythingBelowAndAPersonOnlyWhatIsTheirs() {
        open(Cast.JIYUQIAO);
        open(Cast.JIYUQIAO_COMMUNITY);
        open(Cast.YANGYUAN);

        assertThat(duties.of(feed(Reach.UNIT))).hasSize(2);
        assertThat(duties.of(feed(Reach.PERSON))).hasSize(1);
    }

    @Test
    void keepsWhatWasDoneForAWhile() {
        var id = open(Cast.JIYUQIAO);
        fixture.as(Cast.STREET, () -> ledger.fulfil(Cast.STREET, id, new Evidence("document", null, "示例"), TODAY))
                .orElseThrow();

        assertThat(duties.of(feed(Reach.UNIT))).extracting(Duty::status).containsExactly(Duty.Status.COMPLETED);
        clock.set(TODAY.plusDays(91));
        assertThat(duties.of(feed(Reach.UNIT))).isEmpty();
    }

    private Feed feed(Reach reach) {
        return feeds.find(make(Cast.STREET, reach)).orElseThrow();
    }

    private String make(Actor actor, Reach reach) {
        return fixture.as(actor, () -> feeds.make(actor, reach)).orElseThrow();
    }

    private UUID open(JurisdictionCode unit) {
        return fixture.as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, LedgerFixture.filing(unit, TODAY)))
                .orElseThrow();
    }
}
