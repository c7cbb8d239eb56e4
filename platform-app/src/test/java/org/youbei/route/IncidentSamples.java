package org.youbei.route;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.drill.improvement.Element;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentState;
import org.youbei.incident.IncidentStep;
import org.youbei.incident.Incidents;
import org.youbei.incident.call.CallOuts;
import org.youbei.incident.call.Wanted;
import org.youbei.incident.loss.LossReport;
import org.youbei.incident.loss.LossSurveys;
import org.youbei.incident.loss.Losses;
import org.youbei.incident.relief.Relief;
import org.youbei.incident.relief.ReliefLine;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.report.Report;
import org.youbei.incident.report.ReportWords;
import org.youbei.incident.review.Archives;
import org.youbei.incident.review.IncidentReviews;
import org.youbei.incident.run.Activations;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResidentId;
import org.youbei.model.ResponseLevel;
import org.youbei.person.Entering;
import org.youbei.person.IdNumber;
import org.youbei.person.MembershipKind;
import org.youbei.person.PersonEntry;
import org.youbei.person.Persons;
import org.youbei.team.Posts;
import org.youbei.testing.Cast;
import org.youbei.warning.WarningColour;
import org.youbei.warning.Warnings;
import org.youbei.warning.cap.CapMessage;
import org.youbei.warning.rule.WarningChain;

/** Warnings, reports, incidents and plans in action of the street. */
class IncidentSamples implements RouteSamples {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Warnings warnings;
    private final IncidentReports reports;
    private final Activations activations;
    private final DeskRoom room;
    private final Incidents incidents;
    private final IncidentReviews reviews;
    private final Archives archives;
    private final LossSurveys losses;
    private final Relief relief;
    private final CallOuts callOuts;
    private final Posts posts;
    private final Persons persons;
    private final Clock clock;

