package org.youbei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.demo.DemoDrillRows.DrilledPlan;
import org.youbei.demo.DemoDrillRows.Section;
import org.youbei.demo.DemoDrillRows.Sheet;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillContent;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillPurpose;
import org.youbei.drill.DrillState;
import org.youbei.drill.DrillStep;
import org.youbei.drill.OverallGrade;
import org.youbei.drill.evaluation.ChecklistGroup;
import org.youbei.drill.evaluation.Mark;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Subject;
import org.youbei.model.UuidV7;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;

/** Writes the rows of one demo drill, from its registration to wherever its story ends. */
@Component
class DemoDrillTale {
    private static final long SEED = 20_261_013;
    private static final int RUNNING_SINCE = 22;
    private static final int MINUTE = 60;

    private final DemoDrillRows rows;
    private final Clock clock;

    DemoDrillTale(DemoDrillRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A drill that was told. */
    record Told(DemoDrillStory story, UUID id, DrilledPlan plan, String title, LocalDate day, List<Found> findings) {}

    /** A finding with the days on which it was found, done and verified. */
    record Found(
            UUID id,
            String capability,
            String measure,
            String owner,
            LocalDate on,
            @Nullable LocalDate doneOn) {
        void duty(ObligationLedger ledger, Actor keeper, Told told) {
            var subject = new Subject("drill-finding", id);
            var unit = new JurisdictionCode(told.plan().unit());
            ledger.open(
                            keeper,
                            new Opening(
                                    ObligationKind.DRILL_IMPROVEMENT,
                                    subject,
                                    measure,
                                    unit,
                                    owner,
                                    null,
                                    "drill-improvement",
                                    on))
                    .orElseThrow();
            if (doneOn != null) {
                ledger.fulfil(
                                keeper,
                                subject,
                                ObligationKind.DRILL_IMPROVEMENT,
                                new Evidence("drill-finding", id, measure),
                                doneOn)
                        .orElseThrow();
            }
        }
    }

    Told tell(Sheet sheet, DemoDrillTexts texts, DemoDrillStory story, DrilledPlan plan, @Nullable Told before) {
        return new Telling(sheet, texts, story, plan, before).told();
    }

    /** What belongs to one drill while it is written. */
    private class Telling {
        private final Sheet sheet;
        private final DemoDrillTexts texts;
        private final DemoDrillStory story;
        private final DrilledPlan plan;
        private final @Nullable Told before;
        private final Random random;
        private final UUID id = UuidV7.next(clock);
        private final Map<String, Section> sections;
        private final Instant start;
        private final Actor keeper;
        private final Actor evaluator;
        private final Actor second;
        private final String district;
        private final List<Found> findings = new ArrayList<>();

        Telling(Sheet sheet, DemoDrillTexts texts, DemoDrillStory story, DrilledPlan plan, @Nullable Told before) {
            this.sheet = sheet;
            this.texts = texts;
            this.story = story;
            this.plan = plan;
            this.before = before;
            this.random = new Random(SEED + story.days());
            this.sections = rows.sections(plan.version());
            var unit = new JurisdictionCode(plan.unit());
            this.district = unit.district();
            var role = plan.unit().length() > 6 ? Role.STREET_STAFF : Role.DISTRICT_SUPERVISOR;
            this.keeper = DemoDrills.people("吴示例", role, unit);
            this.evaluator = DemoDrills.people(
                    "周示例",
                    Role.DISTRICT_SUPERVISOR,
                    new JurisdictionCode(unit.value().substring(0, 6)));
            this.second = new Actor(
                    new UUID(2, plan.unit().hashCode() + 1L), "钱示例", java.util.Set.of(Role.ASSESSOR), keeper.scope());
            this.start = runs()
                    ? clock.instant().minus(Duration.ofMinutes(RUNNING_SINCE))
                    : today().minusDays(story.days())
                            .atTime(LocalTime.of(9, 30))
                            .atZone(Drill.CHINA)
                            .toInstant();
        }

        private boolean runs() {
            return story.state() == DrillState.RUNNING && !story.ended();
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), Drill.CHINA);
        }

        private String title() {
            return plan.title().replace("专项应急预案", "") + (story.form() == DrillForm.LIVE ? "实战演练" : "桌面推演");
        }

        Told told() {
            drill();
            preparation();
            people();
            if (story.isPrepared()) {
                sheet();
            }
            if (story.state().counts()) {
                judged();
                found();
            }
            events();
            return new Told(story, id, plan, title(), LocalDate.ofInstant(start, Drill.CHINA), findings);
        }

