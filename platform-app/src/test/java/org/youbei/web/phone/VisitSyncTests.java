package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.inspection.point.Point;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

@PlatformTest
class VisitSyncTests {
    private static final Actor COLLEAGUE =
            new Actor(new UUID(1, 44), "孙示例", Cast.COMMUNITY.roles(), Cast.COMMUNITY.scope());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final PhoneRounds rounds;
    Point point;

    @Autowired
    VisitSyncTests(ApplicationContext context) {
        rounds = new PhoneRounds(context);
    }

    @BeforeEach
    void registerAPoint() {
        clock.reset();
        point = rounds.point();
    }

    @Test
    void givesEverythingARoundNeeds() {
        rounds.file(Cast.COMMUNITY, rounds.visit(point, "wiring"));

        var parcel = assertThat(mvc.get().uri("/m/parcel").with(SignedInAs.of(Cast.COMMUNITY)))
                .hasStatusOk()
                .bodyJson();
        var stop = "$.stops[?(@.id == '" + point.getId() + "')]";
        parcel.extractingPath("$.account").isEqualTo(Cast.COMMUNITY.account().toString());
        parcel.extractingPath(stop + ".code").asArray().containsExactly(point.code());
        parcel.extractingPath(stop + ".revision").asArray().containsExactly(point.revision());
        parcel.extractingPath(stop + ".lastVisit").asArray().hasSize(1);
        parcel.extractingPath("$.checklists[0].items[0].basis").asString().isNotBlank();
        parcel.extractingPath("$.openHazards['" + point.getId() + "'][0].item").isEqualTo("wiring");
    }

    @Test
    void asksInTheLanguageOfThePersonAndStoresTheChineseWords() {
        var parcel = assertThat(mvc.get()
                        .uri("/m/parcel")
                        .with(SignedInAs.of(Cast.COMMUNITY))
                        .cookie(new jakarta.servlet.http.Cookie("yb-lang", "en")))
                .hasStatusOk()
                .bodyJson();
        parcel.extractingPath("$.checklists[?(@.type == 'SMALL_SHOP')].items[2].text")
                .asArray()
                .allMatch(text -> text.toString().contains("improvised wiring"))
                .hasSize(1);

        var visit = rounds.visit(point, "wiring")
                .with("hazards", List.of(Map.of("item", "wiring", "description", "", "photos", List.of())));
        assertThat(send(Cast.COMMUNITY, visit, "en")).hasStatus(201);
        assertThat(described()).startsWith("用火、用电无违章");
    }

