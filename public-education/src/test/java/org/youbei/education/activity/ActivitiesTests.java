package org.youbei.education.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.education.open.Door;
import org.youbei.education.open.Door.Arriving;
import org.youbei.education.quiz.Topic;
import org.youbei.education.shelf.ActivityFilter;
import org.youbei.education.shelf.ActivityList;
import org.youbei.education.shelf.Outcomes;
import org.youbei.file.IncomingFile;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Activities from the plan to the record, and what people without an account do meanwhile. Each test has a place and a speaker of its own. */
@PostgresTest
class ActivitiesTests {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Activities activities;

    @Autowired
    ActivityList list;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Door door;

    @Autowired
    ObligationIndex duties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private String place;

    @BeforeEach
    void load(@Autowired DivisionImporter importer) {
        clock.reset();
        place = "活动室" + NUMBERS.incrementAndGet();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void leadsAnActivityFromThePlanToTheRecord() throws IOException {
        var activity = plan(3);
        assertThat(activity.questions()).hasSize(5);
        assertThat(open(activity)).extracting(ObligationRow::due).containsExactly(LocalDate.of(2026, 11, 26));
        take(activity, new Step.Plain(ActivityStep.ANNOUNCEMENT, ""));
        assertThat(codes(tried(activity, new Step.Plain(ActivityStep.HOLDING, ""))))
                .containsExactly("activity.not-begun");
        clock.advance(Duration.ofDays(3));
        take(activity, new Step.Plain(ActivityStep.HOLDING, ""));
        assertThat(open(activity)).hasSize(1);
        assertThat(codes(tried(activity, new Step.Recorded(40, "")))).containsExactly("activity.no-proof");
        assertThat(codes(tried(activity, new Step.Recorded(0, "")))).containsExactly("activity.number");
        prove(activity);
        var recorded = take(activity, new Step.Recorded(40, "顺利"));
        assertThat(recorded.state()).isEqualTo(ActivityState.RECORDED);
        assertThat(recorded.counted()).isEqualTo(40);
        assertThat(open(activity)).isEmpty();
        assertThat(as(Cast.COMMUNITY, () -> activities.timeline(activity.getId())))
                .hasSize(5);
        assertThat(as(Cast.COMMUNITY, () -> outcomes.of(recorded)).personTimes())
                .isEqualTo(40);
        assertThat(as(
                        Cast.STREET,
                        () -> outcomes.personTimes(
                                Cast.JIYUQIAO, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))))
                .containsKey(Cast.JIYUQIAO_COMMUNITY);
    }

    @Test
    void refusesWhatIsPastEmptyOrImpossible() {
        var now = clock.instant();
        var bad = new Entry(
                " ",
                ActivityForm.LECTURE,
                Topic.FIRST_AID,
                Audience.EVERYBODY,
                "",
                "",
                now.minusSeconds(60),
                now.minusSeconds(120),
                0,
                new BigDecimal("-1"),
                "",
                "");
        assertThat(codes(as(
                        Cast.COMMUNITY,
                        () -> activities.plan(Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, bad))))
                .containsExactlyInAnyOrder(
                        "activity.missing",
                        "activity.missing",
                        "activity.past",
                        "activity.times",
                        "activity.number",
                        "activity.number");
        assertThat(codes(as(
                        Cast.COMMUNITY,
                        () -> activities.plan(Cast.COMMUNITY, UUID.randomUUID(), Cast.YANGYUAN, entry(1, place, "")))))
                .containsExactly("activity.unit");
        assertThat(codes(as(
                        Cast.AUDITOR,
                        () -> activities.plan(Cast.AUDITOR, UUID.randomUUID(), Cast.JIYUQIAO, entry(1, place, "")))))
                .containsExactly("activity.not-yours");
    }

