package org.youbei.demo;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.drill.improvement.Element;
import org.youbei.incident.EventGrade;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentState;
import org.youbei.incident.IncidentStep;
import org.youbei.incident.Incidents;
import org.youbei.incident.call.CallGroups;
import org.youbei.incident.call.CallOuts;
import org.youbei.incident.loss.LossReport;
import org.youbei.incident.loss.LossSurveys;
import org.youbei.incident.loss.Losses;
import org.youbei.incident.relief.Relief;
import org.youbei.incident.relief.ReliefLine;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.report.Report;
import org.youbei.incident.report.ReportWords;
import org.youbei.incident.review.IncidentReviews;
import org.youbei.incident.run.Activations;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.GeoPoint;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.ResponseLevel;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.UuidV7;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanParts;
import org.youbei.plan.PlanSource;
import org.youbei.plan.section.Passage;
import org.youbei.warning.WarningColour;
import org.youbei.warning.Warnings;
import org.youbei.warning.cap.CapMessage;
import org.youbei.warning.rule.WarningChain;

/** A flooded underpass of three days ago, reported, led by a plan and ended; and a cold wave that is warned of now. Everybody is invented. */
@Component
@Order(70)
class DemoDesk implements DemoPart {
    /** Minutes before now at which it happened. */
    private static final int AGO = 4_320;

    private static final long SEED = 18;
    private static final int WARNED = 95;
    private static final int VALID_HOURS = 72;
    private static final int SILENT = 2;

    private final DemoPlans plans;
    private final Incidents incidents;
    private final IncidentReports reports;
    private final Activations activations;
    private final CallGroups groups;
    private final CallOuts callOuts;
    private final LossSurveys losses;
    private final Relief relief;
    private final IncidentReviews reviews;
    private final Warnings warnings;
    private final Jurisdictions units;
    private final EntityManager entities;
    private final Clock clock;

