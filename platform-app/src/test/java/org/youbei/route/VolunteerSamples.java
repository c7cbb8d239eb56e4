package org.youbei.route;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.model.ResidentId;
import org.youbei.person.Certificates;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.sheet.SheetUploads;
import org.youbei.testing.Cast;
import org.youbei.volunteer.Application;
import org.youbei.volunteer.Applications;
import org.youbei.volunteer.OwnAccess;
import org.youbei.volunteer.ServiceCertificates;
import org.youbei.volunteer.ServiceHours;
import org.youbei.volunteer.ShiftEntry;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.SignUps;
import org.youbei.volunteer.Step;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.VolunteerSheet;
import org.youbei.volunteer.VolunteerStep;
import org.youbei.volunteer.Volunteers;
import org.youbei.volunteer.hours.Interval;

/** Volunteers of the community 420106001001, with shifts, hours and certificates. */
class VolunteerSamples implements RouteSamples {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private final Applications applications;
    private final Volunteers volunteers;
    private final Shifts shifts;
    private final SignUps signUps;
    private final OwnAccess selves;
    private final ServiceHours hours;
    private final ServiceCertificates served;
    private final Certificates certificates;
    private final VolunteerSheet sheet;
    private final SheetUploads uploads;
    private final Clock clock;

    VolunteerSamples(ApplicationContext context) {
        applications = context.getBean(Applications.class);
        volunteers = context.getBean(Volunteers.class);
        shifts = context.getBean(Shifts.class);
        signUps = context.getBean(SignUps.class);
        selves = context.getBean(OwnAccess.class);
        hours = context.getBean(ServiceHours.class);
        served = context.getBean(ServiceCertificates.class);
        certificates = context.getBean(Certificates.class);
        sheet = context.getBean(VolunteerSheet.class);
        uploads = context.getBean(SheetUploads.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /volunteers/{id}", () -> Sample.at(applied().id()));
        samples.put(
                "GET /volunteers/{id}/application", () -> Sample.at(applied().id()));
        samples.put(
                "POST /volunteers/{id}/application", () -> Sample.at(applied().id()));
        samples.put("GET /volunteers/{id}/exit/{item}", () -> Sample.at(leaving(), "KIT"));
        samples.put(
                "POST /volunteers/{id}/exit/{item}",
                () -> Sample.at(leaving(), "KIT").with("note", "示例"));
        samples.put("GET /volunteers/{id}/{noun}", () -> Sample.at(applied().id(), "vetting"));
        samples.put("POST /volunteers/{id}/{noun}", () -> Sample.at(applied().id(), "vetting"));
        samples.put("GET /volunteers/{id}/service-certificates", () -> Sample.at(active().getId()));
        samples.put(
                "POST /volunteers/{id}/service-certificates",
                () -> Sample.at(worked().getId())
                        .with("from", ChinaTime.today(clock).minusDays(3))
                        .with("to", ChinaTime.today(clock)));
        samples.put("POST /volunteer-poster", () -> Sample.none().with("unit", Cast.JIYUQIAO_COMMUNITY));
        CommunitySamples.addImport(uploads, samples, "/volunteer-imports", sheet);
        open(samples);
        self(samples);
        shifts(samples);
        hours(samples);
    }

    private void open(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /join/{code}", () -> Sample.at(poster().code()));
        samples.put(
                "POST /join/{code}",
                () -> Sample.at(poster().code())
                        .with("name", "示例人")
                        .with("idKind", "RESIDENT")
                        .with("idNumber", number())
                        .with("phone", "13900000002")
                        .with("distance", "3")
                        .with("consent", "true"));
        samples.put("GET /joined/{secret}", () -> Sample.at(applied().secret()));
        samples.put("POST /joined/{secret}/shifts/{id}", () -> {
            var one = applied();
            makeActive(one.id());
            return Sample.at(one.secret(), shift());
        });
        samples.put("POST /joined/{secret}/shifts/{id}/withdrawal", () -> {
            var one = applied();
            var volunteer = makeActive(one.id());
            var shift = shift();
            as(() -> shifts.sign(Cast.COMMUNITY, volunteer, shift));
            return Sample.at(one.secret(), shift);
        });
        samples.put("GET /cards/{code}", () -> Sample.at(active().seen().code()));
        samples.put("GET /check-in/{code}", () -> Sample.at(code(shift(Duration.ofMinutes(20)))));
        samples.put("POST /check-in/{code}", () -> {
            var volunteer = active();
            var shift = shift(Duration.ofMinutes(20));
            as(() -> shifts.sign(Cast.COMMUNITY, volunteer, shift));
            return Sample.at(code(shift)).with("card", volunteer.seen().code());
        });
    }

    private void self(Map<String, Supplier<Sample>> samples) {
        for (var act : List.of("", "/withdrawal")) {
            samples.put("POST /me/shifts/{id}" + act, () -> Sample.at(shift()));
            samples.put("POST /me/trainings/{id}" + act, () -> Sample.at(UUID.randomUUID()));
        }
        samples.put("GET /me/shifts/{id}/swap", () -> Sample.at(shift()));
        samples.put("POST /me/shifts/{id}/swap", () -> Sample.at(shift()).with("reason", "示例"));
        samples.put("POST /me/swaps/{id}", () -> Sample.at(UUID.randomUUID()));
        samples.put("POST /me/swaps/{id}/return", () -> Sample.at(UUID.randomUUID()));
        samples.put("POST /me/data", Sample::none);
        samples.put("POST /me/data/requests", () -> Sample.none().with("request_kind", "ACCESS"));
        samples.put("GET /volunteers/{id}/invitation", () -> Sample.at(active().getId()));
        samples.put("POST /volunteers/{id}/invitation", () -> Sample.at(active().getId()));
        samples.put("GET /welcome/{secret}", () -> Sample.at(invited()));
        samples.put(
                "POST /welcome/{secret}",
                () -> Sample.at(invited())
                        .with("username", "v" + NUMBERS.getAndIncrement() + "-example")
                        .with("password", "three-Green-Boats")
                        .with("repeated", "three-Green-Boats"));
    }

    private String invited() {
        var volunteer = active().getId();
        return as(() -> selves.invite(Cast.COMMUNITY, volunteer)).secret();
    }

    private void shifts(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /shifts",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("title", "示例班")
                        .with("place", "示例路")
                        .with("startsAt", ChinaTime.today(clock).plusDays(2) + "T09:00")
                        .with("endsAt", ChinaTime.today(clock).plusDays(2) + "T11:00")
                        .with("opensAt", ChinaTime.today(clock) + "T09:00")
                        .with("least", 1)
                        .with("most", 3)
                        .with("qualification", "NONE"));
        for (var page : List.of("", "/code", "/signups", "/cancelling")) {
            samples.put("GET /shifts/{id}" + page, () -> Sample.at(shift()));
        }
        samples.put("POST /shifts/{id}/signups", () -> Sample.at(shift()).with("volunteer", active().getId()));
        samples.put("POST /shifts/{id}/cancelling", () -> Sample.at(shift()).with("reason", "示例"));
        samples.put("GET /shift-swaps/{id}", () -> Sample.at(swap()));
        samples.put("POST /shift-swaps/{id}", () -> Sample.at(swap()).with("decision", "AGREED"));
        Supplier<Sample> signed = () -> {
            var volunteer = active();
            var shift = shift();
            as(() -> shifts.sign(Cast.COMMUNITY, volunteer, shift));
            return Sample.at(shift, volunteer.getId());
        };
        samples.put("GET /shifts/{id}/attendance/{volunteer}", signed);
        samples.put("POST /shifts/{id}/attendance/{volunteer}", () -> noted(Duration.ofMinutes(20)));
    }