        private Instant end() {
            return start.plus(Duration.ofMinutes(66 + random(12)));
        }

        private int random(int most) {
            return new Random(SEED + story.days()).nextInt(most);
        }

        private boolean over() {
            return story.isStarted() && story.ended();
        }

        private Instant days(int days) {
            return start.plus(Duration.ofDays(days));
        }

        private void drill() {
            var counts = story.state().counts();
            var live = story.form() == DrillForm.LIVE;
            sheet.add(
                    "drill.drill (id, jurisdiction, district, revision, title, form, content, purpose, announced, scenario, site, controller,"
                            + " safety_officer, attendance_code, starts_at, ends_at, state, made_at, made_by, started_at, held_seconds,"
                            + " ended_at, attendance_confirmed_at, attendance_confirmed_by, evaluated_at, overall, strengths, summary,"
                            + " report_approved_at, report_approved_by, closed_on, cancelled_on, cancelled_reason)",
                    id,
                    plan.unit(),
                    district,
                    0,
                    title(),
                    story.form(),
                    live ? DrillContent.COMBINED : DrillContent.SINGLE,
                    DrillPurpose.CHECK,
                    true,
                    texts.text("scenario")
                            .replace("{unit}", plan.unitName())
                            .replace(
                                    "{hazard}",
                                    plan.title().replace(plan.unitName(), "").replace("专项应急预案", "突发事件")),
                    live ? plan.unitName() + "文化广场（示例）" : plan.unitName() + "应急会商室",
                    keeper.name(),
                    live ? "孙示例" : "",
                    "DEMO"
                            + Long.toUnsignedString(id.getLeastSignificantBits(), 36)
                                    .toUpperCase(java.util.Locale.ROOT)
                                    .substring(0, 6),
                    start,
                    start.plus(Duration.ofMinutes(90)),
                    story.state(),
                    days(-35),
                    keeper.name(),
                    story.isStarted() ? start : null,
                    0,
                    over() ? end() : null,
                    counts ? end().plusSeconds(600) : null,
                    counts ? keeper.name() : "",
                    counts ? days(2) : null,
                    counts ? story.grade() : null,
                    counts ? texts.text("strengths") : "",
                    counts ? texts.text("summary") : "",
                    story.isReported() ? days(6) : null,
                    story.isReported() ? keeper.name() : "",
                    story.state() == DrillState.CLOSED ? day(45) : null,
                    story.state() == DrillState.CANCELLED ? day(0) : null,
                    story.state() == DrillState.CANCELLED ? texts.text("cancelled") : "");
        }

        private LocalDate day(int days) {
            return LocalDate.ofInstant(days(days), Drill.CHINA);
        }

        private void preparation() {
            sheet.add(
                    "drill.cover (drill, subject_type, subject_id, jurisdiction, district, version, version_number, unit, title)",
                    id,
                    "plan",
                    plan.id(),
                    plan.unit(),
                    district,
                    plan.version(),
                    plan.number(),
                    plan.unit(),
                    plan.title());
            var objectives = texts.lines("objectives");
            for (int i = 0; i < objectives.size(); i++) {
                var one = objectives.get(i);
                var section = sections.get(one.get(2));
                sheet.add(
                        "drill.objective (id, drill, jurisdiction, district, position, capability, criterion, plan, section, section_label)",
                        objective(i),
                        id,
                        plan.unit(),
                        district,
                        i,
                        one.get(0),
                        one.get(1),
                        section == null ? null : plan.id(),
                        section == null ? null : section.id(),
                        section == null ? "" : section.label());
            }
            for (var inject : texts.lines("injects")) {
                sheet.add(
                        "drill.inject (id, drill, jurisdiction, district, minute, text, receiver)",
                        UuidV7.next(clock),
                        id,
                        plan.unit(),
                        district,
                        Integer.valueOf(inject.get(0)),
                        inject.get(1),
                        inject.get(2));
            }
            var tasks = texts.lines("tasks");
            for (int i = 0; i < tasks.size(); i++) {
                var done = story.isPrepared() || i == 0;
                sheet.add(
                        "drill.task (id, drill, jurisdiction, district, position, what, owner, due, done_on, done_by)",
                        UuidV7.next(clock),
                        id,
                        plan.unit(),
                        district,
                        i,
                        tasks.get(i).get(0),
                        tasks.get(i).get(1),
                        day(-4 + i),
                        done ? day(-25 + i) : null,
                        done ? keeper.name() : "");
            }
        }

