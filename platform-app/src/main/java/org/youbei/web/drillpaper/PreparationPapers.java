package org.youbei.web.drillpaper;

import static org.youbei.web.drillpaper.DrillTables.dash;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillState;
import org.youbei.drill.DrillStep;
import org.youbei.drill.evaluation.ChecklistGroup;
import org.youbei.drill.evaluation.Mark;
import org.youbei.drill.preparation.Evaluator;
import org.youbei.drill.preparation.Task;
import org.youbei.model.ChinaTime;
import org.youbei.paper.Paper;
import org.youbei.paper.Paper.Block;
import org.youbei.paper.Paper.Text;
import org.youbei.web.drill.DrillWords;
import org.youbei.workflow.Fact;

/** The four documents that are made ready for a drill (突发事件应急演练指南 4.2: 工作方案, 脚本, 评估方案, 保障方案). */
@Component
class PreparationPapers {
    private final DrillWords words;
    private final DrillTables tables;

    PreparationPapers(DrillWords words, DrillTables tables) {
        this.words = words;
        this.tables = tables;
    }

    /** Which document; its address is the name in lower case with hyphens. */
    enum Kind {
        SCHEME,
        SCRIPT,
        EVALUATION_PLAN,
        SUPPORT_PLAN;

        String noun() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String noun) {
            return Arrays.stream(values())
                    .filter(kind -> kind.noun().equals(noun))
                    .findFirst();
        }
    }

    Paper of(Kind kind, DrillMaterial of) {
        var chapters = new Chapters(words);
        switch (kind) {
            case SCHEME -> scheme(chapters, of);
            case SCRIPT -> script(chapters, of);
            case EVALUATION_PLAN -> evaluation(chapters, of);
            case SUPPORT_PLAN -> support(chapters, of);
        }
        var prepared = preparedOn(of);
        var title =
                words.say("drill.paper." + kind.noun() + ".title", of.drill().title());
        return new Paper(
                prepared == null ? words.say("drill.paper.draft", title) : title,
                words.unit(of.drill().unit()),
                prepared,
                chapters.all());
    }

    /** The day its content was fixed; nothing while that may still change. */
    private static @Nullable LocalDate preparedOn(DrillMaterial of) {
        return of.drill().state() == DrillState.PLANNED
                ? null
                : of.events().stream()
                        .filter(event -> event.step().equals(DrillStep.PREPARATION.name()))
                        .map(Fact::at)
                        .max(Comparator.naturalOrder())
                        .map(at -> ChinaTime.day(at))
                        .orElse(null);
    }

    private void scheme(Chapters chapters, DrillMaterial of) {
        var entry = of.entry();
        chapters.add(
                        "aim",
                        chapters.text(
                                "aim.text",
                                DrillTables.joined(of.ready().covers().stream().map(cover -> cover.title())),
                                words.of("drill.purpose.", entry.purpose())),
                        chapters.grid("number:3 capability:4 criterion:7 section:5", tables.objectives(of)))
                .add("covers", chapters.grid("what:5 unit:3 version:2 sections:4", tables.covers(of)))
                .add("when-and-where", when(chapters, of))
                .add("scenario", new Text(entry.scenario()))
                .add("organisation", organisation(chapters, of))
                .add(
                        "flow",
                        chapters.text("flow.text", of.sheet().size(), of.lastMinute()),
                        chapters.grid("number:3 clock:3 minutes:4 post:5 action:11", tables.script(of)))
                .add("tasks", chapters.grid("number:3 task:9 owner:5 due:6 state:4", tasks(of)))
                .add("safety", safety(chapters, of))
                .add("afterwards", chapters.text("afterwards.text"));
    }

    private void script(Chapters chapters, DrillMaterial of) {
        var entry = of.entry();
        chapters.add("script.use", chapters.text("script.use.text", dash(entry.controller())), when(chapters, of))
                .add("scenario", new Text(entry.scenario()))
                .add(
                        "script.lines",
                        chapters.text("flow.text", of.sheet().size(), of.lastMinute()),
                        chapters.grid("number:3 clock:3 minutes:4 post:5 action:11", tables.script(of)))
                .add("injects", chapters.grid("minute:3 inject:9 receiver:4", tables.injects(of)))
                .add("script.end", safety(chapters, of));
    }

    private void evaluation(Chapters chapters, DrillMaterial of) {
        chapters.add("evaluation.basis", chapters.text("evaluation.basis.text"), when(chapters, of))
                .add(
                        "evaluation.people",
                        chapters.text(
                                "evaluation.people.text",
                                DrillTables.joined(
                                        of.ready().evaluators().stream().map(Evaluator::name))))
                .add(
                        "evaluation.objectives",
                        chapters.grid(
                                "number:3 capability:5 criterion:7 section:4 mark:3 seen:5",
                                blank(tables.objectives(of))))
                .add("evaluation.marks", marks(chapters))
                .add("evaluation.checklist", chapters.grid("phase:4 group:6 mark:3 seen:7", groups()))
                .add("evaluation.way", chapters.text("evaluation.way.text"));
    }

    private void support(Chapters chapters, DrillMaterial of) {
        var entry = of.entry();
        chapters.add(
                        "support.people",
                        chapters.text(
                                "support.people.text", of.ready().participants().size(), dash(entry.controller())),
                        chapters.grid("number:3 name:5 post:5 team:4 unit:5", tables.participants(of)))
                .add("support.site", when(chapters, of))
                .add(
                        "support.supplies",
                        chapters.grid(
                                "number:3 supply:12 check:4",
                                Chapters.numbered(of.resources().stream()
                                        .map(supply -> List.of(supply, ""))
                                        .toList())))
                .add("support.communication", chapters.text("support.communication.text", dash(entry.controller())))
                .add("support.safety", safety(chapters, of))
                .add("tasks", chapters.grid("number:3 task:9 owner:5 due:6 state:4", tasks(of)));
    }

    private Text when(Chapters chapters, DrillMaterial of) {
        var entry = of.entry();
        return chapters.text(
                "when",
                words.moment(entry.startsAt()),
                words.moment(entry.endsAt()),
                entry.site().isEmpty() ? words.say("drill.paper.site.open") : entry.site(),
                words.of("drill.form.", entry.form()),
                words.of("drill.content.", entry.content()),
                words.say(entry.announced() ? "drill.announced.yes" : "drill.announced.no"));
    }

    private List<Block> organisation(Chapters chapters, DrillMaterial of) {
        var entry = of.entry();
        return List.of(
                chapters.text("organisation.lead", words.unit(entry.unit()), dash(entry.controller())),
                chapters.text(
                        "organisation.evaluate",
                        dash(DrillTables.joined(of.ready().evaluators().stream().map(Evaluator::name)))),
                entry.safetyOfficer().isEmpty()
                        ? new Text("")
                        : chapters.text("organisation.safety", entry.safetyOfficer()),
                chapters.grid("number:3 name:5 post:5 team:4 unit:5", tables.participants(of)));
    }

    private List<Block> safety(Chapters chapters, DrillMaterial of) {
        var entry = of.entry();
        return entry.form() == DrillForm.LIVE
                ? List.of(chapters.text("safety.live", dash(entry.safetyOfficer())), chapters.text("safety.stop"))
                : List.of(chapters.text("safety.table-top"), chapters.text("safety.stop"));
    }

    private List<List<String>> tasks(DrillMaterial of) {
        return Chapters.numbered(of.ready().tasks().stream()
                .map(task -> List.of(task.what(), dash(task.owner()), words.day(task.due()), state(task)))
                .toList());
    }

    private String state(Task task) {
        return words.say(task.doneOn() == null ? "drill.task.open" : "drill.task.done");
    }

    /** Room to write by hand. */
    private static List<List<String>> blank(List<List<String>> rows) {
        return rows.stream()
                .map(row -> java.util.stream.Stream.concat(row.stream(), java.util.stream.Stream.of("", ""))
                        .toList())
                .toList();
    }

    private List<Block> marks(Chapters chapters) {
        var rows = Arrays.stream(Mark.values())
                .map(mark -> List.of(words.of("drill.mark.", mark), words.of("drill.paper.mark.", mark)))
                .collect(Collectors.toList());
        return List.of(chapters.grid("mark:4 meaning:12", rows), chapters.text("mapping"));
    }

    private List<List<String>> groups() {
        return Arrays.stream(ChecklistGroup.values())
                .map(group -> List.of(
                        words.say(group.isPreparation() ? "drill.group.preparation" : "drill.group.conduct"),
                        words.of("drill.group.", group),
                        "",
                        ""))
                .toList();
    }
}