    /** A place that one has offered and another has taken. */
    private UUID swap() {
        var giver = active();
        var taker = active();
        var shift = shift();
        as(() -> signUps.sign(Cast.COMMUNITY, giver, shift));
        var swap = as(() -> signUps.offer(Cast.COMMUNITY, giver, UUID.randomUUID(), shift, "示例"));
        as(() -> signUps.take(Cast.COMMUNITY, taker, swap));
        return swap;
    }

    /** Somebody who came early, and went again before the shift began. */
    private Sample noted(Duration ahead) {
        var volunteer = active();
        var shift = shift(ahead);
        as(() -> shifts.sign(Cast.COMMUNITY, volunteer, shift));
        var now = LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        return Sample.at(shift, volunteer.getId())
                .with("came", now.minusMinutes(30))
                .with("went", now.minusMinutes(10));
    }

    private void hours(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /service-hours/{id}", () -> Sample.at(row(active())));
        samples.put("GET /service-hours/{id}/confirmation", () -> Sample.at(row(active())));
        samples.put("POST /service-hours/{id}/confirmation", () -> Sample.at(row(active())));
        for (var page : List.of("", "/paper", "/withdrawal")) {
            samples.put("GET /service-certificates/{code}" + page, () -> Sample.at(issued()));
        }
        samples.put(
                "POST /service-certificates/{code}/withdrawal",
                () -> Sample.at(issued()).with("reason", "示例"));
    }

