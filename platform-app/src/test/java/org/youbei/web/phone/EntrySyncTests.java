package org.youbei.web.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.shelter.stay.Entry;
import org.youbei.shelter.stay.Occupancies;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/** Who came, who left and what was counted, as a phone sends it late, twice, or against what happened meanwhile. */
@PlatformTest
class EntrySyncTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Occupancies occupancies;

    @Autowired
    TestClock clock;

    OpenedShelter place;

    @BeforeEach
    void open() {
        clock.reset();
        // Later than what other tests leave open: a phone takes along those opened last.
        clock.advance(Duration.ofHours(9));
        place = OpenedShelter.of(context, 10);
    }

    @Test
    void entersAnArrivalOnceHoweverOftenItComes() {
        var id = UUID.randomUUID();
        var said = place.arrival(id, 4, code(), clock.instant());
        said.put("needs", List.of("MEDICINE", "PETS"));
        said.put("names", "张示例、李示例");
        said.put("phone", "13800000001");
        for (int i = 0; i < 3; i++) {
            assertThat(send(Cast.COMMUNITY, said)).hasStatusOk().bodyText().contains("\"inside\":4", id.toString());
        }
        assertThat(place.inside(context)).isEqualTo(4);
        assertThat(parcel()).contains("\"shown\":\"张＊\"").doesNotContain("张示例、", "13800000001");
    }

    @Test
    void letsAHouseholdLeaveThatCameOnTheSamePhone() {
        var family = UUID.randomUUID();
        assertThat(send(Cast.COMMUNITY, place.leave(UUID.randomUUID(), family, 1, clock.instant())))
                .as("nobody of this id yet")
                .hasStatus(422)
                .bodyText()
                .contains("shelter.not-here");
        send(Cast.COMMUNITY, place.arrival(family, 3, code(), clock.instant()));
        var leave = place.leave(UUID.randomUUID(), family, 2, clock.instant());
        assertThat(send(Cast.COMMUNITY, leave)).hasStatusOk();
        assertThat(send(Cast.COMMUNITY, leave)).hasStatusOk().bodyText().contains("\"inside\":1");
        assertThat(send(Cast.COMMUNITY, place.leave(UUID.randomUUID(), family, 2, clock.instant())))
                .hasStatus(409)
                .bodyText()
                .contains("CONFLICT", "在所只有 1 人");
    }

    /** What was counted at a minute stays true, whatever comes late for a minute before it. */
    @Test
    void keepsACountWhenAnArrivalOfAnEarlierMinuteComesLate() {
        var begin = clock.instant();
        clock.advance(Duration.ofMinutes(10));
        var counted = clock.instant();
        assertThat(send(Cast.COMMUNITY, place.entry(UUID.randomUUID(), "COUNT", 6, counted)))
                .hasStatusOk();
        clock.advance(Duration.ofHours(1));
        var late = place.arrival(UUID.randomUUID(), 4, code(), begin.plusSeconds(60));
        late.put("sentAt", clock.instant().toString());
        assertThat(send(Cast.COMMUNITY, late)).hasStatusOk();
        assertThat(inside(begin.plusSeconds(90))).isEqualTo(4);
        assertThat(inside(counted)).isEqualTo(6);
        assertThat(place.inside(context)).isEqualTo(6);
        assertThat(entries()).extracting(Entry::people).containsExactlyInAnyOrder(6, 4, -4);
    }

    @Test
    void takesAPhoneThatWasOfflineForTwoDays() {
        clock.advance(Duration.ofDays(-2));
        place = OpenedShelter.of(context, 10);
        var begin = clock.instant();
        clock.reset();
        var late = place.arrival(UUID.randomUUID(), 2, code(), begin.plusSeconds(600));
        late.put("sentAt", clock.instant().toString());
        assertThat(send(Cast.COMMUNITY, late)).hasStatusOk();
        assertThat(inside(begin.plusSeconds(600))).isEqualTo(2);
        assertThat(inside(begin.plusSeconds(300))).isZero();
    }

    @Test
    void takesOffWhatThePhonesClockIsWrongBy() {
        clock.advance(Duration.ofHours(1));
        var ahead = clock.instant().plus(Duration.ofDays(400));
        assertThat(send(Cast.COMMUNITY, place.arrival(UUID.randomUUID(), 2, code(), ahead)))
                .hasStatusOk();
        assertThat(inside(clock.instant())).isEqualTo(2);
    }

    @Test
    void saysWhatHasHappenedMeanwhile() {
        var code = code();
        assertThat(send(Cast.COMMUNITY, place.arrival(UUID.randomUUID(), 9, code, clock.instant())))
                .hasStatusOk();
        assertThat(send(Cast.COMMUNITY, place.arrival(UUID.randomUUID(), 1, code, clock.instant())))
                .as("the same wristband in two places")
                .hasStatus(409)
                .bodyText()
                .contains("shelter.inside-elsewhere", code);
        var full = place.arrival(UUID.randomUUID(), 3, code(), clock.instant());
        assertThat(send(Cast.COMMUNITY, full)).hasStatus(409).bodyText().contains("shelter.full", "在所 9 人，容纳 10 人");
        full.put("next", OpenedShelter.of(context, 50).shelter().toString());
        assertThat(send(Cast.COMMUNITY, full)).hasStatusOk().bodyText().contains("\"inside\":12");
    }

    @Test
    void changesNothingInAShelterThatWasClosedMeanwhile() {
        var before = clock.instant();
        clock.advance(Duration.ofHours(3));
        place.close(context);
        var late = place.arrival(UUID.randomUUID(), 2, code(), before.plusSeconds(60));
        late.put("sentAt", clock.instant().toString());
        assertThat(send(Cast.COMMUNITY, late)).hasStatus(409).bodyText().contains("场所没有开放，不能登记");
        assertThat(place.inside(context)).isZero();
        assertThat(parcel()).doesNotContain(place.opening().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "people, 0, 422",
        "people, -3, 422",
        "children, 99, 422",
        "phone, 12, 422",
        "at, 1999-01-01T00:00:00Z, 422",
        "id, x, 400",
        "kind, MOVE, 400",
        "opening, y, 400",
        "at, yesterday, 400",
        "other, z, 400",
        "people, 1.5, 400",
        "needs, CAVIAR, 400",
        "next, 5, 400"
    })
    void refusesWhatIsWrongAndNeverWithAnErrorOfOurs(String field, String value, int status) {
        var said = place.arrival(UUID.randomUUID(), 2, code(), clock.instant());
        Object typed = value;
        if (field.equals("needs")) {
            typed = List.of(value);
        } else if (value.matches("-?[0-9]{1,2}") && !field.equals("phone") && !field.equals("next")) {
            typed = Integer.valueOf(value);
        } else if (value.equals("1.5")) {
            typed = 1.5;
        }
        said.put(field, typed);
        assertThat(send(Cast.COMMUNITY, said)).hasStatus(status).bodyText().contains("message");
        assertThat(place.inside(context)).isZero();
    }

    @Test
    void takesNothingFromThoseWhoMayNotAndBeyondTheLimit() {
        var said = place.arrival(UUID.randomUUID(), 2, code(), clock.instant());
        assertThat(send(Cast.SIBLING_STREET, said)).hasStatus(422).bodyText().contains("shelter.not-here");
        assertThat(send(Cast.AUDITOR, said)).hasStatus(422).bodyText().contains("shelter.not-yours");
        said.put("remark", "长".repeat(9_000));
        assertThat(send(Cast.COMMUNITY, said)).hasStatus(413);
        assertThat(place.inside(context)).isZero();
    }

    @Test
    void givesTheKeyOfTheOutboxToItsAccountOnly() {
        var key = key(Cast.COMMUNITY);
        assertThat(key).isNotBlank().isEqualTo(key(Cast.COMMUNITY)).isNotEqualTo(key(Cast.STREET));
        assertThat(mvc.get().uri("/m/parcel").with(SignedInAs.of(Cast.AUDITOR)))
                .bodyText()
                .doesNotContain("\"shelters\"");
    }

    private String key(Actor actor) {
        var body = mvc.get().uri("/m/parcel").with(SignedInAs.of(actor)).exchange();
        return SentVisit.JSON
                .readTree(body.getResponse().getContentAsByteArray())
                .at("/shelters/key")
                .asString();
    }

    private String parcel() {
        return new String(
                mvc.get()
                        .uri("/m/parcel")
                        .with(SignedInAs.of(Cast.COMMUNITY))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String code() {
        return "t-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private int inside(java.time.Instant at) {
        return Scopes.in(Cast.COMMUNITY.scope(), () -> occupancies.inside(place.opening(), at));
    }

    private List<Entry> entries() {
        return Scopes.in(Cast.COMMUNITY.scope(), () -> occupancies.latest(place.opening(), 20));
    }

    private MvcTestResult send(Actor actor, Map<String, @Nullable Object> body) {
        return mvc.post()
                .uri("/m/entries")
                .with(SignedInAs.of(actor))
                .with(csrf())
                .contentType("application/json")
                .content(SentVisit.JSON.writeValueAsBytes(body))
                .exchange();
    }
}