    IncidentSamples(ApplicationContext context) {
        warnings = context.getBean(Warnings.class);
        reports = context.getBean(IncidentReports.class);
        activations = context.getBean(Activations.class);
        room = new DeskRoom(context);
        incidents = context.getBean(Incidents.class);
        reviews = context.getBean(IncidentReviews.class);
        archives = context.getBean(Archives.class);
        losses = context.getBean(LossSurveys.class);
        relief = context.getBean(Relief.class);
        callOuts = context.getBean(CallOuts.class);
        posts = context.getBean(Posts.class);
        persons = context.getBean(Persons.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        warnings(samples);
        reports(samples);
        incidents(samples);
        activations(samples);
        callOuts(samples);
        losses(samples);
        relief(samples);
        reviews(samples);
    }

    private void reviews(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /incidents/{id}/review", () -> Sample.at(ended()));
        samples.put("GET /incidents/{id}/findings/new", () -> Sample.at(ended()));
        samples.put(
                "POST /incidents/{id}/findings/new",
                () -> Sample.at(ended())
                        .with("capability", "抽排")
                        .with("text", "水泵到场慢")
                        .with("element", "EQUIPMENT"));
        samples.put("GET /incidents/findings/{finding}", () -> Sample.at(finding()));
        samples.put(
                "POST /incidents/findings/{finding}", () -> Sample.at(finding()).with("remark", "示例"));
        for (var page : List.of("/links", "/plan", "/risk", "/rectification")) {
            samples.put("GET /incidents/findings/{finding}" + page, () -> Sample.at(finding()));
        }
        samples.put(
                "POST /incidents/findings/{finding}/plan",
                () -> Sample.at(finding()).with("plan", UUID.randomUUID()));
        samples.put(
                "POST /incidents/findings/{finding}/risk",
                () -> Sample.at(finding()).with("risk", UUID.randomUUID()));
        samples.put(
                "POST /incidents/findings/{finding}/rectification",
                () -> Sample.at(finding())
                        .with("title", "前置水泵")
                        .with("owner", "应急办")
                        .with("due", "2026-12-30"));
        samples.put("GET /incidents/{id}/archive", () -> Sample.at(reviewed()));
        samples.put("POST /incidents/{id}/archive", () -> Sample.at(reviewed()));
        samples.put("GET /incidents/{id}/archive.zip", () -> {
            var incident = reviewed();
            DeskRoom.as(
                    Cast.STREET,
                    () -> archives.keep(
                            Cast.STREET,
                            UUID.randomUUID(),
                            incident,
                            List.of(new Archives.Part("review.docx", new byte[] {1}))));
            return Sample.at(incident);
        });
    }

    private UUID finding() {
        var incident = ended();
        var said = new IncidentReviews.Words("抽排", "水泵到场慢", "", Element.EQUIPMENT, "");
        var id = UUID.randomUUID();
        DeskRoom.as(Cast.STREET, () -> reviews.note(Cast.STREET, id, incident, said));
        return id;
    }

    private UUID ended() {
        var incident = reported();
        for (var step : List.of(IncidentStep.VERIFICATION, IncidentStep.CONTROL, IncidentStep.ENDING)) {
            DeskRoom.as(Cast.STREET, () -> incidents.take(Cast.STREET, incident, step, "示例"));
        }
        return incident;
    }

    private UUID reviewed() {
        var incident = ended();
        var said = ReportWords.least("示例", "结束", 0, null, null, null);
        var last = DeskRoom.as(
                Cast.STREET, () -> reports.next(Cast.STREET, UUID.randomUUID(), incident, Report.Kind.FINAL, said));
        DeskRoom.as(Cast.STREET, () -> reports.sign(Cast.STREET, last, "示例"));
        DeskRoom.as(Cast.STREET, () -> reports.send(Cast.STREET, last));
        DeskRoom.as(Cast.STREET, () -> incidents.take(Cast.STREET, incident, IncidentStep.REVIEW, "示例"));
        return incident;
    }

    private void losses(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /loss-surveys/of/{incident}", () -> Sample.at(incident()));
        samples.put("POST /loss-surveys/of/{incident}", () -> Sample.at(incident()));
        samples.put("GET /loss-surveys/{id}", () -> Sample.at(survey()));
        samples.put("GET /loss-surveys/{id}/report", () -> Sample.at(survey()));
        samples.put(
                "POST /loss-surveys/{id}/report",
                () -> Sample.at(survey()).with("kind", "FIRST").with("dead", 0));
        samples.put("GET /loss-surveys/{id}/check", () -> Sample.at(reportedLosses()));
        samples.put("POST /loss-surveys/{id}/check", () -> Sample.at(reportedLosses()));
    }

    /** Of the street itself. */
    private UUID survey() {
        var incident = incident();
        DeskRoom.as(Cast.STREET, () -> losses.ask(Cast.STREET, incident));
        return Scopes.in(Cast.STREET.scope(), () -> losses.of(incident))
                .getFirst()
                .id();
    }

    private UUID reportedLosses() {
        var id = survey();
        return DeskRoom.as(
                Cast.STREET,
                () -> losses.report(Cast.STREET, UUID.randomUUID(), id, LossReport.Kind.FIRST, Losses.UNKNOWN, "示例"));
    }

    private void relief(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /relief",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO)
                        .with("title", "示例发放")
                        .with("item", "棉被")
                        .with("measure", "床")
                        .with("perPerson", "1")
                        .with("total", "100")
                        .with("source", "示例出库 1 号"));
        for (var page : List.of("", "/line", "/names", "/closing")) {
            samples.put("GET /relief/{id}" + page, () -> Sample.at(round()));
        }
        samples.put(
                "POST /relief/{id}/line",
                () -> Sample.at(round()).with("name", "张示例").with("people", 2).with("signed", "SIGNED"));
        samples.put("POST /relief/{id}/names", () -> Sample.at(handed()).with("reason", "示例"));
        samples.put("POST /relief/{id}/closing", () -> Sample.at(round()));
    }

    private UUID round() {
        var said = new Relief.Words("示例发放", "棉被", "床", BigDecimal.ONE, BigDecimal.TEN, "", "示例出库 1 号");
        return DeskRoom.as(Cast.STREET, () -> relief.open(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, null, said));
    }

    /** A round out of which a household has got something. */
    private UUID handed() {
        var round = round();
        return DeskRoom.as(
                Cast.STREET,
                () -> relief.hand(Cast.STREET, UUID.randomUUID(), round, "张示例", 2, null, "", ReliefLine.Signed.SIGNED));
    }