        private UUID objective(int position) {
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1 + position);
        }

        private void people() {
            var posts = texts.words("posts");
            var names = List.of("李示例", "张示例", "刘示例", "陈示例", "杨示例");
            for (int i = 0; i < posts.size(); i++) {
                person(names.get(i), posts.get(i), plan.unit(), null, i != 3);
            }
            if (plan.unit().equals("420106001")) {
                var worker = DemoDrills.people("王示例", Role.COMMUNITY_WORKER, new JurisdictionCode("420106001002"));
                person(worker.name(), "社区网格员", "420106001002", worker.account(), true);
            }
            for (var judge : List.of(evaluator, second)) {
                var submitted = story.state().counts() || (over() && judge.equals(second));
                sheet.add(
                        "drill.evaluator (drill, account, jurisdiction, district, name, submitted_at)",
                        id,
                        judge.account(),
                        plan.unit(),
                        district,
                        judge.name(),
                        submitted ? end().plusSeconds(3_600) : null);
            }
        }

        private void person(String name, String post, String unit, @Nullable UUID account, boolean comes) {
            var there = comes && (over() || runs());
            sheet.add(
                    "drill.participant (id, drill, jurisdiction, district, name, post, team, unit, account, attended_at, noted_by, way)",
                    UuidV7.next(clock),
                    id,
                    plan.unit(),
                    district,
                    name,
                    post,
                    "",
                    unit,
                    account,
                    there && account == null ? start.minusSeconds(900 - post.length() * 30L) : null,
                    there && account == null ? keeper.name() : "",
                    there && account == null ? "LIST" : null);
        }

        /** Plan and injects by their minutes, stamped a little late here and there; better where the grade is. */
        private void sheet() {
            var lines = new ArrayList<List<String>>();
            texts.lines("steps")
                    .forEach(step -> lines.add(List.of(step.get(2), "STEP", step.get(0), step.get(1), step.get(4))));
            texts.lines("injects").forEach(one -> lines.add(List.of(one.get(0), "INJECT", one.get(2), one.get(1), "")));
            lines.sort(java.util.Comparator.comparingInt(line -> Integer.parseInt(line.getFirst())));
            for (int i = 0; i < lines.size(); i++) {
                line(i, lines.get(i));
            }
        }

        private void line(int position, List<String> line) {
            int planned = Integer.parseInt(line.getFirst());
            long seconds = Math.round(planned * MINUTE * (0.85 + slowness() * random.nextDouble()));
            var stamped = over() || (runs() && seconds < (RUNNING_SINCE - 2) * MINUTE);
            var section = sections.get(line.get(4));
            sheet.add(
                    "drill.run_step (id, drill, jurisdiction, district, position, kind, post, action, planned_minutes, plan, section,"
                            + " stamped_at, stamped_seconds, stamped_by, stamped_name)",
                    UuidV7.next(clock),
                    id,
                    plan.unit(),
                    district,
                    position,
                    line.get(1),
                    line.get(2),
                    line.get(3),
                    planned,
                    section == null ? null : plan.id(),
                    section == null ? null : section.id(),
                    stamped ? start.plusSeconds(seconds) : null,
                    stamped ? seconds : null,
                    stamped ? keeper.account() : null,
                    stamped ? keeper.name() : "");
        }

        private double slowness() {
            return switch (story.grade()) {
                case EXCELLENT -> 0.15;
                case GOOD -> 0.3;
                case FAIR -> 0.5;
                case POOR -> 0.8;
            };
        }

        private void judged() {
            var marks = switch (story.grade()) {
                case EXCELLENT -> List.of(Mark.P, Mark.P, Mark.P);
                case GOOD -> List.of(Mark.P, Mark.P, Mark.S);
                case FAIR -> List.of(Mark.S, Mark.P, Mark.M);
                case POOR -> List.of(Mark.M, Mark.S, Mark.U);
            };
            for (var judge : List.of(evaluator, second)) {
                for (int i = 0; i < marks.size(); i++) {
                    var mark = judge.equals(second) && i == 0 ? Mark.P : marks.get(i);
                    sheet.add(
                            "drill.rating (drill, objective, account, jurisdiction, district, mark, remark)",
                            id,
                            objective(i),
                            judge.account(),
                            plan.unit(),
                            district,
                            mark,
                            mark == Mark.P
                                    ? ""
                                    : texts.lines("findings")
                                            .get(i == 2 ? 0 : 1)
                                            .get(1));
                }
                for (var group : List.of(ChecklistGroup.DESIGN, ChecklistGroup.COMMAND, ChecklistGroup.PROTECTION)) {
                    sheet.add(
                            "drill.checklist_mark (drill, account, item, jurisdiction, district, mark, remark)",
                            id,
                            judge.account(),
                            group,
                            plan.unit(),
                            district,
                            group == ChecklistGroup.COMMAND && story.grade() != OverallGrade.EXCELLENT
                                    ? Mark.S
                                    : Mark.P,
                            "");
                }
            }
        }

        private void found() {
            var texts = this.texts.lines("findings");
            int most = switch (story.grade()) {
                case EXCELLENT -> story.state() == DrillState.CLOSED ? 1 : 0;
                case GOOD -> 1;
                case FAIR -> 2;
                case POOR -> 3;
            };
            for (int i = 0; i < most; i++) {
                finding(texts.get(i), i);
            }
        }

        private void finding(List<String> text, int position) {
            var closed = story.state() == DrillState.CLOSED;
            var done = closed || (story.state() == DrillState.IMPROVING && position == 0);
            var verified = closed && story.days() > 200;
            var section = sections.get(text.get(5));
            var finding = UuidV7.next(clock);
            var earlier = before == null
                    ? null
                    : before.findings().stream()
                            .filter(one -> one.capability().equals(text.getFirst()))
                            .findFirst()
                            .orElse(null);
            sheet.add(
                    "drill.finding (id, drill, jurisdiction, district, capability, text, measure, element, owner_position, plan, section,"
                            + " section_label, found_at, found_by, repeats, repeat_of, done_on, done_by, done_remark, verified_on,"
                            + " verified_by, verified_type, verified_label)",
                    finding,
                    id,
                    plan.unit(),
                    district,
                    text.get(0),
                    text.get(1),
                    text.get(2),
                    text.get(3),
                    text.get(4),
                    section == null ? null : plan.id(),
                    section == null ? null : section.id(),
                    section == null ? "" : section.label(),
                    end().plusSeconds(1_800),
                    evaluator.name(),
                    earlier == null ? 0 : 1,
                    earlier == null ? null : earlier.id(),
                    done ? day(25) : null,
                    done ? keeper.name() : "",
                    done ? this.texts.text("done") : "",
                    verified ? day(60) : null,
                    verified ? keeper.name() : "",
                    verified ? "INSPECTION" : null,
                    verified ? this.texts.text("inspection") : "");
            findings.add(new Found(finding, text.getFirst(), text.get(2), text.get(4), day(7), done ? day(25) : null));
        }

        private void events() {
            event("REGISTRATION", null, DrillState.PLANNED, days(-35), "");
            if (!story.isPrepared()) {
                return;
            }
            event(DrillStep.PREPARATION.name(), DrillState.PLANNED, DrillState.PREPARED, days(-5), "");
            if (story.state() == DrillState.CANCELLED) {
                event(
                        "CANCELLATION",
                        DrillState.PREPARED,
                        DrillState.CANCELLED,
                        start.minusSeconds(3_600),
                        texts.text("cancelled"));
            }
            if (!story.isStarted()) {
                return;
            }
            event("START", DrillState.PREPARED, DrillState.RUNNING, start, "");
            if (over()) {
                event("END", DrillState.RUNNING, DrillState.RUNNING, end(), "");
            }
            if (story.state().counts()) {
                event("ATTENDANCE", DrillState.RUNNING, DrillState.RUNNING, end().plusSeconds(600), "");
                event("EVALUATION", DrillState.RUNNING, DrillState.EVALUATED, days(2), texts.text("summary"));
            }
            if (story.isReported()) {
                event("REPORT_APPROVAL", DrillState.EVALUATED, DrillState.REPORTED, days(6), "");
            }
            if (story.isImproving()) {
                event("IMPROVEMENT", DrillState.REPORTED, DrillState.IMPROVING, days(7), "");
            }
            if (story.state() == DrillState.CLOSED) {
                event("CLOSING", DrillState.IMPROVING, DrillState.CLOSED, days(45), "");
            }
        }

        private void event(String step, @Nullable DrillState from, DrillState to, Instant at, String remark) {
            var event = UuidV7.next(clock);
            sheet.add(
                    "drill.event (id, drill, jurisdiction, district, request, step, state_before, state_after, account, name, remark, happened_at)",
                    event,
                    id,
                    plan.unit(),
                    district,
                    event,
                    step,
                    from,
                    to,
                    keeper.account(),
                    keeper.name(),
                    remark,
                    at);
        }
    }
}
