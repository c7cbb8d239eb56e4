package org.youbei.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.obligation.LedgerFixture.TODAY;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youbei.model.JurisdictionCode;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(LedgerFixture.class)
class ObligationIndexTests {
    @Autowired
    ObligationIndex index;

    @Autowired
    ObligationLedger ledger;

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
    void hidesOtherStreets() {
        var id = open("示例", Cast.JIYUQIAO, 0);

        assertThat(fixture.as(Cast.STREET, () -> index.find(Cast.STREET, id))).isPresent();
        assertThat(fixture.as(Cast.SIBLING_STREET, () -> index.find(Cast.SIBLING_STREET, id)))
                .isEmpty();
    }

    @Test
    void tellsTheWholeStoryOfOneDuty() {
        var id = open("示例", Cast.JIYUQIAO, 0);
        clock.advance(Duration.ofMinutes(1));
        fixture.as(Cast.STREET, () -> ledger.askExtension(Cast.STREET, id, TODAY.plusDays(99), "理由"))
                .orElseThrow();

        var sheet = fixture.as(Cast.SUPERVISOR, () -> index.find(Cast.SUPERVISOR, id))
                .orElseThrow();
        assertThat(sheet.period()).isEqualTo("20wd");
        assertThat(sheet.row().extensionDue()).isEqualTo(TODAY.plusDays(99));
        assertThat(sheet.facts())
                .extracting(ObligationSheet.Fact::kind)
                .containsExactly(FactKind.OPENED, FactKind.EXTENSION_ASKED);
        assertThat(fixture.as(Cast.STREET, () -> index.ofSubject(sheet.row().subject())))
                .hasSize(1);
    }

    private UUID open(String title, JurisdictionCode unit, int daysAgo) {
        var opening = new Opening(
                ObligationKind.PLAN_FILING,
                LedgerFixture.aPlan(),
                title,
                unit,
                null,
                null,
                "plan-filing",
                TODAY.minusDays(daysAgo));
        return fixture.as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, opening))
                .orElseThrow();
    }
}
