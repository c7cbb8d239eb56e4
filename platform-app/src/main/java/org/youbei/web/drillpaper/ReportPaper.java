package org.youbei.web.drillpaper;

import static org.youbei.web.drillpaper.DrillTables.dash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.drill.Drill;
import org.youbei.drill.evaluation.ChecklistGroup;
import org.youbei.drill.evaluation.Grading;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.preparation.Evaluator;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.run.RunStep;
import org.youbei.model.ChinaTime;
import org.youbei.paper.Paper;
import org.youbei.paper.Paper.Block;
import org.youbei.paper.Paper.Text;
import org.youbei.web.drill.DrillWords;

/** The report of an evaluated drill. It says only what is fixed once the report is approved, so that it reads the same ever after. */
@Component
class ReportPaper {
    private final DrillWords words;
    private final DrillTables tables;

    ReportPaper(DrillWords words, DrillTables tables) {
        this.words = words;
        this.tables = tables;
    }

    Paper of(DrillMaterial of) {
        var drill = of.drill();
        var chapters = new Chapters(words);
        chapters.add("basics", chapters.grid("item:3 value:9", basics(of)))
                .add("covers", chapters.grid("what:5 unit:3 version:2 sections:4", tables.covers(of)))
                .add(
                        "scenario",
                        new Text(of.entry().scenario()),
                        chapters.grid("minute:3 inject:8 receiver:3", tables.injects(of)))
                .add("results", results(chapters, of))
                .add("checklist", chapters.grid("group:4 marks:8", checklist(of)))
                .add(
                        "timeline",
                        timeline(chapters, of),
                        chapters.grid("number:3 action:9 post:5 planned:4 actual:4 deviation:5", tables.timeline(of)))
                .add(
                        "attendance",
                        attendance(chapters, of),
                        chapters.grid("number:3 name:4 post:5 unit:4 noted:6", tables.attendance(of)))
                .add("strengths", new Text(drill.strengths()))
                .add("summary", new Text(drill.summary()))
                .add("findings", findings(chapters, of))
                .add("approval", approval(chapters, drill));
        return new Paper(
                words.say("drill.paper.report.title", drill.title()),
                words.unit(drill.unit()),
                drill.reportApprovedAt().map(at -> ChinaTime.day(at)).orElse(null),
                chapters.all());
    }

    private List<List<String>> basics(DrillMaterial of) {
        var drill = of.drill();
        var entry = of.entry();
        var rows = new ArrayList<List<String>>();
        rows.add(row("unit", words.unit(entry.unit())));
        rows.add(row(
                "kind",
                String.join(
                        " · ",
                        words.of("drill.form.", entry.form()),
                        words.of("drill.content.", entry.content()),
                        words.of("drill.purpose.", entry.purpose()),
                        words.say(entry.announced() ? "drill.announced.yes" : "drill.announced.no"))));
        rows.add(row(
                "planned-time", words.say("drill.span", words.moment(entry.startsAt()), words.moment(entry.endsAt()))));
        drill.startedAt()
                .ifPresent(start -> drill.endedAt()
                        .ifPresent(end -> rows.add(row(
                                "actual-time",
                                words.say(
                                        "drill.paper.lasted",
                                        words.moment(start),
                                        words.moment(end),
                                        DrillWords.minutes(drill.runningSeconds(end)))))));
        rows.add(row("site", dash(entry.site())));
        rows.add(row("controller", dash(entry.controller())));
        rows.add(row("safety-officer", dash(entry.safetyOfficer())));
        rows.add(row(
                "evaluators",
                DrillTables.joined(of.ready().evaluators().stream().map(Evaluator::name))));
        drill.overall().ifPresent(grade -> rows.add(row("overall", words.of("drill.overall.", grade))));
        return rows;
    }

    private List<String> row(String key, String value) {
        return List.of(words.say("drill.paper.item." + key), value);
    }