    @Test
    void givesATokenToWhoeverIsSignedIn() {
        assertThat(mvc.get().uri("/m/token")).hasStatus(401);
        assertThat(mvc.get().uri("/m/token").with(SignedInAs.of(Cast.COMMUNITY)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.token")
                .asString()
                .isNotBlank();
    }

    @Test
    void filesAVisitOnceHoweverOftenItIsSent() {
        var visit = rounds.visit(point, "wiring").photo(1, Snapshot.jpeg(9, 9, 1), "wiring");

        var first = assertThat(send(Cast.COMMUNITY, visit)).hasStatus(201).bodyJson();
        first.extractingPath("$.outcome").isEqualTo("FILED");
        first.extractingPath("$.photosMissing").asArray().containsExactly(1);
        first.extractingPath("$.hazards").asArray().hasSize(1);
        clock.advance(Duration.ofHours(3));
        visit.with("sentAt", clock.instant().toString());

        assertThat(send(Cast.COMMUNITY, visit))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("ALREADY_FILED");
        assertThat(visits()).isOne();
    }

    @Test
    void refusesAnIdOfSomebodyElseWithoutSayingWhose() {
        var theirs = rounds.visit(point);
        assertThat(send(COLLEAGUE, theirs)).hasStatus(201);

        assertThat(send(Cast.COMMUNITY, theirs))
                .hasStatus(422)
                .bodyText()
                .contains("visit.id-taken", "另存为新的检查")
                .doesNotContain("孙");
        assertThat(send(Cast.COMMUNITY, theirs, "en")).bodyText().contains("belongs to another one");
    }

    @Test
    void showsBothSidesOfAConflictAndFilesWhatIsAcknowledged() {
        var theirs = rounds.visit(point, "wiring");
        assertThat(send(COLLEAGUE, theirs)).hasStatus(201);
        var mine = rounds.visit(point);

        var conflict = assertThat(send(Cast.COMMUNITY, mine)).hasStatus(409).bodyJson();
        conflict.extractingPath("$.outcome").isEqualTo("CONFLICT");
        conflict.extractingPath("$.pointChanged").isEqualTo(false);
        conflict.extractingPath("$.visits[0].worker").isEqualTo("孙示例");
        conflict.extractingPath("$.visits[0].failed").isEqualTo(1);
        conflict.extractingPath("$.point.revision").isEqualTo(point.revision());
        assertThat(visits()).isOne();

        mine.with("acknowledged", Map.of("visits", List.of(theirs.id().toString())));
        assertThat(send(Cast.COMMUNITY, mine)).hasStatus(201);
        assertThat(visits()).isEqualTo(2);
    }

    @Test
    void showsAPointThatChangedAndRefusesOneThatMovedAway() {
        var visit = rounds.visit(point);
        var changed = rounds.changed(point, Cast.JIYUQIAO_COMMUNITY);
        var conflict = assertThat(send(Cast.COMMUNITY, visit)).hasStatus(409).bodyJson();
        conflict.extractingPath("$.pointChanged").isEqualTo(true);
        conflict.extractingPath("$.point.colour").isEqualTo("RED");

        rounds.changed(changed, Cast.YANGYUAN_COMMUNITY);
        assertThat(send(Cast.COMMUNITY, visit)).hasStatus(422).bodyText().contains("visit.point-unknown", "划到您管辖范围之外");
    }

    @Test
    void refusesAVisitOutsideTheScopeAndAChecklistThatIsGone() {
        var elsewhere = rounds.visit(rounds.point(Cast.YANGYUAN_COMMUNITY));
        assertThat(send(Cast.COMMUNITY, elsewhere)).hasStatus(422).bodyText().contains("visit.point-unknown");

        var gone = rounds.visit(point).with("checklist", UUID.randomUUID().toString());
        assertThat(send(Cast.COMMUNITY, gone)).hasStatus(422).bodyText().contains("更新清单");
    }

    @Test
    void correctsAClockThatIsWrongByYears() {
        var long2000 = clock.instant().minus(Duration.ofDays(9_000));
        var visit = rounds.visit(point)
                .with("startedAt", long2000.minusSeconds(900).toString())
                .with("finishedAt", long2000.minusSeconds(60).toString())
                .with("sentAt", long2000.toString());

        assertThat(send(Cast.COMMUNITY, visit))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.clockErrorSeconds")
                .isEqualTo(-9_000 * 86_400);
        assertThat(finishedAt(visit)).isEqualTo(clock.instant().minusSeconds(60).toString());
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{}",
                "\"visit\"",
                "{\"id\":",
                "[".repeat(5_000),
                "{\"admin\":true}",
                "{\"id\":7}",
                "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"id\":\"00000000-0000-0000-0000-000000000002\"}",
                "{\"pointRevision\":1e999}",
                "{\"pointRevision\":" + "9".repeat(4_000) + "}",
                "{\"note\":\"" + "长".repeat(30_000) + "\"}");
    }

    @ParameterizedTest
    @MethodSource
    void hostile(String body) {
        assertThat(post(Cast.COMMUNITY, body.getBytes(StandardCharsets.UTF_8), "zh"))
                .hasStatus(400)
                .bodyText()
                .contains("UNREADABLE", "页面版本太旧");
    }

    static Stream<Map.Entry<String, Object>> unreadable() {
        return Stream.of(
                Map.entry("id", "1-1-1-1-1"),
                Map.entry("point", "' or 1=1 --"),
                Map.entry("pointRevision", 1.5),
                Map.entry("pointRevision", "1"),
                Map.entry("startedAt", "yesterday"),
                Map.entry("finishedAt", "+999999999-12-31T23:59:59Z"),
                Map.entry("sentAt", 1_700_000_000),
                Map.entry("position", Map.of("longitude", "1e9", "latitude", "0", "datum", "WGS84")),
                Map.entry("position", Map.of("longitude", "1", "latitude", "0", "datum", "MARS")),
                Map.entry("answers", "PASS"),
                Map.entry("answers", List.of(Map.of("item", "wiring", "result", "MAYBE"))),
                Map.entry("note", "\u0000"),
                Map.entry("signedBy", "\ud800"),
                Map.entry("acknowledged", true),
                Map.entry("photos", List.of(Map.of("number", 1))),
                Map.entry("photos", List.of(Map.of("number", 1, "sha256", "x", "takenAt", "+99999-01-01T00:00:00Z"))));
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(Map.Entry<String, Object> broken) {
        var visit = rounds.visit(point).with(broken.getKey(), broken.getValue());

        assertThat(send(Cast.COMMUNITY, visit)).hasStatus(400).bodyText().contains("UNREADABLE");
        assertThat(visits()).isZero();
    }

    @Test
    void doesNotReadWhatIsTooLong() {
        var long600k = new byte[600 * 1024];
        assertThat(post(Cast.COMMUNITY, long600k, "zh"))
                .hasStatus(413)
                .bodyText()
                .contains("超过了上限");
        assertThat(post(Cast.COMMUNITY, long600k, "en")).bodyText().contains("larger than the limit");
    }

    @Test
    void keepsHostileWordsAsWords() {
        var words = "<script>alert(1)</script> '; drop table inspection.visit; -- ${7*7} 🏠";
        assertThat(send(Cast.COMMUNITY, rounds.visit(point).with("note", words)))
                .hasStatus(201);
        assertThat(visits()).isOne();
    }

    private MvcTestResult send(Actor actor, SentVisit visit) {
        return send(actor, visit, "zh");
    }

    private MvcTestResult send(Actor actor, SentVisit visit, String language) {
        return post(actor, visit.json(), language);
    }

    private MvcTestResult post(Actor actor, byte[] body, String language) {
        return mvc.post()
                .uri("/m/visits")
                .with(SignedInAs.of(actor))
                .with(csrf())
                .cookie(new jakarta.servlet.http.Cookie("yb-lang", language))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private long visits() {
        return PhoneRounds.in(
                Cast.SUPERVISOR,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from inspection.visit where point = ?")
                        .param(point.getId())
                        .query(Long.class)
                        .single()));
    }

    private String described() {
        return PhoneRounds.in(
                Cast.SUPERVISOR,
                () -> transaction.execute(
                        status -> jdbc.sql("select description from inspection.hazard where point = ?")
                                .param(point.getId())
                                .query(String.class)
                                .single()));
    }

    private String finishedAt(SentVisit visit) {
        return PhoneRounds.in(
                Cast.SUPERVISOR,
                () -> transaction.execute(status -> jdbc.sql("select finished_at from inspection.visit where id = ?")
                        .param(visit.id())
                        .query((row, n) -> row.getTimestamp(1).toInstant().toString())
                        .single()));
    }
}