    private void callOuts(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /call-outs/of/{incident}", () -> Sample.at(incident()));
        samples.put(
                "POST /call-outs/of/{incident}",
                () -> Sample.at(incident())
                        .with("title", "示例")
                        .with("minutes", 5)
                        .with("whom", "posts:" + holder()));
        for (var page : List.of("", "/escalation", "/ending")) {
            samples.put("GET /call-outs/{id}" + page, () -> Sample.at(callOut()));
        }
        samples.put("POST /call-outs/{id}/escalation", () -> Sample.at(callOut()));
        samples.put("POST /call-outs/{id}/ending", () -> Sample.at(callOut()));
        samples.put("GET /call-outs/{id}/answers/{callee}", this::callee);
        samples.put("POST /call-outs/{id}/answers/{callee}", () -> callee().with("at", minute()));
    }

    private Sample callee() {
        var id = callOut();
        var callee = Scopes.in(Cast.STREET.scope(), () -> callOuts.board(callOuts.find(id)))
                .getFirst()
                .callee();
        return Sample.at(id, callee);
    }

    private UUID callOut() {
        var incident = incident();
        var person = person();
        return DeskRoom.as(
                Cast.STREET,
                () -> callOuts.start(
                        Cast.STREET,
                        UUID.randomUUID(),
                        incident,
                        null,
                        "示例",
                        5,
                        List.of(new Wanted(person, "示例岗", null))));
    }

    /** The street, whose first post is held. */
    private JurisdictionCode holder() {
        var post = posts.required(Cast.JIYUQIAO).getFirst().id();
        var person = person();
        DeskRoom.as(
                Cast.STREET,
                () -> posts.appoint(Cast.STREET, Cast.JIYUQIAO, post, Posts.Place.A, person, ChinaTime.today(clock)));
        return Cast.JIYUQIAO;
    }

    private UUID person() {
        var digits = "42010619800101%03d".formatted(NUMBERS.incrementAndGet() % 1000);
        var said = PersonEntry.of(
                "示例人", IdNumber.Kind.RESIDENT, ResidentId.completed(digits).value(), "13900000001");
        var asked = new Entering(UUID.randomUUID(), Cast.JIYUQIAO, said, MembershipKind.POST);
        return Scopes.in(Cast.STREET.scope(), () -> persons.enter(Cast.STREET, List.of(asked)))
                .getFirst()
                .orElseThrow();
    }

