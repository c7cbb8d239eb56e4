package org.youbei.route;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.account.secret.PersonalValues;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.Discovery;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.Step;
import org.youbei.inspection.order.OrderDesk;
import org.youbei.inspection.order.OrderEntry;
import org.youbei.inspection.point.Point;
import org.youbei.inspection.point.PointEntry;
import org.youbei.inspection.point.PointImport;
import org.youbei.inspection.point.PointRegister;
import org.youbei.inspection.point.PointType;
import org.youbei.inspection.point.RoundClass;
import org.youbei.inspection.report.ReportDesk;
import org.youbei.inspection.report.Writing;
import org.youbei.inspection.visit.VisitAnswer;
import org.youbei.inspection.visit.VisitAnswer.Result;
import org.youbei.inspection.visit.VisitReport;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.model.RiskColour;
import org.youbei.testing.Cast;

/** Points, visits and hazards of the community 420106001001. */
class InspectionSamples implements RouteSamples {
    private final PointRegister register;
    private final InspectionDesk desk;
    private final HazardDesk hazards;
    private final ImportSamples points;
    private final ReportDesk reports;
    private final OrderDesk orders;
    private final PersonalValues values;
    private final Clock clock;

    InspectionSamples(ApplicationContext context) {
        register = context.getBean(PointRegister.class);
        desk = context.getBean(InspectionDesk.class);
        hazards = context.getBean(HazardDesk.class);
        points = ImportSamples.of(
                context,
                Cast.STREET,
                PointImport.class,
                "/inspection-point-imports",
                "区划代码,名称,类型,风险等级,检查频次,地址,责任单位\n420106001001,示例点,小商铺,低,每月,,示例商行\n");
        reports = context.getBean(ReportDesk.class);
        orders = context.getBean(OrderDesk.class);
        values = context.getBean(PersonalValues.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /inspection-points/{id}", () -> Sample.at(point().getId()));
        samples.put("GET /inspection-points/{id}/edit", () -> Sample.at(point().getId()));
        samples.put("POST /inspection-points", () -> described(Sample.none()));
        samples.put("POST /inspection-points/{id}", () -> described(Sample.at(point().getId())));
        samples.put(
                "POST /inspection-points/{id}/closing",
                () -> Sample.at(point().getId()).with("reason", "示例"));
        samples.put("GET /checklists/{id}", () -> Sample.at(checklist().id()));
        samples.put(
                "GET /checklists/{id}/derivation", () -> Sample.at(checklist().id()));
        samples.put(
                "POST /checklists/{id}/derivation",
                () -> Sample.at(underpasses()).with("title", "示例").with("items[0].text", "示例"));
        samples.put("GET /visits/{id}", () -> Sample.at(visit()));
        samples.put("GET /visits/new", () -> Sample.none().with("point", point().getId()));
        samples.put("POST /visits", this::filing);
        for (var page : List.of("", "/notice-sheet")) {
            samples.put("GET /hazards/{id}" + page, () -> Sample.at(hazard()));
        }
        samples.put("GET /hazards/{id}/{noun}", () -> Sample.at(hazard(), "grading"));
        samples.put(
                "POST /hazards/{id}/{noun}",
                () -> Sample.at(hazard(), "grading").with("grade", "GENERAL"));
        samples.put(
                "POST /hazards/{id}/photos",
                () -> Sample.at(hazard()).with("stage", "AFTER").upload("photo", "示例.txt", "no photo"));
        samples.put("POST /hazards/{id}/contact-link", () -> Sample.at(noticed()));
        samples.put("GET /rectification/{secret}", () -> Sample.at(secret()));
        samples.put("GET /rectification/{secret}/{noun}", () -> Sample.at(secret(), "start"));
        samples.put("POST /rectification/{secret}/{noun}", () -> Sample.at(secret(), "start"));
        addReportsAndOrdersTo(samples);
        points.addTo(samples);
    }

    private void addReportsAndOrdersTo(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /report/{code}", () -> Sample.at(point().code()));
        samples.put("POST /report/{code}", () -> Sample.at(point().code()).with("text", "示例"));
        samples.put("GET /answer/{secret}", () -> Sample.at(received(point())));
        samples.put("GET /resident-reports/{id}", () -> Sample.at(report()));
        samples.put(
                "POST /resident-reports/{id}/review", () -> Sample.at(report()).with("answer", "示例"));
        samples.put(
                "POST /resident-reports/{id}/phone", () -> Sample.at(report()).with("reason", "回访"));
        samples.put(
                "POST /supervision-orders",
                () -> Sample.none()
                        .with("unit", "420106001")
                        .with("title", "示例")
                        .with("demand", "示例"));
        samples.put("GET /supervision-orders/{id}", () -> Sample.at(order(false)));
        samples.put(
                "POST /supervision-orders/{id}/answer",
                () -> Sample.at(order(false)).with("answer", "示例"));
        samples.put("POST /supervision-orders/{id}/closing", () -> Sample.at(order(true)));
    }

    private String received(Point point) {
        return received(point, UUID.randomUUID());
    }

    /** From an address of its own each time, or the limit would answer instead. */
    private String received(Point point, UUID id) {
        var place = reports.place(point.code()).orElseThrow();
        var sealed =
                new Writing.SealedPhone(values.encrypt("13800000000", "inspection.report.phone:" + id), "138******00");
        var writing = new Writing(id, "示例", sealed, List.of());
        return reports.receive(place.resident("居民"), place, writing, "host " + id)
                .orElseThrow()
                .text();
    }

    private UUID report() {
        var id = UUID.randomUUID();
        received(point(), id);
        return id;
    }

    private UUID order(boolean answered) {
        var id = UUID.randomUUID();
        var entry = new OrderEntry(Cast.JIYUQIAO, null, "示例事项", "示例要求", false);
        Scopes.in(Cast.SUPERVISOR.scope(), () -> orders.issue(Cast.SUPERVISOR, id, entry))
                .orElseThrow();
        if (answered) {
            Scopes.in(Cast.STREET.scope(), () -> orders.answer(Cast.STREET, id, "示例"))
                    .orElseThrow();
        }
        return id;
    }

    private Sample filing() {
        var point = point();
        var sample = Sample.none()
                .with("id", UUID.randomUUID())
                .with("point", point.getId())
                .with("pointRevision", point.revision())
                .with("checklist", checklist().id());
        for (var item : checklist().items()) {
            sample = sample.with("results[" + item.code() + "]", "PASS");
        }
        return sample;
    }

    private static Sample described(Sample sample) {
        return sample.with("unit", Cast.JIYUQIAO_COMMUNITY)
                .with("name", "示例点" + UUID.randomUUID())
                .with("type", "SMALL_SHOP")
                .with("colour", "BLUE")
                .with("round", "OTHER")
                .with("responsibleUnit", "示例单位")
                .with("revision", 0);
    }

    private Point point() {
        var entry = new PointEntry(
                Cast.JIYUQIAO_COMMUNITY,
                "示例店" + UUID.randomUUID(),
                PointType.SMALL_SHOP,
                RiskColour.YELLOW,
                RoundClass.OTHER,
                "",
                "示例单位",
                null,
                null);
        return as(() -> register.register(Cast.COMMUNITY, UUID.randomUUID(), entry));
    }

    private Checklist checklist() {
        return Scopes.in(Cast.COMMUNITY.scope(), () -> desk.current(Cast.XICHENG, PointType.SMALL_SHOP));
    }

    /** Of a kind that no other test visits: what is derived from it becomes the district's current one. */
    private UUID underpasses() {
        return Scopes.in(Cast.COMMUNITY.scope(), () -> desk.current(Cast.XICHENG, PointType.FLOOD_UNDERPASS))
                .id();
    }

    private UUID visit() {
        var point = point();
        var answers = checklist().items().stream()
                .map(item -> new VisitAnswer(item.code(), Result.PASS, ""))
                .toList();
        var now = clock.instant();
        var report = new VisitReport(
                UUID.randomUUID(),
                point.getId(),
                point.revision(),
                null,
                checklist().id(),
                now,
                now,
                now,
                null,
                answers,
                List.of(),
                List.of(),
                "",
                "",
                VisitReport.Acknowledged.NOTHING);
        as(() -> desk.fileVisit(Cast.COMMUNITY, report));
        return report.id();
    }

    private UUID hazard() {
        var point = point();
        return Scopes.in(
                        Cast.COMMUNITY.scope(),
                        () -> hazards.found(
                                Cast.COMMUNITY,
                                new Discovery(point, null, null, null, "示例隐患", HazardGrade.GENERAL, clock.instant())))
                .hazard();
    }

    private UUID noticed() {
        var hazard = hazard();
        as(() -> hazards.take(Cast.COMMUNITY, hazard, UUID.randomUUID(), new Step.Grading(HazardGrade.GENERAL, "")));
        as(() -> hazards.take(Cast.COMMUNITY, hazard, UUID.randomUUID(), new Step.Notice("示例单位", "示例要求")));
        return hazard;
    }

    private String secret() {
        var hazard = noticed();
        return as(() -> hazards.link(Cast.COMMUNITY, hazard)).text();
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.COMMUNITY.scope(), work).orElseThrow();
    }
}