    private List<Block> results(Chapters chapters, DrillMaterial of) {
        var worst = Grading.worst(of.ratings());
        var rows = of.ready().objectives().stream()
                .map(one -> List.of(
                        one.capability() + (one.criterion().isEmpty() ? "" : "\n" + one.criterion()),
                        opinions(one, of),
                        mark(worst.get(one.id()))))
                .toList();
        var grade = words.of("drill.overall.", of.drill().overall().orElse(null));
        return List.of(
                chapters.grid("number:3 objective:7 marks:10 counted:6", Chapters.numbered(rows)),
                chapters.text("graded", grade),
                chapters.text("mapping"));
    }

    private String opinions(Objective objective, DrillMaterial of) {
        var names = of.ready().evaluators().stream().collect(Collectors.toMap(Evaluator::account, Evaluator::name));
        return of.ratings().stream()
                .filter(rating -> rating.objective().equals(objective.id()))
                .map(rating -> opinion(names, rating.account(), rating.mark(), rating.remark()))
                .collect(Collectors.joining("\n"));
    }

    private String opinion(Map<UUID, String> names, UUID account, Mark mark, String remark) {
        var said = words.say("drill.paper.opinion", names.getOrDefault(account, "—"), words.of("drill.mark.", mark));
        return remark.isEmpty() ? said : words.say("drill.paper.opinion.remark", said, remark);
    }

    private String mark(@Nullable Mark mark) {
        return words.of("drill.mark.", Objects.requireNonNullElse(mark, Mark.NOT_OBSERVED));
    }

    private List<List<String>> checklist(DrillMaterial of) {
        var names = of.ready().evaluators().stream().collect(Collectors.toMap(Evaluator::account, Evaluator::name));
        var said = new LinkedHashMap<ChecklistGroup, String>();
        for (var group : ChecklistGroup.values()) {
            var lines = of.checklist().stream()
                    .filter(one -> one.group() == group)
                    .map(one -> opinion(names, one.account(), one.mark(), one.remark()))
                    .collect(Collectors.joining("\n"));
            if (!lines.isEmpty()) {
                said.put(group, lines);
            }
        }
        return said.entrySet().stream()
                .map(one -> List.of(words.of("drill.group.", one.getKey()), one.getValue()))
                .toList();
    }

    private static Text timeline(Chapters chapters, DrillMaterial of) {
        long stamped = of.sheet().stream().filter(RunStep::isStamped).count();
        long late = of.sheet().stream().filter(RunStep::isLate).count();
        return chapters.text("timeline.text", of.sheet().size(), stamped, late);
    }

    private static Text attendance(Chapters chapters, DrillMaterial of) {
        var people = of.ready().participants();
        long there = people.stream().filter(one -> one.attendedAt() != null).count();
        return chapters.text("attendance.text", people.size(), there, of.drill().attendanceConfirmedBy());
    }

    private List<Block> findings(Chapters chapters, DrillMaterial of) {
        if (of.findings().isEmpty()) {
            return List.of(chapters.text("findings.none"));
        }
        var rows = of.findings().stream()
                .map(one -> List.of(
                        one.capability()
                                + "\n"
                                + one.text()
                                + (one.repeats() == 0 ? "" : "\n" + words.say("drill.finding.repeats", one.repeats())),
                        dash(one.measure()),
                        words.of("drill.element.", one.element()),
                        dash(one.ownerPosition()),
                        dash(one.sectionLabel())))
                .toList();
        return List.of(
                chapters.text("findings.text", of.findings().size()),
                chapters.grid("number:3 finding:7 measure:6 element:6 owner:4 section:4", Chapters.numbered(rows)));
    }

    private Text approval(Chapters chapters, Drill drill) {
        return drill.reportApprovedAt()
                .map(at -> chapters.text("approved", drill.reportApprovedBy(), words.moment(at)))
                .orElseGet(() -> chapters.text("not-approved"));
    }
}
