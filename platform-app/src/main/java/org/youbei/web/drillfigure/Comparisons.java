package org.youbei.web.drillfigure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.drill.figure.Comparison;
import org.youbei.drill.figure.Comparison.Side;
import org.youbei.web.drill.DrillWords;
import org.youbei.web.kit.part.Bar;

/** Makes the page of a drill beside the one before. */
@Component
class Comparisons {
    private static final double MINUTE = 60;

    private final DrillWords words;

    Comparisons(DrillWords words) {
        this.words = words;
    }

    /** Two columns with their heads, what is counted, and the steps that both have. */
    record View(String earlier, String earlierHref, String later, List<Line> lines, List<StepLine> steps) {}

    /** Something counted in both. */
    record Line(String name, String earlier, String later) {}

    /** A step in both; {@code change} is how much later than the time before. */
    record StepLine(
            String post,
            String action,
            String planned,
            String earlier,
            String later,
            String change,
            boolean late,
            @Nullable Bar bar) {}

    View of(Comparison of) {
        return new View(
                words.moment(of.earlier().startedAt()) + " " + of.earlier().title(),
                "/drills/" + of.earlier().id(),
                words.moment(of.later().startedAt()) + " " + of.later().title(),
                List.of(
                        line("form", of, side -> words.of("drill.form.", side.form())),
                        line("overall", of, side -> words.of("drill.overall.", side.overall())),
                        line("lasted", of, side -> DrillWords.minutes(side.seconds())),
                        line("there", of, side -> side.there() + " / " + side.expected()),
                        line("stamped", of, side -> side.stamped() + " / " + side.steps()),
                        line("late", of, side -> Integer.toString(side.late())),
                        line("findings", of, side -> Integer.toString(side.findings())),
                        line("repeated", of, side -> Integer.toString(side.repeated()))),
                steps(of.steps()));
    }

    private Line line(String key, Comparison of, Function<Side, String> value) {
        return new Line(words.say("drill.comparison." + key), value.apply(of.earlier()), value.apply(of.later()));
    }

    private static List<StepLine> steps(List<Comparison.Step> steps) {
        double longest = steps.stream()
                .flatMap(step -> Stream.of(
                        Stream.ofNullable(planned(step)),
                        Stream.ofNullable(seconds(step.earlier())),
                        Stream.ofNullable(seconds(step.later()))))
                .flatMap(known -> known)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return steps.stream().map(step -> step(step, longest)).toList();
    }

    private static @Nullable Double planned(Comparison.Step step) {
        return step.planned() == null ? null : step.planned() * MINUTE;
    }

    private static @Nullable Double seconds(@Nullable Long seconds) {
        return seconds == null ? null : (double) seconds;
    }

    private static StepLine step(Comparison.Step step, double longest) {
        var earlier = step.earlier();
        var later = step.later();
        var change = earlier == null || later == null ? null : (double) (later - earlier);
        return new StepLine(
                step.post(),
                step.action(),
                step.planned() == null ? "—" : DrillWords.minutes(step.planned() * 60L),
                minutes(earlier),
                minutes(later),
                DrillFigureController.off(change),
                change != null && change > 0,
                later == null ? null : Bar.of(later, seconds(earlier), planned(step), longest));
    }

    private static String minutes(@Nullable Long seconds) {
        return seconds == null ? "—" : DrillWords.minutes(seconds);
    }
}
