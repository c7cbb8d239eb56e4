package org.youbei.obligation.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.TODAY;
import static org.youbei.obligation.LedgerFixture.refusal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.listing.Page;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.obligation.LedgerFixture;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.obligation.sweep.Sweeps;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(LedgerFixture.class)
class NoticesTests {
    @Autowired
    Notices notices;

    @Autowired
    NoticeList list;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    Sweeps sweeps;

    @Autowired
    LedgerFixture fixture;

    @Autowired
    TestClock clock;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.empty();
    }

    @Test
    void showsAUnitItsOwnAndTheUnitAboveWhatWasEscalated() {
        overdue(Cast.JIYUQIAO, null);

        assertThat(of(Cast.STREET)).extracting(NoticeRow::rule).containsExactly("overdue");
        assertThat(of(Cast.SUPERVISOR)).extracting(NoticeRow::rule).containsExactly("escalation");
        assertThat(of(Cast.SIBLING_STREET)).isEmpty();
    }

    @Test
    void showsAPersonsNoticeToThatPersonOnly() {
        overdue(Cast.JIYUQIAO, UUID.randomUUID());
        overdue(Cast.JIYUQIAO, Cast.STREET.account());

        assertThat(of(Cast.STREET)).hasSize(1);
    }

    @Test
    void marksAsReadForOnePersonAndCountsTheRest() {
        overdue(Cast.JIYUQIAO, null);
        overdue(Cast.JIYUQIAO, null);
        var first = of(Cast.STREET).getFirst().id();

        fixture.as(Cast.STREET, () -> notices.read(Cast.STREET, first)).orElseThrow();
        fixture.as(Cast.STREET, () -> notices.read(Cast.STREET, first)).orElseThrow();
        assertThat(fixture.as(Cast.STREET, () -> notices.unread(Cast.STREET, 99)))
                .isEqualTo(1);
        assertThat(fixture.as(Cast.STREET, () -> notices.readAll(Cast.STREET)).orElseThrow())
                .isEqualTo(1);
        assertThat(fixture.as(Cast.SUPERVISOR, () -> notices.unread(Cast.SUPERVISOR, 1)))
                .isEqualTo(1);
    }

    @Test
    void marksSeveralAndTakesBackWhatWasMarkedSinceAMoment() {
        overdue(Cast.JIYUQIAO, null);
        overdue(Cast.JIYUQIAO, null);
        var ids = of(Cast.STREET).stream().map(NoticeRow::id).toList();
        var before = clock.instant();

        assertThat(fixture.as(Cast.STREET, () -> notices.read(Cast.STREET, ids)).orElseThrow())
                .isEqualTo(2);
        assertThat(fixture.as(Cast.SIBLING_STREET, () -> notices.read(Cast.SIBLING_STREET, ids))
                        .orElseThrow())
                .as("those of others")
                .isZero();
        assertThat(fixture.as(Cast.STREET, () -> notices.unread(Cast.STREET, before))
                        .orElseThrow())
                .isEqualTo(2);
        assertThat(fixture.as(Cast.STREET, () -> notices.unread(Cast.STREET, 99)))
                .isEqualTo(2);
        var longAgo = before.minusSeconds(3_601);
        assertThat(refusal(fixture.as(Cast.STREET, () -> notices.unread(Cast.STREET, longAgo))))
                .isEqualTo("notice.too-late");
        assertThat(refusal(fixture.as(Cast.AUDITOR, () -> notices.unread(Cast.AUDITOR, before))))
                .isEqualTo("notice.not-allowed");
        assertThat(refusal(fixture.as(Cast.AUDITOR, () -> notices.read(Cast.AUDITOR, ids))))
                .isEqualTo("notice.not-allowed");
    }

    @Test
    void treatsANoticeOfOthersAsUnknown() {
        overdue(Cast.JIYUQIAO, null);
        var id = of(Cast.STREET).getFirst().id();

        assertThat(refusal(fixture.as(Cast.SIBLING_STREET, () -> notices.read(Cast.SIBLING_STREET, id))))
                .isEqualTo("notice.unknown");
        assertThat(refusal(fixture.as(Cast.AUDITOR, () -> notices.read(Cast.AUDITOR, id))))
                .isEqualTo("notice.not-allowed");
    }

    @Test
    void goesOnAfterTheNoticeShownLast() {
        for (int n = 0; n < 5; n++) {
            overdue(Cast.JIYUQIAO, null);
        }
        var page = page(Cast.STREET, null, 3);
        var rest = page(Cast.STREET, page.next(), 3);

        assertThat(page.rows()).hasSize(3);
        assertThat(rest.rows()).hasSize(2).doesNotContainAnyElementsOf(page.rows());
        assertThat(rest.next()).isNull();
    }

    private List<NoticeRow> of(Actor actor) {
        return page(actor, null, 50).rows();
    }

    private Page<NoticeRow> page(Actor actor, @Nullable String after, int size) {
        var newest = list.sort(null).orElseThrow();
        return fixture.as(
                actor, () -> list.page(actor.scope(), new NoticeList.For(actor.account()), newest, after, size));
    }

    private void overdue(JurisdictionCode unit, @Nullable UUID owner) {
        var opening = new Opening(
                ObligationKind.PLAN_FILING,
                LedgerFixture.aPlan(),
                "示例预案",
                unit,
                null,
                owner,
                "plan-filing",
                TODAY.minusDays(60));
        fixture.as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, opening)).orElseThrow();
        sweeps.runNow(Actor.platform()).orElseThrow();
    }
}
