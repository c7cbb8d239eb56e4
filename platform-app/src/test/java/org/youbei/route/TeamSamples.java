package org.youbei.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
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
import org.youbei.person.DataRequests;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.Merges;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.sheet.SheetUploads;
import org.youbei.team.Calls;
import org.youbei.team.MemberRole;
import org.youbei.team.TeamEntry;
import org.youbei.team.TeamKind;
import org.youbei.team.TeamSheet;
import org.youbei.team.Teams;
import org.youbei.testing.Cast;

/** People of the community 420106001001, with what belongs to them. */
class TeamSamples implements RouteSamples {
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final Persons persons;
    private final Certificates certificates;
    private final DataRequests requests;
    private final Merges merges;
    private final Teams teams;
    private final Calls calls;
    private final TeamSheet sheet;
    private final SheetUploads uploads;
    private final Clock clock;

    TeamSamples(ApplicationContext context) {
        persons = context.getBean(Persons.class);
        certificates = context.getBean(Certificates.class);
        requests = context.getBean(DataRequests.class);
        merges = context.getBean(Merges.class);
        teams = context.getBean(Teams.class);
        calls = context.getBean(Calls.class);
        sheet = context.getBean(TeamSheet.class);
        uploads = context.getBean(SheetUploads.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        posts(samples);
        teams(samples);
        calls(samples);
        CommunitySamples.addImport(uploads, samples, "/team-imports", sheet);
        samples.put(
                "POST /people",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO_COMMUNITY)
                        .with("name", "示例人")
                        .with("idKind", "RESIDENT")
                        .with("idNumber", number())
                        .with("phone", "13900000001"));
        samples.put("GET /people/{id}", () -> Sample.at(person()));
        samples.put("GET /people/{id}/merging", () -> Sample.at(person()));
        samples.put(
                "POST /people/{id}/merging",
                () -> Sample.at(person()).with("other", person()).with("reason", "示例"));
        for (var method : List.of("GET", "POST")) {
            samples.put(method + " /people/{id}/merges/{merge}", () -> {
                var kept = person();
                var gone = person();
                var merge = UUID.randomUUID();
                Scopes.in(Cast.COMMUNITY.scope(), () -> merges.merge(Cast.COMMUNITY, merge, kept, gone, "示例"))
                        .orElseThrow();
                return Sample.at(kept, merge);
            });
        }
        for (var page : List.of("edit", "revelation", "certificates", "requests")) {
            samples.put("GET /people/{id}/" + page, () -> Sample.at(person()));
        }
        samples.put(
                "POST /people/{id}/edit",
                () -> Sample.at(person()).with("idKind", "RESIDENT").with("revision", 0));
        samples.put("POST /people/{id}/revelation", () -> Sample.at(person()).with("reason", "示例"));
        samples.put(
                "POST /people/{id}/certificates",
                () -> Sample.at(person())
                        .with("certificate", "micro_station")
                        .with("number", "示例1")
                        .with("issued", ChinaTime.today(clock).minusDays(9)));
        samples.put("POST /people/{id}/requests", () -> Sample.at(person()).with("request_kind", "COPY"));
        samples.put("GET /data-requests/{id}", () -> Sample.at(request()));
        samples.put("GET /data-requests/{id}/answer", () -> Sample.at(request()));
        samples.put(
                "POST /data-requests/{id}/answer", () -> Sample.at(request()).with("answer", "示例"));
        samples.put("GET /certificates/{id}", () -> Sample.at(certificate()));
        samples.put("GET /certificates/{id}/withdrawal", () -> Sample.at(certificate()));
        samples.put(
                "POST /certificates/{id}/withdrawal",
                () -> Sample.at(certificate()).with("reason", "示例"));
    }

    private void posts(Map<String, Supplier<Sample>> samples) {
        Supplier<Sample> post = () -> Sample.at(Cast.JIYUQIAO_COMMUNITY, "grid-head", "A");
        samples.put("GET /posts/{unit}/{post}/{place}", post);
        samples.put(
                "POST /posts/{unit}/{post}/{place}",
                () -> post.get().with("person", person()).with("since", ChinaTime.today(clock)));
    }

