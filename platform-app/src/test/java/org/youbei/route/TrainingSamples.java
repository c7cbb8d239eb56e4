package org.youbei.route;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.ResidentId;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.testing.Cast;
import org.youbei.training.Attendance;
import org.youbei.training.CourseEntry;
import org.youbei.training.Courses;
import org.youbei.training.SessionEntry;
import org.youbei.training.TrainingSessions;

/** Courses and sessions of the community 420106001001. */
class TrainingSamples implements RouteSamples {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private final Courses courses;
    private final TrainingSessions sessions;
    private final Attendance attendance;
    private final Persons persons;
    private final Clock clock;

    TrainingSamples(ApplicationContext context) {
        courses = context.getBean(Courses.class);
        sessions = context.getBean(TrainingSessions.class);
        attendance = context.getBean(Attendance.class);
        persons = context.getBean(Persons.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        for (var page : List.of("", "/code", "/places", "/attendance", "/results", "/capacity", "/cancelling")) {
            samples.put("GET /trainings/{id}" + page, () -> Sample.at(session(Duration.ofMinutes(20))));
        }
        samples.put(
                "POST /trainings/{id}/places",
                () -> Sample.at(session(Duration.ofDays(2))).with("person", person()));
        for (var method : List.of("GET", "POST")) {
            samples.put(method + " /trainings/{id}/places/{person}", () -> {
                var session = session(Duration.ofDays(2));
                return Sample.at(session, enrolled(session));
            });
        }
        for (var page : List.of("attendance", "results")) {
            samples.put("POST /trainings/{id}/" + page, () -> {
                var session = session(Duration.ofMinutes(20));
                return Sample.at(session).with("came_" + enrolled(session), "true");
            });
        }
        samples.put(
                "POST /trainings/{id}/capacity",
                () -> Sample.at(session(Duration.ofDays(2))).with("capacity", 40));
        samples.put(
                "POST /trainings/{id}/cancelling",
                () -> Sample.at(session(Duration.ofDays(2))).with("reason", "示例"));
        samples.put("GET /training-in/{code}", () -> Sample.at(code()));
        samples.put("POST /training-in/{code}", () -> Sample.at(code()).with("phone", "13900000009"));
        samples.put("POST /training-plan/adoption", () -> Sample.none().with("year", 1999));
        courses(samples);
    }

    private void courses(Map<String, Supplier<Sample>> samples) {
        for (var page : List.of("", "/sessions", "/retirement")) {
            samples.put("GET /training-courses/{id}" + page, () -> Sample.at(course()));
        }
        samples.put("POST /training-courses/{id}/retirement", () -> Sample.at(course()));
        samples.put(
                "POST /training-courses/{id}/sessions",
                () -> Sample.at(course())
                        .with("startsAt", soon().plusDays(2))
                        .with("endsAt", soon().plusDays(2).plusHours(2))
                        .with("place", "示例路")
                        .with("capacity", 3));
        samples.put(
                "POST /training-courses",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("title", "示例课程")
                        .with("minutes", 60)
                        .with("certificate", "micro_station"));
    }

    private LocalDateTime soon() {
        return LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE)
                .withMinute(30)
                .withSecond(0)
                .withNano(0);
    }

    private UUID course() {
        var entry = new CourseEntry(Cast.JIYUQIAO_COMMUNITY, "示例课程", "", 60, "", "micro_station");
        return as(() -> courses.add(Cast.COMMUNITY, UUID.randomUUID(), entry));
    }

    private UUID session(Duration ahead) {
        var starts = clock.instant().plus(ahead);
        var entry = new SessionEntry(starts, starts.plus(Duration.ofHours(2)), "示例路", 30, "");
        return as(() -> sessions.plan(Cast.COMMUNITY, UUID.randomUUID(), course(), entry));
    }

    private String code() {
        var session = session(Duration.ofMinutes(20));
        enrolled(session);
        return Scopes.in(Cast.COMMUNITY.scope(), () -> sessions.find(session)).code();
    }

    private UUID enrolled(UUID session) {
        var person = person();
        as(() -> attendance.enrol(Cast.COMMUNITY, session, person));
        return person;
    }

    private UUID person() {
        var number = ResidentId.completed("42010619930303%03d".formatted(NUMBERS.getAndIncrement() % 1000))
                .value();
        var entry = PersonEntry.of("示例人", IdNumber.Kind.RESIDENT, number, "13900000009");
        return as(() -> persons.enter(
                Cast.COMMUNITY, new Entering(UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry, MembershipKind.STAFF)));
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
