package org.youbei.education.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.education.base.Booking.State;
import org.youbei.education.quiz.Topic;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.ObligationIndex;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Materials with their end, rooms with their bookings, kit with its checks. */
@PostgresTest
class BaseTests {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    TrainingBase base;

    @Autowired
    Materials materials;

    @Autowired
    MaterialList list;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TestClock clock;

    @BeforeEach
    void load(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void booksUntilPeopleOrGuidesAreTakenAndLetsTheNextIn() {
        var room = room(20, 2);
        var first = book(room, 15, 1, 0).orElseThrow();
        assertThat(first.state()).isEqualTo(State.BOOKED);
        var waiting = book(room, 10, 1, 0).orElseThrow();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(book(room, 5, 1, 0).orElseThrow().state())
                .as("five still find room")
                .isEqualTo(State.BOOKED);
        assertThat(book(room, 1, 1, 0).orElseThrow().state())
                .as("both guides are taken")
                .isEqualTo(State.WAITING);
        assertThat(book(room, 20, 1, 1).orElseThrow().state())
                .as("the end of one is the beginning of the next")
                .isEqualTo(State.BOOKED);
        assertThat(codes(as(Cast.STREET, () -> base.cancel(Cast.STREET, first.id(), " "))))
                .containsExactly("base.missing");
        assertThat(as(Cast.STREET, () -> base.cancel(Cast.STREET, first.id(), "改期"))
                        .orElseThrow()
                        .state())
                .isEqualTo(State.CANCELLED);
        assertThat(as(Cast.STREET, () -> base.booking(waiting.id())).state()).isEqualTo(State.BOOKED);
        assertThat(codes(as(Cast.STREET, () -> base.cancel(Cast.STREET, first.id(), "再来"))))
                .containsExactly("base.out-of-order");
    }

    @Test
    void refusesAboveCapacityOutsideOfHoursAndInThePast() {
        var room = room(20, 1);
        assertThat(codes(book(room, 21, 1, 0))).containsExactly("base.above-capacity");
        assertThat(codes(book(room, 5, -1, 0))).containsExactly("base.past");
        assertThat(codes(book(room, 5, 1, 12))).containsExactly("base.closed");
        assertThat(codes(as(Cast.COMMUNITY, () -> base.book(Cast.COMMUNITY, wish(room, 5, 1, 0)))))
                .containsExactly("base.not-yours");
        var booked = book(room, 5, 1, 0).orElseThrow();
        assertThat(codes(as(Cast.STREET, () -> base.visited(Cast.STREET, booked.id(), 5))))
                .containsExactly("base.out-of-order");
        clock.advance(Duration.ofDays(1));
        assertThat(codes(as(Cast.STREET, () -> base.visited(Cast.STREET, booked.id(), 21))))
                .containsExactly("base.above-capacity");
        assertThat(as(Cast.STREET, () -> base.visited(Cast.STREET, booked.id(), 4))
                        .orElseThrow()
                        .visitors())
                .isEqualTo(4);
    }

    /** Twenty groups of five want the same hour of a room for twenty at once: four are booked. */
    @Test
    void booksNoMoreThanFitHoweverManyAskAtATime() throws Exception {
        var room = room(20, 20);
        try (var people = Executors.newFixedThreadPool(8)) {
            Callable<Outcome<Booking>> asking = () -> book(room, 5, 2, 0);
            int booked = 0;
            for (var answer : people.invokeAll(
                    IntStream.range(0, 20).mapToObj(n -> asking).toList())) {
                booked += answer.get().orElseThrow().state() == State.BOOKED ? 1 : 0;
            }
            assertThat(booked).isEqualTo(4);
        }
    }

    @Test
    void checksTheKitEachMonth() {
        var room = room(20, 1);
        var kit = UUID.randomUUID();
        assertThat(as(Cast.STREET, () -> base.add(Cast.STREET, room.id(), kit, "心肺复苏模拟人")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(codes(as(Cast.STREET, () -> base.add(Cast.STREET, room.id(), UUID.randomUUID(), "心肺复苏模拟人"))))
                .containsExactly("base.there");
        assertThat(due(kit)).containsExactly(LocalDate.of(2026, 12, 23));
        assertThat(codes(as(Cast.STREET, () -> base.check(Cast.STREET, kit, false, ""))))
                .containsExactly("base.missing");
        clock.set(LocalDate.of(2026, 12, 20));
        assertThat(as(Cast.STREET, () -> base.check(Cast.STREET, kit, true, "")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(due(kit)).containsExactly(LocalDate.of(2027, 1, 20));
    }

    @Test
    void keepsMaterialsWithALicenceUntilTheirDay() {
        var good = material("防汛海报 <b>../../etc/passwd", "https://example.org/a", 30);
        assertThat(as(Cast.STREET, () -> materials.enter(Cast.STREET, good))).isEqualTo(Outcome.done(good.id()));
        assertThat(as(Cast.STREET, () -> materials.enter(Cast.STREET, good))).isEqualTo(Outcome.done(good.id()));
        assertThat(codes(as(Cast.STREET, () -> materials.enter(Cast.STREET, material("坏", "javascript:alert(1)", -1)))))
                .containsExactlyInAnyOrder("base.link", "base.past");
        assertThat(as(Cast.COMMUNITY, () -> materials.find(good.id())).title()).isEqualTo(good.title());
        clock.advance(Duration.ofDays(31));
        assertThat(as(
                        Cast.STREET,
                        () -> list.first(Cast.STREET.scope(), new MaterialFilter(null, null, true, null), 50)))
                .extracting(Material::id)
                .contains(good.id());
        assertThat(codes(as(Cast.COMMUNITY, () -> materials.withdraw(Cast.COMMUNITY, good.id(), "到期"))))
                .containsExactly("base.not-yours");
        assertThat(as(Cast.STREET, () -> materials.withdraw(Cast.STREET, good.id(), "到期")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(codes(as(Cast.STREET, () -> materials.withdraw(Cast.STREET, good.id(), "到期"))))
                .containsExactly("base.out-of-order");
        assertThat(as(Cast.STREET, () -> duties.ofSubject(Materials.subject(good.id()))))
                .allSatisfy(duty -> assertThat(duty.state().isOpen()).isFalse());
    }

    private Material material(String title, String link, int days) {
        return new Material(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                title,
                Material.Kind.POSTER,
                Topic.NATURAL_DISASTER,
                "示例",
                "本单位制作",
                link,
                "",
                LocalDate.of(2026, 11, 23).plusDays(days),
                10,
                "社区宣传栏",
                null);
    }

    private Room room(int capacity, int staff) {
        var room = new Room(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "体验室" + NUMBERS.incrementAndGet(),
                capacity,
                staff,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0));
        as(Cast.STREET, () -> base.open(Cast.STREET, room)).orElseThrow();
        return room;
    }

    private Outcome<Booking> book(Room room, int people, int days, int hours) {
        return as(Cast.STREET, () -> base.book(Cast.STREET, wish(room, people, days, hours)));
    }

    private Booking wish(Room room, int people, int days, int hours) {
        Instant start = clock.instant().plus(Duration.ofDays(days)).plus(Duration.ofHours(hours));
        return new Booking(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                room.id(),
                "示例小学",
                "带队老师",
                people,
                start,
                start.plus(Duration.ofHours(1)),
                State.WAITING,
                null);
    }

    private List<LocalDate> due(UUID kit) {
        return as(Cast.STREET, () -> duties.ofSubject(TrainingBase.kit(kit))).stream()
                .filter(duty -> duty.state().isOpen())
                .map(duty -> duty.due())
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
