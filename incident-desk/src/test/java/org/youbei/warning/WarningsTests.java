package org.youbei.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.duty.DutyRoom.as;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.AuditEntry;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;
import org.youbei.warning.cap.CapMessage;
import org.youbei.warning.cap.CapReader;
import org.youbei.warning.rule.WarningChain;

/** A warning from its file to the last unit that acknowledged it. */
@PostgresTest
class WarningsTests {
    private static final String STREET_CODE = "<geocode><valueName>x</valueName><value>420106001000</value></geocode>";

    @Autowired
    Warnings warnings;

    @Autowired
    WarningSources sources;

    @Autowired
    RememberedAudit audit;

    @Autowired
    TestClock clock;

    @BeforeEach
    void loadUnits(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    private UUID taken(String sent, String expires) {
        var message = CapReaderTests.message("Actual", "Alert", sent, expires, STREET_CODE);
        return as(Cast.SUPERVISOR, () -> warnings.take(Cast.SUPERVISOR, Cast.WUCHANG, message, Warnings.Way.FILE));
    }

    @Test
    void reachesTheUnitsInsideItsAreaAndCountsTheMinutes() {
        var id = taken("2026-11-23T09:00:00+08:00", "2026-11-23T20:00:00+08:00");
        var receipts = Scopes.in(Cast.SUPERVISOR.scope(), () -> warnings.receipts(id));
        assertThat(receipts)
                .extracting(one -> one.unit().value())
                .contains("420106", "420106001", "420106001001")
                .doesNotContain("420106002");
        clock.advance(Duration.ofMinutes(7));
        as(Cast.STREET, () -> warnings.acknowledge(Cast.STREET, id, Cast.JIYUQIAO));
        as(Cast.STREET, () -> warnings.acknowledge(Cast.STREET, id, Cast.JIYUQIAO));
        var shown = Scopes.in(Cast.STREET.scope(), () -> warnings.find(id));
        assertThat(shown.acknowledged()).isEqualTo(1);
        assertThat(shown.slowest()).isEqualTo(7);
        assertThat(shown.colour()).isEqualTo(WarningColour.ORANGE);
        assertThatThrownBy(() -> Scopes.in(Cast.SIBLING_STREET.scope(), () -> warnings.find(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesAnIdentifierOnceAndExpires() {
        var one = taken("2026-11-23T09:10:00+08:00", "2026-11-23T10:30:00+08:00");
        var two = taken("2026-11-23T09:10:00+08:00", "2026-11-23T10:30:00+08:00");
        assertThat(two).isEqualTo(one);
        clock.advance(Duration.ofMinutes(31));
        assertThat(Scopes.in(Cast.SUPERVISOR.scope(), () -> warnings.find(one)).state())
                .isEqualTo(WarningChain.State.EXPIRED);
    }

    @Test
    void refusesAnAreaElsewhere() {
        var message = CapReaderTests.message(
                "Actual",
                "Alert",
                "2026-11-23T09:20:00+08:00",
                "",
                "<geocode><valueName>x</valueName><value>110102</value></geocode>");
        var outcome = Scopes.in(
                Cast.SUPERVISOR.scope(),
                () -> warnings.take(Cast.SUPERVISOR, Cast.WUCHANG, message, Warnings.Way.FILE));
        assertThat(((Outcome.Refused<UUID>) outcome).refusals())
                .extracting(Refusal::code)
                .containsExactly("warning.outside");
    }

    private static CapMessage typed(String event, String headline, String description) {
        var sent = Instant.parse("2026-11-23T02:00:00Z");
        return new CapMessage(
                "typed-" + UUID.randomUUID(),
                "示例",
                WarningChain.Kind.ALERT,
                List.of(),
                false,
                sent,
                sent.plusSeconds(3_600),
                event,
                WarningColour.YELLOW,
                headline,
                description,
                "",
                "示例街道",
                List.of(Cast.JIYUQIAO.value()),
                List.of());
    }

    private Outcome<UUID> type(CapMessage message) {
        return Scopes.in(Cast.STREET.scope(), () -> warnings.type(Cast.STREET, Cast.JIYUQIAO, message));
    }

    @Test
    void refusesTypedTextsThatAreMissingOrDoNotFitEachAtItsField() {
        var outcome = type(typed("雨".repeat(121), "雨".repeat(301), "雨".repeat(4_001)));
        assertThat(((Outcome.Refused<UUID>) outcome).refusals())
                .allMatch(one -> one.code().equals("warning.too-long") && one.kind() == Refusal.Kind.INVALID)
                .extracting(Refusal::field)
                .containsExactly("event", "headline", "description");
        assertThat(((Outcome.Refused<UUID>) type(typed(" ", "", ""))).refusals())
                .allMatch(one -> one.code().equals("warning.missing"))
                .extracting(Refusal::field)
                .containsExactly("event", "headline");
    }

    @Test
    void keepsTypedTextsOfFullLength() {
        var id =
                type(typed("雨".repeat(120), "雨".repeat(300), "雨".repeat(4_000))).orElseThrow();
        assertThat(Scopes.in(Cast.STREET.scope(), () -> warnings.find(id)).headline())
                .hasSize(300);
    }

    @Test
    void keepsUpdatesOfUnknownMessagesAsWarningsAndNamesThem() {
        var update = CapReaderTests.message(
                "Actual", "Update", "2026-11-23T09:30:00+08:00", "2026-11-23T22:00:00+08:00", STREET_CODE);
        var id = as(Cast.SUPERVISOR, () -> warnings.take(Cast.SUPERVISOR, Cast.WUCHANG, update, Warnings.Way.FILE));
        assertThat(Scopes.in(Cast.SUPERVISOR.scope(), () -> warnings.find(id)).isInForce())
                .isTrue();
        assertThat(Scopes.in(Cast.SUPERVISOR.scope(), warnings::unknown)).contains("older-1", "older-2");
    }

    @Test
    void writesWhatItCanReadAgain() {
        var id = taken("2026-11-23T09:40:00+08:00", "2026-11-23T20:00:00+08:00");
        var written = Scopes.in(Cast.SUPERVISOR.scope(), () -> warnings.cap(id));
        var again = CapReader.read(written).orElseThrow();
        assertThat(again.colour()).isEqualTo(WarningColour.ORANGE);
        assertThat(again.codes()).contains("420106001");
    }

    @Test
    void knowsASourceByItsTokenOnly() {
        var token = as(Cast.SUPERVISOR, () -> sources.open(Cast.SUPERVISOR, UUID.randomUUID(), Cast.WUCHANG, "示例突发中心"));
        assertThat(sources.find(token)).isPresent();
        assertThat(sources.find(token + "x")).isEmpty();

        var source = sources.find(token).orElseThrow();
        audit.clear();
        as(Cast.SUPERVISOR, () -> sources.close(Cast.SUPERVISOR, source.id()));
        as(Cast.SUPERVISOR, () -> sources.close(Cast.SUPERVISOR, source.id()));
        assertThat(sources.find(token)).isEmpty();
        assertThat(audit.entries()).extracting(AuditEntry::action).containsExactly("warning.source-closed");
    }
}
