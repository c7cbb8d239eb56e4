package org.youbei.plan.policy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youbei.plan.figure.Figure;

/** Every figure stands in the text, and every figure of the text is there (article 24, item 3). */
final class FiguresAreInTheText implements PlanPolicy {
    @Override
    public int article() {
        return 24;
    }

    @Override
    public Stream<Finding> examine(Examined version) {
        var said =
                version.words().flatMap(line -> Figure.numberIn(line).stream()).collect(Collectors.toSet());
        Set<Integer> kept =
                version.structure().figures().stream().map(Figure::number).collect(Collectors.toSet());
        var left = kept.stream().filter(number -> !said.contains(number)).sorted();
        var missing = said.stream().filter(number -> !kept.contains(number)).sorted();
        return Stream.concat(left, missing).map(number -> advice(Spot.at(Spot.Kind.TEXT), number));
    }
}
