package org.youbei.web.drillpaper;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youbei.drill.Drill;
import org.youbei.drill.preparation.Cover;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.preparation.Participant;
import org.youbei.drill.run.RunStep;
import org.youbei.web.drill.DrillWords;

/** Lines of tables that more than one document of a drill holds. */
@Component
class DrillTables {
    private static final int MINUTE = 60;

    private final DrillWords words;

    DrillTables(DrillWords words) {
        this.words = words;
    }

    /** What is drilled, in which version, with the sections under test. */
    List<List<String>> covers(DrillMaterial of) {
        return of.ready().covers().stream()
                .map(cover -> List.of(cover.title(), words.unit(cover.unit()), version(cover), sections(cover, of)))
                .toList();
    }

    private String version(Cover cover) {
        var number = cover.versionNumber();
        return number == null ? "—" : words.say("drill.paper.version", number);
    }

    private static String sections(Cover cover, DrillMaterial of) {
        var sections = of.ready().objectives().stream()
                .filter(one -> cover.subject().id().equals(one.plan()))
                .map(Objective::sectionLabel)
                .distinct()
                .collect(Collectors.joining("\n"));
        return sections.isEmpty() ? "—" : sections;
    }

    List<List<String>> injects(DrillMaterial of) {
        return of.ready().injects().stream()
                .map(inject -> List.of(
                        words.say("drill.inject.minute", inject.minute()), inject.text(), dash(inject.receiver())))
                .toList();
    }

    List<List<String>> objectives(DrillMaterial of) {
        return Chapters.numbered(of.ready().objectives().stream()
                .map(one -> List.of(one.capability(), dash(one.criterion()), dash(one.sectionLabel())))
                .toList());
    }

    List<List<String>> participants(DrillMaterial of) {
        return Chapters.numbered(of.ready().participants().stream()
                .map(one -> List.of(one.name(), dash(one.post()), dash(one.team()), words.unit(one.unit())))
                .toList());
    }

    List<List<String>> attendance(DrillMaterial of) {
        return Chapters.numbered(of.ready().participants().stream()
                .map(one -> List.of(one.name(), dash(one.post()), words.unit(one.unit()), attended(one)))
                .toList());
    }

    private String attended(Participant one) {
        var at = one.attendedAt();
        return at == null
                ? words.say("drill.paper.absent")
                : words.say("drill.attendance.noted", words.of("drill.way.", one.way()), words.time(at));
    }

    /** Planned minutes beside actual ones, with who stamped it. */
    List<List<String>> timeline(DrillMaterial of) {
        return Chapters.numbered(of.sheet().stream()
                .map(step -> List.of(action(step), dash(step.post()), planned(step), actual(step), deviation(step)))
                .toList());
    }

    /** The clock of the day beside the minutes, as far as the plan says. */
    List<List<String>> script(DrillMaterial of) {
        return Chapters.numbered(of.sheet().stream()
                .map(step -> List.of(moment(of.drill(), step), planned(step), dash(step.post()), action(step)))
                .toList());
    }

    private String moment(Drill drill, RunStep step) {
        var minutes = step.plannedMinutes();
        return minutes == null
                ? "—"
                : words.time(drill.entry().startsAt().plusSeconds((long) minutes * MINUTE))
                        .substring(0, 5);
    }

    private String action(RunStep step) {
        return step.kind() == RunStep.Kind.INJECT ? words.say("drill.paper.inject", step.action()) : step.action();
    }

    private static String planned(RunStep step) {
        return Objects.requireNonNullElse(step.plannedMinutes(), "—").toString();
    }

    private String actual(RunStep step) {
        var seconds = step.stampedSeconds();
        return seconds == null
                ? words.say("drill.paper.not-done")
                : DrillWords.minutes(seconds) + "\n" + step.stampedName();
    }

    private static String deviation(RunStep step) {
        var seconds = step.stampedSeconds();
        var planned = step.plannedMinutes();
        if (seconds == null || planned == null) {
            return "—";
        }
        long off = seconds - (long) planned * MINUTE;
        return (off > 0 ? "+" : off < 0 ? "−" : "") + DrillWords.minutes(Math.abs(off));
    }

    static String dash(String text) {
        return text.isEmpty() ? "—" : text;
    }

    static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("、"));
    }
}