    private void teams(Map<String, Supplier<Sample>> samples) {
        samples.put("POST /teams", () -> described(Sample.none()).with("unit", Cast.JIYUQIAO_COMMUNITY));
        for (var page : List.of("", "/edit", "/needs", "/members", "/disbanding")) {
            samples.put("GET /teams/{id}" + page, () -> Sample.at(team()));
        }
        samples.put("POST /teams/{id}/edit", () -> described(Sample.at(team())).with("revision", 0));
        samples.put(
                "POST /teams/{id}/needs",
                () -> Sample.at(team())
                        .with("qualification_1", "rescue")
                        .with("least_1", 1)
                        .with("wished_1", 2)
                        .with("most_1", 3));
        samples.put(
                "POST /teams/{id}/members",
                () -> Sample.at(team())
                        .with("person", person())
                        .with("role", "MEMBER")
                        .with("since", ChinaTime.today(clock)));
        samples.put("POST /teams/{id}/disbanding", () -> Sample.at(team()).with("reason", "示例"));
        samples.put("GET /teams/{id}/members/{person}", this::member);
        samples.put("POST /teams/{id}/members/{person}", this::member);
    }

    private void calls(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /call-tests",
                () -> Sample.none().with("title", "示例").with("minutes", 5).with("whom", member().values()[0]));
        for (var page : List.of("", "/links", "/ending")) {
            samples.put("GET /call-tests/{id}" + page, () -> Sample.at(call()));
        }
        samples.put("POST /call-tests/{id}/links", () -> Sample.at(call()));
        samples.put("POST /call-tests/{id}/ending", () -> Sample.at(call()));
        samples.put("GET /call-tests/{id}/answers/{callee}", this::callee);
        samples.put(
                "POST /call-tests/{id}/answers/{callee}",
                () -> callee().with(
                                "at",
                                LocalDateTime.ofInstant(clock.instant(), ChinaTime.ZONE)
                                        .toString()));
        samples.put("GET /acknowledge/{secret}", () -> Sample.at(secret()));
        samples.put("POST /acknowledge/{secret}", () -> Sample.at(secret()));
    }

    private UUID call() {
        var people = List.of(person());
        return as(() -> calls.start(Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, "示例", 5, people));
    }

    private Sample callee() {
        var call = call();
        var board = Scopes.in(Cast.COMMUNITY.scope(), () -> calls.board(calls.find(call)));
        return Sample.at(call, board.getFirst().id());
    }

    private String secret() {
        var call = call();
        var link =
                as(() -> calls.links(Cast.COMMUNITY, call)).keySet().iterator().next();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Sample described(Sample sample) {
        return sample.with("name", "示例队" + UUID.randomUUID())
                .with("kind", "MICRO_STATION")
                .with("level", 0)
                .with("base", "示例路")
                .with("readyDay", 5)
                .with("readyNight", 10)
                .with("kitWanted", 0)
                .with("kitHeld", 0);
    }

    private UUID team() {
        var entry = new TeamEntry(
                Cast.JIYUQIAO_COMMUNITY,
                "示例队" + UUID.randomUUID(),
                TeamKind.MICRO_STATION,
                null,
                Set.of(),
                "示例路",
                null,
                null,
                5,
                10,
                "",
                "",
                null,
                "",
                null,
                null,
                0,
                0,
                null);
        return as(() -> teams.make(Cast.COMMUNITY, UUID.randomUUID(), entry));
    }

    private Sample member() {
        var team = team();
        var person = person();
        var today = ChinaTime.today(clock);
        as(() -> teams.join(Cast.COMMUNITY, team, person, MemberRole.MEMBER, today));
        return Sample.at(team, person);
    }

    /** An invented number of somebody born in 1990. */
    static String number() {
        int number = NUMBERS.getAndIncrement();
        var born = LocalDate.of(1960, 1, 1).plusDays(number / 900).format(DateTimeFormatter.BASIC_ISO_DATE);
        return ResidentId.completed("420106" + born + "%03d".formatted(number % 900))
                .value();
    }

    private UUID person() {
        var entry = PersonEntry.of("示例人", IdNumber.Kind.RESIDENT, number(), "13900000001");
        return as(() -> persons.enter(
                Cast.COMMUNITY, new Entering(UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, entry, MembershipKind.STAFF)));
    }

    private UUID certificate() {
        var id = UUID.randomUUID();
        var issued = ChinaTime.today(clock).minusDays(9);
        var person = person();
        as(() -> certificates.enter(
                Cast.COMMUNITY, person, new Certificates.Entry(id, "micro_station", "示例1", "", issued, null)));
        return id;
    }

    private UUID request() {
        var id = UUID.randomUUID();
        var person = person();
        as(() -> requests.ask(Cast.COMMUNITY, id, person, DataRequests.Kind.COPY, ""));
        return id;
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