    private Applications.Poster poster() {
        return as(() -> applications.poster(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY));
    }

    private static String number() {
        int number = NUMBERS.getAndIncrement();
        var born = LocalDate.of(1970, 1, 1).plusDays(number / 900).format(DateTimeFormatter.BASIC_ISO_DATE);
        return ResidentId.completed("420106" + born + "%03d".formatted(number % 900))
                .value();
    }

    private record Applied(UUID id, String secret) {}

    private Applied applied() {
        var id = UUID.randomUUID();
        var person = PersonEntry.of("示例人", IdNumber.Kind.RESIDENT, number(), "13900000002");
        var said = new Application(person, Set.of("first_aid"), 1, 3, false, true);
        var secret = applications
                .apply(poster(), id, said, "示例", UUID.randomUUID().toString())
                .orElseThrow();
        return new Applied(id, secret);
    }

    private Volunteer active() {
        return makeActive(applied().id());
    }

    private Volunteer makeActive(UUID id) {
        take(id, VolunteerStep.VETTING);
        take(id, VolunteerStep.PROBATION_START);
        var person = Scopes.in(Cast.COMMUNITY.scope(), () -> volunteers.find(id))
                .seen()
                .person();
        var basics =
                new Certificates.Entry(UUID.randomUUID(), "volunteer_basics", "示例1", "", ChinaTime.today(clock), null);
        as(() -> certificates.enter(Cast.COMMUNITY, java.util.Objects.requireNonNull(person), basics));
        take(id, VolunteerStep.ACTIVATION);
        return Scopes.in(Cast.COMMUNITY.scope(), () -> volunteers.find(id));
    }

    private UUID leaving() {
        var id = active().getId();
        take(id, VolunteerStep.EXIT);
        return id;
    }

    private void take(UUID id, VolunteerStep step) {
        as(() -> volunteers.take(Cast.COMMUNITY, id, UUID.randomUUID(), Step.of(step, "示例")));
    }

    private UUID shift() {
        return shift(Duration.ofDays(2));
    }

    private UUID shift(Duration ahead) {
        var starts = clock.instant().plus(ahead);
        var entry = new ShiftEntry(
                Cast.JIYUQIAO_COMMUNITY,
                "示例班",
                "示例路",
                starts,
                starts.plus(Duration.ofHours(2)),
                clock.instant().minus(Duration.ofDays(1)),
                1,
                50,
                null,
                false);
        return as(() -> shifts.plan(Cast.COMMUNITY, UUID.randomUUID(), entry));
    }

    private String code(UUID shift) {
        return Scopes.in(Cast.COMMUNITY.scope(), () -> shifts.find(shift)).code();
    }

    private UUID row(Volunteer volunteer) {
        var to = clock.instant().minus(Duration.ofHours(1));
        return as(() -> hours.add(
                Cast.COMMUNITY,
                volunteer,
                UUID.randomUUID(),
                null,
                Interval.Kind.SERVICE,
                to.minus(Duration.ofHours(2)),
                to,
                "示例服务"));
    }

    private Volunteer worked() {
        var volunteer = active();
        var row = row(volunteer);
        as(() -> hours.confirm(Cast.COMMUNITY, row));
        return volunteer;
    }

    private String issued() {
        var volunteer = worked();
        var today = ChinaTime.today(clock);
        var id =
                as(() -> served.issue(Cast.COMMUNITY, UUID.randomUUID(), volunteer.getId(), today.minusDays(3), today));
        return Scopes.in(Cast.COMMUNITY.scope(), () -> served.find(id)).code();
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