    private void warnings(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /warnings",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO)
                        .with("event", "暴雨")
                        .with("colour", "YELLOW")
                        .with("headline", "示例")
                        .with("expires", minute().plusHours(6)));
        samples.put("POST /warnings/file", () -> Sample.none().upload("message", "示例.cap", "<other/>"));
        samples.put("POST /warnings/sources/new", () -> Sample.none().with("name", "示例"));
        for (var page : List.of("", "/message.cap", "/acknowledgement")) {
            samples.put("GET /warnings/{id}" + page, () -> Sample.at(warning()));
        }
        samples.put("POST /warnings/{id}/acknowledgement", () -> Sample.at(warning()));
        samples.put("POST /warnings.cap", () -> Sample.none().body("application/cap+xml", new byte[] {'<'}));
    }

    private LocalDateTime minute() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Of the district, about the street: it reaches both. */
    private UUID warning() {
        var now = clock.instant();
        var message = new CapMessage(
                "sample-" + UUID.randomUUID(),
                "示例",
                WarningChain.Kind.ALERT,
                List.of(),
                false,
                now,
                now.plusSeconds(36_000),
                "暴雨",
                WarningColour.YELLOW,
                "示例",
                "",
                "",
                "示例街道",
                List.of(Cast.JIYUQIAO.value()),
                List.of());
        return DeskRoom.as(Cast.SUPERVISOR, () -> warnings.type(Cast.SUPERVISOR, Cast.WUCHANG, message));
    }

    private void reports(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /incident-reports",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO)
                        .with("title", "示例")
                        .with("place", "示例路")
                        .with("happenedAt", minute())
                        .with("knownAt", minute())
                        .with("what", "示例")
                        .with("source", "示例")
                        .with("category", "NATURAL_DISASTER"));
        samples.put("GET /incident-reports/{id}", () -> Sample.at(report()));
        samples.put("GET /incident-reports/{id}/report.docx", () -> Sample.at(report()));
        samples.put("GET /incident-reports/of/{incident}", () -> Sample.at(incident()));
        samples.put(
                "POST /incident-reports/of/{incident}",
                () -> Sample.at(reported())
                        .with("kind", "FOLLOW_UP")
                        .with("what", "示例")
                        .with("source", "示例"));
        samples.put("GET /incident-reports/{id}/{step}", () -> Sample.at(report(), "signature"));
        samples.put(
                "POST /incident-reports/{id}/{step}",
                () -> Sample.at(report(), "signature").with("signer", "示例"));
    }

    private UUID report() {
        var now = clock.instant();
        var said = new Incident(
                UUID.randomUUID(),
                Cast.JIYUQIAO,
                "示例路积水",
                HazardCategory.NATURAL_DISASTER,
                null,
                "",
                IncidentState.REPORTED,
                false,
                now,
                now,
                "示例路",
                null,
                List.of(),
                null);
        var words = ReportWords.least("示例", "积水", 0, null, null, null);
        return DeskRoom.as(Cast.STREET, () -> reports.first(Cast.STREET, UUID.randomUUID(), said, words));
    }

    private UUID incident() {
        return incident(report());
    }

    /** An incident whose first report went out, so that a further one may follow. */
    private UUID reported() {
        var report = report();
        DeskRoom.as(Cast.STREET, () -> reports.sign(Cast.STREET, report, "示例"));
        DeskRoom.as(Cast.STREET, () -> reports.send(Cast.STREET, report));
        return incident(report);
    }

    private UUID incident(UUID report) {
        return Scopes.in(Cast.STREET.scope(), () -> reports.find(report)).incident();
    }

    private void incidents(Map<String, Supplier<Sample>> samples) {
        for (var page : List.of("", "/events", "/run", "/grade", "/merge", "/activation")) {
            samples.put("GET /incidents/{id}" + page, () -> Sample.at(incident()));
        }
        samples.put("GET /kiosk/events", Sample::at);
        samples.put("GET /incidents/{id}/steps/{step}", () -> Sample.at(incident(), "verification"));
        samples.put(
                "POST /incidents/{id}/steps/{step}",
                () -> Sample.at(incident(), "verification").with("remark", "示例"));
        samples.put(
                "POST /incidents/{id}/grade",
                () -> Sample.at(incident()).with("grade", "LARGE").with("reason", "示例"));
        samples.put(
                "POST /incidents/{id}/merge",
                () -> Sample.at(incident()).with("into", incident()).with("reason", "示例"));
        samples.put(
                "POST /incidents/{id}/activation",
                () -> Sample.at(incident())
                        .with("plan", UUID.randomUUID())
                        .with("level", "III")
                        .with("matter", "示例")
                        .with("hours", "6")
                        .with("measures", "示例"));
    }

    private void activations(Map<String, Supplier<Sample>> samples) {
        for (var page : List.of("", "/level", "/ending")) {
            samples.put("GET /activations/{id}" + page, () -> Sample.at(activation()));
        }
        samples.put("GET /activations/{id}/steps/{step}", this::step);
        samples.put("POST /activations/{id}/steps/{step}", this::step);
        samples.put(
                "POST /activations/{id}/level",
                () -> Sample.at(activation()).with("level", "I").with("reason", "示例"));
        samples.put(
                "POST /activations/{id}/ending", () -> Sample.at(activation()).with("reason", "示例"));
    }

    private Sample step() {
        var activation = activation();
        var step = Scopes.in(Cast.STREET.scope(), () -> activations.sheet(activation))
                .getFirst();
        return Sample.at(activation, step.id());
    }

    private UUID activation() {
        var plan = room.plan();
        var incident = incident();
        return DeskRoom.as(
                Cast.STREET,
                () -> activations.start(
                        Cast.STREET, UUID.randomUUID(), incident, plan, ResponseLevel.III, "示例", 6, "示例"));
    }
}
