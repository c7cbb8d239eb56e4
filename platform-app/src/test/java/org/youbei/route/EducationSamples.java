package org.youbei.route;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.education.base.Booking;
import org.youbei.education.base.Material;
import org.youbei.education.base.Materials;
import org.youbei.education.base.Room;
import org.youbei.education.base.TrainingBase;
import org.youbei.education.quiz.Topic;
import org.youbei.education.year.YearDesk;
import org.youbei.education.year.YearFilter;
import org.youbei.education.year.YearList;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;

/** The year, the materials and the training base of the street 420106001. */
class EducationSamples implements RouteSamples {
    private static final AtomicInteger ROOMS = new AtomicInteger();

    private final YearDesk years;
    private final YearList list;
    private final Materials materials;
    private final TrainingBase base;
    private final Clock clock;

    EducationSamples(ApplicationContext context) {
        years = context.getBean(YearDesk.class);
        list = context.getBean(YearList.class);
        materials = context.getBean(Materials.class);
        base = context.getBean(TrainingBase.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        var plan = "/education-plans";
        samples.put(
                "POST " + plan, () -> Sample.none().with("unit", Cast.JIYUQIAO).with("year", "1999"));
        for (var page : List.of("", "/lines", "/confirmation", "/report.docx")) {
            samples.put("GET " + plan + "/{id}" + page, () -> Sample.at(plan()));
        }
        samples.put(
                "POST " + plan + "/{id}/lines",
                () -> Sample.at(plan())
                        .with("title", "示例")
                        .with("topic", "FIRST_AID")
                        .with("from", "2027-09-01")
                        .with("to", "2027-09-02"));
        samples.put("POST " + plan + "/{id}/lines/{line}/dropping", () -> {
            var plan1 = plan();
            return Sample.at(
                    plan1,
                    Scopes.in(Cast.STREET.scope(), () -> years.lines(plan1))
                            .getFirst()
                            .id());
        });
        samples.put(
                "POST " + plan + "/{id}/confirmation",
                () -> Sample.at(plan()).with("halls", "").with("speakers", ""));
        samples.put(
                "POST /education-weeks",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO)
                        .with("from", "2027-06-01")
                        .with("to", "2027-06-02")
                        .with("source", "示例"));
        samples.put(
                "POST /materials",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO)
                        .with("title", "示例")
                        .with("kind", "POSTER")
                        .with("topic", "FIRST_AID")
                        .with("source", "示例")
                        .with("licence", "示例")
                        .with("validUntil", ChinaTime.today(clock).plusDays(9))
                        .with("copies", "1"));
        samples.put("GET /materials/{id}", () -> Sample.at(material()));
        samples.put("GET /materials/{id}/withdrawal", () -> Sample.at(material()));
        samples.put(
                "POST /materials/{id}/withdrawal", () -> Sample.at(material()).with("reason", "示例"));
        var rooms = "/training-base/rooms";
        samples.put(
                "POST " + rooms,
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO)
                        .with("name", "示例" + ROOMS.incrementAndGet())
                        .with("capacity", "9")
                        .with("staff", "1")
                        .with("opens", "09:00")
                        .with("closes", "17:00"));
        samples.put("GET " + rooms + "/{id}/kit", () -> Sample.at(room().id()));
        samples.put("POST " + rooms + "/{id}/kit", () -> Sample.at(room().id()).with("name", "示例"));
        samples.put("GET " + rooms + "/{id}/bookings", () -> Sample.at(room().id()));
        samples.put("POST " + rooms + "/{id}/bookings", () -> {
            var start = LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE)
                    .plusDays(2)
                    .withHour(10)
                    .withMinute(0)
                    .withSecond(0)
                    .withNano(0);
            return Sample.at(room().id())
                    .with("party", "示例")
                    .with("post", "示例")
                    .with("people", "3")
                    .with("startsAt", start)
                    .with("endsAt", start.plusHours(1));
        });
        samples.put("GET /training-base/kit/{id}/check", () -> Sample.at(kit()));
        samples.put("POST /training-base/kit/{id}/check", () -> Sample.at(kit()).with("sound", "true"));
        for (var page : List.of("cancellation", "visit")) {
            samples.put("GET /training-base/bookings/{id}/" + page, () -> Sample.at(booking()));
        }
        samples.put(
                "POST /training-base/bookings/{id}/cancellation",
                () -> Sample.at(booking()).with("reason", "示例"));
        samples.put(
                "POST /training-base/bookings/{id}/visit",
                () -> Sample.at(booking()).with("visitors", "3"));
    }

    /** A unit has one plan of a year. */
    private UUID plan() {
        var known = Scopes.in(
                Cast.STREET.scope(), () -> list.first(Cast.STREET.scope(), new YearFilter(2027, Cast.JIYUQIAO), 1));
        return known.isEmpty()
                ? as(() -> years.draft(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, 2027))
                : known.getFirst().plan().id();
    }

    private UUID material() {
        return as(() -> materials.enter(
                Cast.STREET,
                new Material(
                        UUID.randomUUID(),
                        Cast.JIYUQIAO,
                        "示例海报",
                        Material.Kind.POSTER,
                        Topic.FIRST_AID,
                        "示例",
                        "示例",
                        "",
                        "",
                        ChinaTime.today(clock).plusDays(30),
                        1,
                        "",
                        null)));
    }

    private Room room() {
        var room = new Room(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "示例室" + ROOMS.incrementAndGet(),
                9,
                1,
                LocalTime.of(0, 0),
                LocalTime.of(23, 59));
        as(() -> base.open(Cast.STREET, room));
        return room;
    }

    private UUID kit() {
        var room = room();
        return as(() -> base.add(Cast.STREET, room.id(), UUID.randomUUID(), "示例"));
    }

    private UUID booking() {
        var room = room();
        var start = clock.instant().plus(Duration.ofDays(1));
        return as(() -> base.book(
                        Cast.STREET,
                        new Booking(
                                UUID.randomUUID(),
                                Cast.JIYUQIAO,
                                room.id(),
                                "示例",
                                "示例",
                                3,
                                start,
                                start.plus(Duration.ofMinutes(30)),
                                Booking.State.WAITING,
                                null)))
                .id();
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.STREET.scope(), work).orElseThrow();
    }
}