    DemoDesk(
            DemoPlans plans,
            Incidents incidents,
            IncidentReports reports,
            Activations activations,
            CallGroups groups,
            CallOuts callOuts,
            LossSurveys losses,
            Relief relief,
            IncidentReviews reviews,
            Warnings warnings,
            Jurisdictions units,
            EntityManager entities,
            Clock clock) {
        this.plans = plans;
        this.incidents = incidents;
        this.reports = reports;
        this.activations = activations;
        this.groups = groups;
        this.callOuts = callOuts;
        this.losses = losses;
        this.relief = relief;
        this.reviews = reviews;
        this.warnings = warnings;
        this.units = units;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void load(JurisdictionCode district) {
        var streets = units.children(district);
        var supervisor = people("周示例", Role.DISTRICT_SUPERVISOR, district);
        var street = streets.getFirst();
        var officer = people("吴示例", Role.STREET_STAFF, street.code());
        var plan = plan(officer, supervisor, street);
        flood(new Story(officer, supervisor, street.code(), clock.instant().truncatedTo(ChronoUnit.MINUTES)), plan);
        warn(supervisor, district, streets);
    }

    private static Actor people(String name, Role role, JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), name, Set.of(role), Scope.of(unit));
    }

    /** @param now when the demo is told */
    private record Story(Actor officer, Actor supervisor, JurisdictionCode unit, Instant now) {
        Instant at(int minute) {
            return now.minus(Duration.ofMinutes(AGO - minute));
        }
    }

    /** Does something so many minutes after it happened. */
    private static <T> T at(int minute, Supplier<Outcome<T>> work) {
        return Hindsight.told(Duration.ofMinutes(AGO - minute), () -> work.get().orElseThrow());
    }

    private UUID plan(Actor officer, Actor supervisor, Jurisdiction street) {
        var steps = List.of(
                step("值班室", "核实积水深度和被困人员，电话报告区值班室", 10, null),
                step("应急办", "到场，划定警戒，封闭下穿通道两端", 20, null),
                step("综合应急救援队", "携带水泵和照明到场抽排，搜救被困人员", 30, ResponseLevel.III),
                step("社区居委会", "敲门通知低洼楼栋，转移地下室人员", 45, ResponseLevel.III),
                step("宣传岗", "发布绕行信息", 30, ResponseLevel.III),
                step("分管负责人", "到场指挥，请求区级支援", 30, ResponseLevel.II));
        var content = new PlanContent(
                PlanSource.BY_HAND,
                List.of(new Passage(1, "1", "适用", "下穿通道和低洼路段积水的现场处置（示例）。"), new Passage(1, "2", "行动", "按行动步骤执行。")),
                List.of(),
                new PlanParts(List.of(), steps, List.of(), List.of(), List.of()));
        var special = new DemoTexts.Special(HazardCategory.NATURAL_DISASTER, "城市内涝", "城市内涝");
        var entry = DemoPlans.entry(street.code(), PlanKind.SPECIAL, special, street.name() + "城市内涝现场处置方案", null);
        var telling = new DemoPlans.Telling(
                officer, supervisor, entry, content, DemoStory.IN_FORCE, "示例内涝", new Random(SEED));
        var plan = plans.tell(telling, new DemoPlans.Numbers());
        entities.flush();
        entities.clear();
        return plan;
    }

    private static PlanParts.StepPart step(String post, String action, int minutes, @Nullable ResponseLevel level) {
        return new PlanParts.StepPart(post, action, minutes, "", level, null);
    }

    private void flood(Story story, UUID plan) {
        var officer = story.officer();
        var report = reported(story);
        var incident = reports.find(report).incident();
        at(16, () -> incidents.take(officer, incident, IncidentStep.VERIFICATION, "救援队到场核实，水深约 40 厘米"));
        at(20, () -> incidents.grade(officer, incident, EventGrade.ORDINARY, "无人员死亡和重伤，达不到较大"));
        var activation = at(
                22,
                () -> activations.start(
                        officer,
                        UuidV7.next(clock),
                        incident,
                        plan,
                        ResponseLevel.III,
                        "示例路下穿通道内涝处置",
                        6,
                        "封闭通道，抽排积水，转移低洼楼栋人员"));
        calledOut(story, incident, activation);
        stamped(officer, activation);
        var next = words("示例街道应急办", "积水约 40 厘米，被困 2 人已救出，两台水泵在抽排", 0, 0, 14, "抽排中，预计 3 小时");
        further(story, incident, Report.Kind.FOLLOW_UP, next, 110);
        at(180, () -> activations.change(officer, activation, ResponseLevel.IV, "积水退到 10 厘米以下"));
        at(60, () -> losses.ask(officer, incident));
        lost(story, incident, 75, LossReport.Kind.FIRST);
        at(215, () -> incidents.take(officer, incident, IncidentStep.CONTROL, "积水退去，通道未开放"));
        at(240, () -> activations.end(officer, activation, "通道检查后恢复通行"));
        at(250, () -> incidents.take(officer, incident, IncidentStep.ENDING, "恢复通行，转移人员返回"));
        var last = words("示例街道应急办", "积水排除，通行恢复；2 人获救，14 人转移后返回，无伤亡", 0, 0, 14, "已结束");
        further(story, incident, Report.Kind.FINAL, last, 1_500);
        lost(story, incident, 1_600, LossReport.Kind.VERIFIED);
        handedOut(story, incident);
        wanting(story, incident);
    }

    /** Of two communities one reports and verifies; the other one has only reported. */
    private void lost(Story story, UUID incident, int minute, LossReport.Kind kind) {
        var verified = kind == LossReport.Kind.VERIFIED;
        int nth = 0;
        for (var survey : losses.of(incident)) {
            var worker = people("王示例", Role.COMMUNITY_WORKER, survey.unit());
            var none = verified ? Integer.valueOf(0) : null;
            int people = nth == 0 ? 14 : 6;
            var said = new Losses(
                    people,
                    0,
                    0,
                    none,
                    people,
                    0,
                    none,
                    0,
                    verified ? Integer.valueOf(2) : null,
                    new BigDecimal("3.60"),
                    verified ? BigDecimal.ZERO : null,
                    none,
                    none);
            if (!verified || nth == 0) {
                at(
                        minute + nth * 9,
                        () -> losses.report(worker, UuidV7.next(clock), survey.id(), kind, said, "地下储藏室进水（示例）"));
                at(minute + 40, () -> losses.check(story.officer(), survey.id(), ""));
            }
            nth++;
        }
    }

    private void handedOut(Story story, UUID incident) {
        var said = new Relief.Words(
                "内涝转移群众棉被发放", "棉被", "床", BigDecimal.ONE, new BigDecimal("30"), "示例市救助办法第 9 条", "示例出库 2026-018 号");
        var officer = story.officer();
        var round = at(300, () -> relief.open(officer, UuidV7.next(clock), story.unit(), incident, said));
        int minute = 320;
        for (var name : List.of("张示例", "李示例", "王示例", "欧阳示例")) {
            int people = 2 + minute % 3;
            var signed = name.startsWith("李") ? ReliefLine.Signed.PROXY : ReliefLine.Signed.SIGNED;
            at(minute, () -> relief.hand(officer, UuidV7.next(clock), round, name, people, null, "", signed));
            minute += 7;
        }
    }

    private void wanting(Story story, UUID incident) {
        var pumps =
                new IncidentReviews.Words("抽排", "水泵到场用时 44 分钟，计划 30 分钟", "雨季前置两台水泵到示例路", Element.EQUIPMENT, "应急办主任");
        var notice = new IncidentReviews.Words("信息发布", "没有发布绕行信息", "把发布模板写进方案", Element.PLANNING, "宣传岗");
        var officer = story.officer();
        at(2_000, () -> reviews.note(officer, UuidV7.next(clock), incident, pumps));
        at(2_005, () -> reviews.note(officer, UuidV7.next(clock), incident, notice));
    }

    /** Two answer at once, the stand-ins of the others are called after five minutes, and one of them answers. */
    private void calledOut(Story story, UUID incident, UUID activation) {
        var officer = story.officer();
        var wanted = groups.people("posts:" + story.unit().value());
        var id = at(
                23, () -> callOuts.start(officer, UuidV7.next(clock), incident, activation, "下穿通道内涝：到场处置", 5, wanted));
        answered(story, id, 25);
        answered(story, id, 26);
        at(29, () -> callOuts.escalate(officer, id));
        answered(story, id, 31);
        at(245, () -> callOuts.end(officer, id));
    }

    private void answered(Story story, UUID id, int minute) {
        var callee = callOuts.board(callOuts.find(id)).stream()
                .filter(one -> one.answeredAt() == null)
                .reduce((one, other) -> other)
                .orElseThrow()
                .callee();
        at(minute, () -> callOuts.answered(story.officer(), id, callee, story.at(minute)));
    }

    private UUID reported(Story story) {
        var officer = story.officer();
        var affected = units.children(story.unit()).stream()
                .limit(2)
                .map(one -> one.code().value())
                .toList();
        var incident = new Incident(
                UuidV7.next(clock),
                story.unit(),
                "示例路下穿通道积水，有人被困",
                HazardCategory.NATURAL_DISASTER,
                null,
                "",
                IncidentState.REPORTED,
                false,
                story.at(0),
                story.at(4),
                "示例路下穿通道",
                GeoPoint.parse("114.3262", "30.5668", GeoPoint.Datum.WGS84).orElseThrow(),
                affected,
                null);
        var said = ReportWords.least("示例物业值班岗", "下穿通道积水，一辆车熄火，2 人被困", 0, null, 2, null);
        var report = at(9, () -> reports.first(officer, UuidV7.next(clock), incident, said));
        at(12, () -> reports.phoned(officer, report, story.at(11)));
        sent(story, report, 38);
        at(52, () -> reports.passOn(story.supervisor(), report, "市应急值班室（示例）"));
        return report;
    }

    /** Signed, sent, and received by the district. */
    private void sent(Story story, UUID report, int minute) {
        at(minute, () -> reports.sign(story.officer(), report, "街道办主任（示例）"));
        at(minute + 4, () -> reports.send(story.officer(), report));
        at(minute + 9, () -> reports.receive(story.supervisor(), report, ""));
    }

    private void further(Story story, UUID incident, Report.Kind kind, ReportWords words, int minute) {
        var report = at(minute, () -> reports.next(story.officer(), UuidV7.next(clock), incident, kind, words));
        sent(story, report, minute + 6);
    }

    private static ReportWords words(String source, String what, int dead, int injured, int moved, String trend) {
        return new ReportWords(
                source,
                what,
                dead,
                injured,
                0,
                moved,
                "一辆小客车进水，两间地下储藏室被淹",
                "短时强降雨，雨水口堵塞",
                "警戒、搜救、抽排、转移、发布绕行信息",
                trend,
                "",
                "街道值班室 027-88880100");
    }

    /** The pumps came late; nobody told the public. */
    private void stamped(Actor officer, UUID activation) {
        var after = List.of(26, 35, 66, 58);
        var sheet = activations.sheet(activation);
        for (int n = 0; n < after.size() && n < sheet.size(); n++) {
            var step = sheet.get(n).id();
            at(after.get(n), () -> activations.stamp(officer, activation, step, ""));
        }
    }

    private void warn(Actor supervisor, JurisdictionCode district, List<Jurisdiction> streets) {
        var now = clock.instant();
        var sent = now.minus(Duration.ofMinutes(WARNED));
        var message = new CapMessage(
                "示例-寒潮-001",
                "示例市气象台",
                WarningChain.Kind.ALERT,
                List.of(),
                false,
                sent,
                now.plus(Duration.ofHours(VALID_HOURS)),
                "寒潮",
                WarningColour.YELLOW,
                "示例市气象台发布寒潮黄色预警",
                "预计 24 小时内最低气温下降 10 ℃ 以上，最低气温 4 ℃ 以下，阵风 6 级（示例）。",
                "做好防寒保暖，检查水管和燃气用具，关照独居老人。",
                "全区",
                List.of(district.value() + "000000"),
                List.of());
        var warning = Hindsight.told(
                Duration.ofMinutes(WARNED),
                () -> warnings.type(supervisor, district, message).orElseThrow());
        acknowledged(warning, supervisor, district, 2);
        for (int n = 0; n < streets.size() - SILENT; n++) {
            var unit = streets.get(n).code();
            acknowledged(warning, people("吴示例", Role.STREET_STAFF, unit), unit, 3 + 2 * n);
        }
        for (var community : units.children(streets.getFirst().code())) {
            acknowledged(warning, people("王示例", Role.COMMUNITY_WORKER, community.code()), community.code(), 14);
        }
    }

    private void acknowledged(UUID warning, Actor actor, JurisdictionCode unit, int minutes) {
        Hindsight.tell(
                Duration.ofMinutes(WARNED - minutes),
                () -> warnings.acknowledge(actor, warning, unit).orElseThrow());
    }
}