    /** The end of one may be the beginning of the next; a speaker is one person in the whole district. */
    @Test
    void keepsPlacesAndSpeakersFromClashing() {
        var speaker = "讲师" + place;
        var first = as(
                        Cast.COMMUNITY,
                        () -> activities.plan(
                                Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry(5, place, speaker)))
                .orElseThrow();
        assertThat(codes(as(
                        Cast.COMMUNITY,
                        () -> activities.plan(
                                Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry(5, place, speaker)))))
                .containsExactly("activity.place-taken", "activity.speaker-taken");
        assertThat(codes(as(
                        Cast.SIBLING_STREET,
                        () -> activities.plan(
                                Cast.SIBLING_STREET, UUID.randomUUID(), Cast.YANGYUAN, entry(5, place, speaker)))))
                .as("the speaker, though the other unit’s activity is not seen")
                .containsExactly("activity.speaker-taken");
        var next = new Entry(
                "紧接着",
                ActivityForm.LECTURE,
                Topic.FIRST_AID,
                Audience.EVERYBODY,
                place,
                "",
                first.entry().endsAt(),
                first.entry().endsAt().plus(Duration.ofHours(1)),
                30,
                BigDecimal.ZERO,
                "",
                "");
        assertThat(as(
                        Cast.COMMUNITY,
                        () -> activities.plan(Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, next)))
                .isInstanceOf(Outcome.Done.class);
        take(first, new Step.Plain(ActivityStep.CANCELLATION, "改期"));
        assertThat(open(first)).isEmpty();
        assertThat(as(
                        Cast.COMMUNITY,
                        () -> activities.plan(
                                Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry(5, place, ""))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void plansOneOfEightThatWantTheSamePlaceAtATime() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            Callable<Outcome<Activity>> asking = () -> as(
                    Cast.COMMUNITY,
                    () -> activities.plan(
                            Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry(9, place, "")));
            int done = 0;
            for (var answer :
                    people.invokeAll(IntStream.range(0, 8).mapToObj(n -> asking).toList())) {
                done += answer.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ActivityState.class)
    void takesEachStepWhereTheTableSaysSo(ActivityState state) throws IOException {
        for (var step : ActivityStep.values()) {
            clock.reset();
            place = "地点" + NUMBERS.incrementAndGet();
            var activity = at(state);
            var said = step == ActivityStep.RECORD ? new Step.Recorded(3, "") : new Step.Plain(step, "示例");
            if (step == ActivityStep.HOLDING) {
                clock.advance(Duration.ofDays(2));
            }
            if (state == ActivityState.HELD) {
                prove(activity);
            }
            var answer = tried(activity, said);
            if (step.fits(state)) {
                assertThat(answer).as(step + " in " + state).isInstanceOf(Outcome.Done.class);
            } else {
                assertThat(codes(answer)).as(step + " in " + state).containsExactly("activity.out-of-order");
            }
        }
    }

    @Test
    void letsAPersonInOnceAndSaysSoTheSecondTime() {
        var activity = announced();
        var opened = door.open(activity.codes().checkin()).orElseThrow();
        assertThat(opened.kind()).isEqualTo(Door.Kind.CHECK_IN);
        assertThat(door.checkIn(opened, arriving("王大爷", "1234"), "10.0.0.1")).isInstanceOf(Outcome.Done.class);
        assertThat(codes(door.checkIn(opened, arriving(" 王 大爷", "1234"), "10.0.0.2")))
                .containsExactly("open.here");
        assertThat(door.checkIn(opened, arriving("王大爷", "1235"), "10.0.0.1")).isInstanceOf(Outcome.Done.class);
        assertThat(codes(door.checkIn(opened, new Arriving("", "12a4", "没有这栋", Audience.ELDERLY), "10.0.0.1")))
                .containsExactly("open.name", "open.digits", "open.building");
        assertThat(as(Cast.COMMUNITY, () -> outcomes.of(activity)).arrived()).isEqualTo(2);
        assertThat(as(Cast.COMMUNITY, () -> list.first(Cast.COMMUNITY.scope(), ActivityFilter.ALL, 500)).stream()
                        .filter(row -> row.id().equals(activity.getId())))
                .singleElement()
                .extracting("arrived")
                .isEqualTo(2);
        assertThat(codes(tried(held(activity), new Step.Recorded(1, "")))).containsExactly("activity.below-arrivals");
    }

    @Test
    void opensTwoHoursBeforeAndNotForWhatIsOnlyPlanned() {
        var planned = plan(1);
        assertThat(codes(door.checkIn(
                        door.open(planned.codes().checkin()).orElseThrow(), arriving("甲", "0001"), "10.1.0.1")))
                .containsExactly("open.closed");
        take(planned, new Step.Plain(ActivityStep.ANNOUNCEMENT, ""));
        assertThat(codes(door.checkIn(
                        door.open(planned.codes().checkin()).orElseThrow(), arriving("甲", "0001"), "10.1.0.1")))
                .containsExactly("open.closed");
        clock.advance(Duration.ofHours(23));
        assertThat(door.checkIn(door.open(planned.codes().checkin()).orElseThrow(), arriving("甲", "0001"), "10.1.0.1"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(door.open("zzzzzzzzzz")).isEmpty();
        assertThat(door.open("' or 1=1")).isEmpty();
    }

    @Test
    void takesTheAnswersOfAPersonOnceBeforeAndOnceAfter() {
        var activity = announced();
        var ticket = door.checkIn(
                        door.open(activity.codes().checkin()).orElseThrow(), arriving("乙", "4321"), "10.2.0.1")
                .orElseThrow();
        var before = door.open(activity.codes().before()).orElseThrow();
        var after = door.open(activity.codes().after()).orElseThrow();
        var wrong =
                before.questions().stream().map(one -> (one.right() + 1) % 3).toList();
        var right = before.questions().stream().map(one -> one.right()).toList();
        assertThat(door.answer(before, ticket, UUID.randomUUID(), wrong, "10.2.0.1")
                        .orElseThrow()
                        .right())
                .isZero();
        assertThat(codes(door.answer(before, ticket, UUID.randomUUID(), right, "10.2.0.1")))
                .containsExactly("open.answered");
        assertThat(door.answer(after, ticket, UUID.randomUUID(), right, "10.2.0.1")
                        .orElseThrow()
                        .right())
                .isEqualTo(5);
        var learning = as(Cast.COMMUNITY, () -> outcomes.of(activity)).learning();
        assertThat(learning.gain()).isEqualByComparingTo("1");
        assertThat(as(Cast.COMMUNITY, () -> outcomes.items(Cast.JIYUQIAO_COMMUNITY)))
                .isNotEmpty();
        assertThat(codes(door.answer(after, ticket, UUID.randomUUID(), right.subList(0, 4), "10.2.0.1")))
                .containsExactly("open.unanswered");
    }

    /** One phone that sends five hundred sheets: by its ticket one counts; without one, twenty an hour. */
    @Test
    void countsFiveHundredSheetsOfOnePhoneAsOne() {
        var activity = announced();
        var ticket = door.checkIn(
                        door.open(activity.codes().checkin()).orElseThrow(), arriving("丙", "9999"), "10.3.0.1")
                .orElseThrow();
        var before = door.open(activity.codes().before()).orElseThrow();
        var choices = before.questions().stream().map(one -> 0).toList();
        long taken = IntStream.range(0, 500)
                .filter(n ->
                        door.answer(before, ticket, UUID.randomUUID(), choices, "10.3.0.1") instanceof Outcome.Done)
                .count();
        assertThat(taken).isEqualTo(1);
        long strangers = IntStream.range(0, 500)
                .filter(n -> door.answer(before, null, UUID.randomUUID(), choices, "10.3.0.1") instanceof Outcome.Done)
                .count();
        assertThat(strangers).isEqualTo(20);
        assertThat(codes(door.answer(before, "erfunden", UUID.randomUUID(), choices, "10.3.0.1")))
                .containsExactly("open.often");
        var sheet = UUID.randomUUID();
        assertThat(door.answer(before, null, sheet, choices, "10.3.0.2")).isInstanceOf(Outcome.Done.class);
        assertThat(codes(door.answer(before, null, sheet, choices, "10.3.0.2"))).containsExactly("open.answered");
    }

    /** Two thousand people check in and answer twice, each sending everything twice: none is lost and none counts double. */
    @Test
    void takesTwoThousandPeopleAndLosesNone() throws Exception {
        var activity = announced();
        var arrival = door.open(activity.codes().checkin()).orElseThrow();
        var before = door.open(activity.codes().before()).orElseThrow();
        var choices = before.questions().stream().map(one -> one.right()).toList();
        var slow = new AtomicInteger();
        try (var people = Executors.newFixedThreadPool(16)) {
            var sent = IntStream.range(0, 2_000)
                    .<Callable<Void>>mapToObj(n -> () -> {
                        var address = "10.9." + n % 40 + ".1";
                        var began = System.nanoTime();
                        var ticket = door.checkIn(arrival, arriving("居民" + n, "%04d".formatted(n)), address)
                                .orElseThrow();
                        assertThat(codes(door.checkIn(arrival, arriving("居民" + n, "%04d".formatted(n)), address)))
                                .containsExactly("open.here");
                        door.answer(before, ticket, UUID.randomUUID(), choices, address)
                                .orElseThrow();
                        assertThat(codes(door.answer(before, ticket, UUID.randomUUID(), choices, address)))
                                .containsExactly("open.answered");
                        if (System.nanoTime() - began > 4_000_000_000L) {
                            slow.incrementAndGet();
                        }
                        return null;
                    })
                    .toList();
            for (var answer : people.invokeAll(sent)) {
                answer.get();
            }
        }
        var brought = as(Cast.COMMUNITY, () -> outcomes.of(activity));
        assertThat(brought.arrived()).isEqualTo(2_000);
        assertThat(brought.learning().askedBefore()).isEqualTo(2_000);
        assertThat(slow.get())
                .as("people who waited more than a second for each of four requests")
                .isLessThan(100);
    }

    @Test
    void tellsWhichBuildingsWereNeverReached() {
        var names = List.of("1栋" + place, "2栋" + place, " ", "1栋" + place);
        assertThat(as(Cast.COMMUNITY, () -> outcomes.addBuildings(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, names))
                        .orElseThrow())
                .isEqualTo(2);
        assertThat(codes(as(Cast.COMMUNITY, () -> outcomes.addBuildings(Cast.COMMUNITY, Cast.YANGYUAN, names))))
                .containsExactly("activity.not-yours");
        assertThat(codes(as(
                        Cast.COMMUNITY,
                        () -> outcomes.addBuildings(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, List.of(" ")))))
                .containsExactly("activity.buildings");
        var activity = announced();
        var opened = door.open(activity.codes().checkin()).orElseThrow();
        door.checkIn(opened, new Arriving("丁", "0007", "1栋" + place, Audience.TENANTS), "10.4.0.1")
                .orElseThrow();
        assertThat(as(Cast.COMMUNITY, () -> outcomes.of(activity)).neverReached())
                .contains("2栋" + place)
                .doesNotContain("1栋" + place);
    }

    @Test
    void hidesFromAsideAndChangesNoArrival() {
        var activity = announced();
        door.checkIn(door.open(activity.codes().checkin()).orElseThrow(), arriving("戊", "0008"), "10.5.0.1")
                .orElseThrow();
        assertThatThrownBy(() -> as(Cast.SIBLING_STREET, () -> activities.find(activity.getId())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(
                        Cast.COMMUNITY,
                        () -> transaction.execute(status -> jdbc.sql("update education.arrival set building = 'x'")
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    private Activity at(ActivityState state) throws IOException {
        var activity = plan(1);
        switch (state) {
            case PLANNED -> {}
            case ANNOUNCED -> take(activity, new Step.Plain(ActivityStep.ANNOUNCEMENT, ""));
            case CANCELLED -> take(activity, new Step.Plain(ActivityStep.CANCELLATION, "示例"));
            case HELD -> held(activity);
            case RECORDED -> {
                held(activity);
                prove(activity);
                take(activity, new Step.Recorded(3, ""));
            }
        }
        return activity;
    }

    private Activity announced() {
        var activity = plan(1);
        take(activity, new Step.Plain(ActivityStep.ANNOUNCEMENT, ""));
        clock.advance(Duration.ofDays(1));
        return as(Cast.COMMUNITY, () -> activities.find(activity.getId()));
    }

    private Activity held(Activity activity) {
        clock.advance(Duration.ofDays(2));
        return take(activity, new Step.Plain(ActivityStep.HOLDING, ""));
    }

    private void prove(Activity activity) throws IOException {
        try (var picture = IncomingFile.read(new ByteArrayInputStream(new byte[] {1}))) {
            as(Cast.COMMUNITY, () -> activities.prove(Cast.COMMUNITY, activity.getId(), "现场.jpg", picture))
                    .orElseThrow();
        }
    }

    private Activity plan(int days) {
        return as(
                        Cast.COMMUNITY,
                        () -> activities.plan(
                                Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry(days, place, "")))
                .orElseThrow();
    }

    private Entry entry(int days, String where, String speaker) {
        Instant start = clock.instant().plus(Duration.ofDays(days));
        return new Entry(
                "防灾讲座",
                ActivityForm.LECTURE,
                Topic.NATURAL_DISASTER,
                Audience.EVERYBODY,
                where,
                speaker,
                start,
                start.plus(Duration.ofMinutes(90)),
                60,
                new BigDecimal("120.50"),
                "全国防灾减灾日",
                "折页");
    }

    private static Arriving arriving(String name, String digits) {
        return new Arriving(name, digits, "", Audience.EVERYBODY);
    }

    private Activity take(Activity activity, Step step) {
        return tried(activity, step).orElseThrow();
    }

    private Outcome<Activity> tried(Activity activity, Step step) {
        return as(Cast.COMMUNITY, () -> activities.take(Cast.COMMUNITY, activity.getId(), UUID.randomUUID(), step));
    }

    private List<ObligationRow> open(Activity activity) {
        return as(Cast.COMMUNITY, () -> duties.ofSubject(Activities.subject(activity.getId()))).stream()
                .filter(duty -> duty.state().isOpen())
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
